import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/pipeline.js';
import { readDocx } from '../../src/verify/docx-reader.js';
import { printedBook } from '../../src/verify/printed.js';
import { zip } from '../../src/zip/write.js';
import { bytesOf, everyBlock, withWord } from '../word/sample.js';
import { finished, reportOf } from './finished.js';

const read = async (word: Parameters<typeof withWord>[0] = {}) =>
  printedBook(readDocx(await bytesOf(everyBlock(), withWord(word)))!);

describe('a Word file as Word shows it', () => {
  test('cover, contents, text and tables apart', async () => {
    const { cover, contents, body, insets } = await read();
    expect(cover.text).toContain('会议文件政府工作报告——在县人民代表大会上');
    expect(contents.text).toContain('一、去年工作');
    expect(body.text).toContain('一、去年工作细颗粒物平均浓度下降。（一）经济稳中有进。坚持稳字当头。1.项目建设');
    expect(insets.text).toBe('表1主要指标单位：亿元指标亿元生产总值120.5进出口8.25注：快报数。图1云溪');
    expect(body.marks.map(({ number }) => number)).toEqual(['1']);
  });

  test('has the same text with numbers that Word computes', async () => {
    const [typed, computed] = [await read(), await read({ numbering: 'word' })];
    expect(computed.body.text).toBe(typed.body.text);
  });

  test('has the entries as endnotes with the same marks', async () => {
    const [typed, notes] = [await read(), await read({ notes: 'endnotes' })];
    expect(notes.body.marks).toEqual(typed.body.marks);
    expect(notes.body.text).toContain('1.海绵城市：会吸水的城市&更多');
  });
});

test('the page that the contents name is no part of a heading that ends with digits', () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const link = `<w:hyperlink w:anchor="_Toc1">${run('二、2025')}<w:r><w:tab/></w:r>${run('3')}</w:hyperlink>`;
  const front = `<w:p>${link}<w:pPr><w:sectPr><w:pgNumType w:fmt="lowerRoman"/></w:sectPr></w:pPr></w:p>`;
  const heading = `<w:p><w:bookmarkStart w:name="_Toc1"/>${run('二、2025')}</w:p>`;
  const document = `<w:document><w:body>${front}${heading}<w:sectPr><w:pgNumType w:fmt="decimal"/></w:sectPr></w:body></w:document>`;
  const { body } = printedBook(readDocx(zip([['word/document.xml', document]]))!);
  expect(body.pageAt(body.text.indexOf('2025'))).toBe('3');
});

test('what is damaged or no Word file is none', () => {
  expect(readDocx(new Uint8Array([1, 2, 3]))).toBeUndefined();
  expect(readDocx(zip([['word/other.xml', '<a/>']]))).toBeUndefined();
  expect(readDocx(zip([['word/document.xml', '<a>']]))).toBeUndefined();
});

describe('lists in a Word file from anyone', () => {
  const numbered = (level: number, list = 1) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`;
  const formats = (shown = '%1、') =>
    `<w:abstractNum w:abstractNumId="5"><w:lvl><w:numFmt w:val="decimal"/><w:lvlText w:val="${shown}"/></w:lvl></w:abstractNum>`;
  const readWith = (paragraphs: readonly string[], numbering: string) =>
    readDocx(
      zip([
        ['word/document.xml', `<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`],
        ['word/numbering.xml', `<w:numbering>${numbering}</w:numbering>`],
      ]),
    );
  const lists = (count: number) =>
    Array.from({ length: count }, (_, id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="5"/></w:num>`).join('');

  test('each has numbers of its own', () => {
    const pages = readWith([numbered(0), numbered(0), numbered(0, 2)], formats() + lists(3));
    expect(pages?.[0]?.pieces.map(({ text }) => text)).toEqual(['1、', '2、', '1、']);
  });

  test.each([9, 4_000_000_000, -1, 0.5, Number.NaN])('a level %s that no list has is damage', (level) => {
    expect(readWith([numbered(level)], formats() + lists(3))).toBeUndefined();
  });

  test('a format longer than any number is damage', () => {
    expect(readWith([numbered(0)], formats('%1'.repeat(200)) + lists(3))).toBeUndefined();
  });

  test('twenty thousand are read in time', () => {
    const count = 20_000;
    const paragraphs = Array.from({ length: count }, (_, list) => numbered(0, list));
    expect(readWith(paragraphs, formats() + lists(count))?.[0]?.pieces).toHaveLength(count);
  });
});

describe('a Word file as built', () => {
  const text = (growth: string) =>
    reportOf(`  - part: 2024年工作回顾
    body:
      - section: 经济稳中向好
        body:
          - 全县地区生产总值增长${growth}。
          - 城镇新增就业2.7万人，十件民生实事全面兑现。
`);
  const { folder, world, bytes, verify, edited } = finished('yunxi', { 'report.yaml': text('4.5%') });
  const path = 'out/yunxi/report.docx';
  beforeAll(async () => {
    expect((await build(folder, { out: 'out', only: 'docx' }, world())).files).toMatchObject([{ kind: 'docx', path }]);
  });

  test('is held against the content', async () => {
    expect(await verify({}, [path])).toMatchObject({ ok: true, checked: { pages: 0, paragraphs: 2 } });
  });

  test('of an older text is reported', async () => {
    const { diagnostics } = await verify(edited('report.yaml', '4.5%', '5.4%'), [path]);
    expect(diagnostics).toMatchObject([{ code: 'verify/missing-text', args: { path } }]);
  });

  test('cut off is reported', async () => {
    const { diagnostics } = await verify({ [path]: bytes(path).subarray(0, 5000) }, [path]);
    expect(diagnostics).toMatchObject([{ code: 'verify/unreadable', args: { path, kind: 'docx' } }]);
  });
});
