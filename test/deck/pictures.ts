/** Small pictures for slides. */
import type { SlideImage } from '../../src/document/deck.js';
import { SlidePicture } from '../../src/image/slide-picture.js';
import { png } from '../image/picture-files.js';

const source = { path: 'p', at: { file: 'briefing.yaml', line: 1, column: 1 } };

export function drawn(width: number, height: number): SlidePicture {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h${width}v${height}"/></svg>`;
  return new SlidePicture('svg', width, height, new TextEncoder().encode(markup), source);
}

export function dotted(width: number, height: number): SlidePicture {
  return new SlidePicture('png', width, height, png({ width, height }), source);
}

export function image(picture: SlidePicture, rest: Partial<SlideImage> = {}): SlideImage {
  return { picture, alt: '东濠涌', caption: [], side: 'right', fit: 'whole', ...rest };
}
