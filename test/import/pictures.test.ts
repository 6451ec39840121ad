/** The files of pictures: stable names, and nothing of a person overwritten. */
import { describe, expect, it } from 'vitest';
import { placeWords } from '../../src/diagnostics/place.js';
import { importDraft } from '../../src/import/import.js';
import { png } from '../image/picture-files.js';
import { memoryWorld } from '../world/memory-world.js';
import { namespaces, p, relations, zipped } from './word-file.js';

const [red, blue, better] = [4, 5, 6].map((width) => Uint8Array.from(png({ width, height: 2 }))) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const text = [
  '政府工作报告',
  '各位代表：',
  '现在，我代表县人民政府报告工作。',
  '一、2024年工作回顾',
  '生产总值增长5%。',
];

/** A draft with pictures, each followed by its caption where it has one. */
function draft(...pictures: [Uint8Array, string?][]) {
  const blip = (i: number) =>
    `<w:p><w:r><w:drawing><pic:pic><pic:blipFill><a:blip r:embed="r${i}"/></pic:blipFill></pic:pic></w:drawing></w:r></w:p>`;
  const body = pictures.map(([, caption], i) => blip(i) + (caption ? p(caption) : '')).join('');
  return zipped({
    'word/document.xml': `<w:document ${namespaces}><w:body>${text.map((line) => p(line)).join('')}${body}${p('收尾一段，增长6%。')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      Object.fromEntries(pictures.map((_, i) => [`r${i}`, ['image', `media/${i}.png`]])),
    ),
    ...Object.fromEntries(pictures.map(([bytes], i) => [`word/media/${i}.png`, bytes])),
  });
}

const folder = 'content/a';
function opened(first: Uint8Array) {
  const files: Record<string, Uint8Array> = { 'a.docx': first };
  const world = memoryWorld(files);
  const at = (path: string) => {
    const read = world.read(`${folder}/${path}`);
    return read.ok ? read.bytes : undefined;
  };
  const yaml = () => new TextDecoder().decode(at('report.yaml'));
  const put = (path: string, bytes: Uint8Array | string) =>
    world.write(new Map([[path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes]]));
  let places: (string | undefined)[] = [];
  const run = async (next?: Uint8Array) => {
    if (next) put('a.docx', next);
    const result = await importDraft('a.docx', { to: folder, update: next !== undefined }, world);
    expect(result.ok, JSON.stringify(result.diagnostics)).toBe(true);
    const found = result.diagnostics.filter(({ code }) => code === 'import/picture');
    places = found.map(({ at }) => at && placeWords(at, 'zh-CN'));
    return found.map(({ code, args }) => [code, args]);
  };
  return { world, at, yaml, put, run, places: () => places };
}

describe('files of pictures', () => {
  it('are named by caption or position, each content once', async () => {
    const { at, yaml, run, world } = opened(draft([red, '图1　规划图'], [blue], [red]));
    await run();
    expect(world.list(`${folder}/images`)).toEqual(['图1-规划图.png', '图片2.png'].sort());
    expect(at('images/图1-规划图.png')).toEqual(red);
    expect(yaml().match(/figure: images\/图1-规划图\.png/g)).toHaveLength(2);
  });

  it('keep their names at an update, with the words and files of a person', async () => {
    const { at, yaml, put, run } = opened(draft([red, '图1　规划图']));
    await run();
    put(`${folder}/report.yaml`, yaml().replace('alt: 规划图', 'alt: 红线内为规划范围。\n        lines: 12'));
    put(`${folder}/images/图1-规划图.png`, better);
    expect(await run(draft([blue, '图1　产业图'], [red, '图2　规划图']))).toEqual([]);
    expect(at('images/图1-规划图.png')).toEqual(better);
    expect(at('images/图1-产业图.png')).toEqual(blue);
    const [first, second] = yaml().split('- figure: ').slice(1);
    expect(first).toContain('caption: 图1　产业图');
    for (const words of ['图1-规划图.png', 'caption: 图2　规划图', 'alt: 红线内为规划范围。', 'lines: 12'])
      expect(second).toContain(words);
    const before = yaml();
    await run(draft([blue, '图1　产业图'], [red, '图2　规划图']));
    expect(yaml()).toBe(before);
  });

  it('replace one that an import wrote and that is gone; others that are gone are reported and kept', async () => {
    const { at, yaml, run } = opened(draft([red, '图1　规划图'], [blue, '图2　产业图']));
    await run();
    expect(await run(draft([better, '图1　规划图']))).toEqual([
      ['import/picture', { reason: 'gone', name: 'images/图2-产业图.png' }],
    ]);
    expect(at('images/图1-规划图.png')).toEqual(better);
    expect(yaml().match(/- figure: /g)).toHaveLength(2);
  });

  it('without words are named by those beside them; those that are gone by their line of the content', async () => {
    const { run, yaml, places } = opened(draft([red], [blue, '图2　产业图']));
    expect(await run()).toEqual([['import/picture', { reason: 'alt', name: 'images/图片1.png' }]]);
    expect(places()).toEqual(['a.docx：“一、2024年工作回顾”下，“生产总值增长5%。”之后']);
    await run(draft());
    const line = (words: string) =>
      yaml()
        .split('\n')
        .findIndex((each) => each.includes(words)) + 1;
    expect(places().map((place) => place?.split(':').slice(0, 2).join(':'))).toEqual([
      `content/a/report.yaml:${line('图2-产业图.png')}`,
      `content/a/report.yaml:${line('图片1.png')}`,
      `content/a/report.yaml:${line('图片1.png')}`,
    ]);
  });

  it('never replace a file of a person', async () => {
    const { at, put, run, yaml } = opened(draft());
    await run();
    put(`${folder}/images/图1-规划图.png`, better);
    await run(draft([red, '图1　规划图']));
    expect(at('images/图1-规划图.png')).toEqual(better);
    expect(yaml()).toMatch(/figure: images\/图1-规划图-[0-9a-f]{6}\.png/);
  });
});
