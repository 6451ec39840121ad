/** Draws SVG by resvg, a WebAssembly module. Limit: it has no bound of time (`bounded-drawing.ts`). */
import { packageFile } from '../world/package-file.js';

type Library = typeof import('@resvg/resvg-wasm');
type Options = ConstructorParameters<Library['Resvg']>[1];

let ready: Promise<Library> | undefined;

/** A drawing as a PNG file, and as pixels: red, green, blue and opacity, row by row. */
export interface Drawn {
  readonly png: Uint8Array;
  readonly pixels: Uint8Array;
}

/** Draws, and frees the memory of the drawing, fonts included, which is not the one that JavaScript collects. */
export async function drawn(svg: Uint8Array | string, options?: Options): Promise<Drawn> {
  ready ??= load();
  const { Resvg } = await ready;
  const drawing = new Resvg(svg, options);
  const image = drawing.render();
  const result = { png: image.asPng(), pixels: image.pixels };
  image.free();
  drawing.free();
  return result;
}

/** The module is loaded only where something is drawn. */
async function load() {
  const resvg = await import('@resvg/resvg-wasm');
  await resvg.initWasm(packageFile('@resvg/resvg-wasm/index_bg.wasm'));
  return resvg;
}

/** What the thread of `bounded-drawing.ts` performs. */
export const drawingTasks = { drawn };
