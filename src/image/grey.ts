/** Pictures in grey, for editions printed in black ink alone. */
import { oncePer } from '../world/memo.js';
import type { Picture } from './picture.js';
import { passesOf, rowsOf, samplesOf } from './png-pixels.js';

/** A picture in grey, the same where it is grey already; `undefined` for a JPEG in colour, which is not decoded. */
export function inGrey(picture: Picture): Picture | undefined {
  return converted(picture).grey;
}

const converted = oncePer((picture: Picture): { readonly grey: Picture | undefined } => {
  if (picture.channels === 1 && !picture.palette) return { grey: picture };
  return { grey: picture.encoding === 'jpeg' ? undefined : greyOf(picture) };
});

function greyOf(picture: Picture): Picture {
  const { width, height, bits, palette, alpha } = picture;
  const samples = picture.encoding === 'png' ? decoded(picture) : picture.data;
  // Samples of 16 bits lose their lower eight, which no press prints.
  const scale = bits === 16 ? 1 / 257 : 1;
  const data = new Uint8Array(width * height);
  for (let pixel = 0; pixel < data.length; pixel++) {
    const [source, at] = palette ? [palette, samples[pixel]! * 3] : [samples, pixel * 3];
    data[pixel] = Math.round(
      greyLevel(source[at] ?? 0, source[at + 1] ?? 0, source[at + 2] ?? 0) * (palette ? 1 : scale),
    );
  }
  return { width, height, encoding: 'raw', bits: 8, channels: 1, data, ...(alpha && { alpha }) };
}

/** ISO 32000-1:2008 10.3.3. */
function greyLevel(red: number, green: number, blue: number): number {
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

function decoded({ width, height, bits, palette, data }: Picture): Uint16Array {
  const colourType = palette ? 3 : 2;
  const header = { width, height, bits, colourType, interlaced: false, palette, transparency: undefined } as const;
  const passes = passesOf(header);
  // The data was decoded when the file was read, so it is sound.
  return samplesOf(header, passes, rowsOf(data, passes, header)!);
}
