/** A picture as plain data, in a form that a PDF takes unchanged (ISO 32000-1:2008 8.9.5): samples row by row. */
export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * What `data` is: a whole JPEG file, the image data of a PNG (deflated, each row after its filter type), or
   * bare samples.
   */
  readonly encoding: 'jpeg' | 'png' | 'raw';
  /** Of a sample. */
  readonly bits: 1 | 2 | 4 | 8 | 16;
  /** Samples of a pixel: 1 for grey or the index of a palette, 3 for red, green and blue. */
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  /** Red, green and blue of each index. */
  readonly palette?: Uint8Array;
  /**
   * Of a JPEG that is not shown as its rows stand, as EXIF counts: 2 to 4 mirrored or upside down, from 5 on on its side,
   * so that `width` is its height.
   */
  readonly orientation?: number;
  /** Opacity of each pixel in eight bits; 255 everywhere where absent. */
  readonly alpha?: Uint8Array;
}

/** Width and height as the picture is shown, pixels. */
export function shownSize({ width, height, orientation = 1 }: Picture): {
  readonly width: number;
  readonly height: number;
} {
  return orientation > 4 ? { width: height, height: width } : { width, height };
}
