/**
 * A picture as plain data, in a form that a PDF takes as it is
 * (ISO 32000-1:2008 8.9.5): samples row by row, packed as the encoding says.
 */
export interface Picture {
  /** Of the samples, px. */
  readonly width: number;
  readonly height: number;
  /**
   * What `data` is: a whole JPEG file, the image data of a PNG (deflated, each row behind its filter), or
   * bare samples.
   */
  readonly encoding: 'jpeg' | 'png' | 'raw';
  /** Of a sample. */
  readonly bits: 1 | 2 | 4 | 8 | 16;
  /** Samples of a pixel: grey, or an index where there is a palette; or red, green and blue. */
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  /** Red, green and blue of each index. */
  readonly palette?: Uint8Array;
  /** How much of each pixel is seen, eight bits each; all of it where absent. */
  readonly alpha?: Uint8Array;
}
