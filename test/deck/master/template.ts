/** An office's own .pptx for tests, made by pptxgenjs or part by part. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type pptxgenjs from 'pptxgenjs';

const dot =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A wide presentation with a cover and a layout of a title over a body, in fonts of its own, with a logo. */
export async function template(): Promise<Uint8Array> {
  const PptxGen = (await import('pptxgenjs')).default as unknown as typeof pptxgenjs.default;
  const pptx = new PptxGen();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: '方正小标宋简体', bodyFontFace: '楷体' };
  const title = { name: '题', type: 'title' } as const;
  pptx.defineSlideMaster({
    title: '封面',
    background: { color: '1F3864' },
    objects: [{ placeholder: { options: { ...title, color: 'FFFFFF', x: 1, y: 2, w: 11, h: 1.5 }, text: '' } }],
  });
  pptx.defineSlideMaster({
    title: '标题和内容',
    objects: [
      { image: { x: 12, y: 0.2, w: 0.8, h: 0.8, data: dot } },
      { placeholder: { options: { ...title, color: '1F3864', x: 0.6, y: 0.1, w: 10, h: 0.9 }, text: '' } },
      { placeholder: { options: { name: '文', type: 'body', x: 0.6, y: 1.4, w: 12, h: 5 }, text: '' } },
    ],
    slideNumber: { x: 12, y: 7, w: 0.8, h: 0.3 },
  });
  pptx.addSlide({ masterName: '标题和内容' }).addText('一', { placeholder: '题' });
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}

/** The parts of a file by name, as text. */
export function open(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
}

/** The file with some parts changed, added or, where `undefined`, taken out. */
export function changed(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | string | undefined>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  for (const [name, change] of Object.entries(changes)) {
    if (change === undefined) delete parts[name];
    else parts[name] = strToU8(typeof change === 'string' ? change : change(strFromU8(parts[name]!)));
  }
  return zipSync(parts);
}

/** The part of the layout of that name. */
export function layoutNamed(bytes: Uint8Array, name: string): string {
  return [...open(bytes)].find(
    ([part, xml]) => /slideLayouts\/[^/]+\.xml$/.test(part) && decode(xml).includes(`name="${name}"`),
  )![0];
}

function decode(latin: string): string {
  return new TextDecoder().decode(Uint8Array.from(latin, (char) => char.charCodeAt(0)));
}
