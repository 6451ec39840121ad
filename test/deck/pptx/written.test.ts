import { strFromU8, unzipSync } from 'fflate';
import pptxgen from 'pptxgenjs';
import { expect, test } from 'vitest';
import { writtenParts } from '../../../src/deck/pptx/written.js';

const PNG =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

// According to its types the class is the default of the default export; Node gives the class as the default.
const PptxGen = pptxgen as unknown as typeof pptxgen.default;

function presentation(): pptxgen.default {
  const pptx = new PptxGen();
  const slide = pptx.addSlide();
  slide.addText('云溪县 & 全县', { x: 1, y: 1, w: 4, h: 1 });
  slide.addImage({ data: PNG, x: 1, y: 2, w: 1, h: 1 });
  slide.addChart('bar', [{ name: '增速', labels: ['甲', '乙'], values: [1, 2] }], { x: 1, y: 3, w: 4, h: 2 });
  slide.addNotes('备注');
  return pptx;
}

/** Without the numbers that pptxgenjs counts over the life of the process, ids made at random, and the time. */
function comparable(parts: Iterable<readonly [string, string]>): [string, string][] {
  const steady = (text: string) =>
    text
      .replace(/(chart|Microsoft_Excel_Worksheet)\d+(?=\.)/g, '$1')
      .replace(/\{[0-9A-F-]{36}\}/gi, '{}')
      .replace(/\d{4}-\d\d-\d\dT[^<]*/g, '');
  return [...parts].map(([name, text]): [string, string] => [steady(name), steady(text)]).sort();
}

const asText = (part: string | Uint8Array) => (typeof part === 'string' ? part : strFromU8(part, true));

test('the parts are those of the file that pptxgenjs writes, but for the workbooks of charts', async () => {
  const file = (await presentation().write({ outputType: 'uint8array' })) as Uint8Array;
  const inFile = Object.entries(unzipSync(file)).filter(
    ([name]) => !name.endsWith('/') && !name.startsWith('ppt/embeddings/'),
  );
  const parts = await writtenParts(presentation());
  const isText = (name: string) => /\.(xml|rels)$/.test(name);
  expect(comparable([...parts].map(([name, part]) => [name, asText(part)] as const))).toEqual(
    comparable(inFile.map(([name, bytes]) => [name, strFromU8(bytes, !isText(name))] as const)),
  );
});

test('texts are strings, and pictures are bytes', async () => {
  const parts = await writtenParts(presentation());
  const bytes = [...parts].filter(([, part]) => typeof part !== 'string').map(([name]) => name);
  expect(bytes).toEqual([expect.stringMatching(/^ppt\/media\/.*\.png$/)]);
});

test('the presentation can be written as a file afterwards', async () => {
  const pptx = presentation();
  await writtenParts(pptx);
  const file = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  expect(Object.keys(unzipSync(file))).toContain('ppt/slides/slide1.xml');
});

test('a version that writes its parts otherwise is refused', async () => {
  const pptx = Object.assign(presentation(), { exportPresentation: async () => new Uint8Array() });
  await expect(writtenParts(pptx)).rejects.toThrow('pptxgenjs has changed');
});
