/** The finished files of the real report: as built they pass, and each change on either side is reported. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import type { Diagnostic, Note } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { verifyBook } from '../../src/verify/book.js';
import { verifyDeck } from '../../src/verify/deck.js';
import type { DeckSlide } from '../../src/verify/deck-reader.js';
import { readDeck } from '../../src/verify/deck-reader.js';
import type { PdfPage } from '../../src/verify/pdf-reader.js';
import { readPdf } from '../../src/verify/pdf-reader.js';
import type { Stream } from '../../src/verify/printed.js';
import type { Others } from './finished.js';
import { finished } from './finished.js';

const { folder, world, bytes, verify, edited, deckWith } = finished('yuexiu-2024');
const [pdf, pptx] = ['out/yuexiu-2024/report.pdf', 'out/yuexiu-2024/briefing.pptx'];

/** The problems, without their hints. */
async function reported(others: Others, files?: readonly string[]): Promise<Readonly<Record<string, unknown>>[]> {
  const { ok, diagnostics } = await verify(others, files);
  expect(ok).toBe(diagnostics.every(({ severity }) => severity !== 'error'));
  return diagnostics.map(flat);
}

const flat = ({ code, args, at }: Diagnostic) => ({
  code,
  ...args,
  ...(at && { line: at.line, column: at.column, file: at.file }),
});

/** What the finished files say, read once. */
let report: LoadedReport;
let pages: readonly PdfPage[];
let slides: readonly DeckSlide[];
let book: readonly Stream[];
beforeAll(async () => {
  report = complete(loadReport(folder, world()), () => {})!;
  pages = (await readPdf(bytes(pdf)))!;
  slides = readDeck(bytes(pptx))!;
  book = verifyBook(pdf, report, pages, { isDefault: true, isSet: true }, world(), () => {}).texts;
});

/** The problems of both files as built, the content having changed since. */
function toldOfContent(others: Others): Readonly<Record<string, unknown>>[] {
  const problems: Diagnostic[] = [];
  const note: Note = (problem) => problems.push(problem);
  const now = world(others);
  const changed = complete(loadReport(folder, now), () => {})!;
  const { texts } = verifyBook(pdf, changed, pages, { isDefault: true, isSet: true }, now, note);
  verifyDeck(pptx, slides, { report: changed, book: texts }, now, note);
  return problems.map(flat);
}

/** The same of the deck alone, the book being as built. */
function toldOfDeck(others: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, unknown>>[] {
  const problems: Diagnostic[] = [];
  verifyDeck(pptx, readDeck(others[pptx]!)!, { report, book }, world(), (problem) => problems.push(problem));
  return problems.map(flat);
}

const first = /slides\/slide3\.xml$/;
const slideOf = (words: string): RegExp => {
  const parts = unzipSync(bytes(pptx));
  const name = Object.keys(parts).find(
    (name) => /slides\/slide\d+\.xml$/.test(name) && strFromU8(parts[name]!).includes(words),
  )!;
  return new RegExp(`${name}$`);
};

test('as built nothing differs, and the reader says nothing on the console', async () => {
  const said = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  const { ok, diagnostics, checked, name } = await verify();
  expect(diagnostics).toEqual([]);
  expect({ ok, name }).toEqual({ ok: true, name: 'yuexiu-2024' });
  expect(checked).toMatchObject({ marks: 42, entries: 42, charts: 4 });
  expect(checked.pages).toBeGreaterThan(30);
  expect(checked.paragraphs).toBeGreaterThan(70);
  expect(checked.numbers).toBeGreaterThan(100);
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});

test('only the files that are asked for have to be there', async () => {
  const book = await verify({ [pptx]: undefined }, [pdf]);
  expect(book).toMatchObject({ ok: true, checked: { marks: 42, slides: 0 } });
  const deck = await verify({ [pdf]: undefined }, [pptx]);
  expect(deck).toMatchObject({ ok: true, checked: { pages: 0 } });
  expect(deck.checked.slides).toBeGreaterThan(20);
});

describe('the content changed since', () => {
  test('one number: in the book, on its slide, in the notes', () => {
    const found = toldOfContent(edited('report.yaml', '生产总值3810.24亿元', '生产总值3987.65亿元'));
    const line = expect.any(Number);
    expect(found).toContainEqual({
      code: 'verify/missing-text',
      path: pdf,
      what: 'paragraph',
      expected: '…，全区地区生产总值3987.65亿元，增长4.5%，…',
      found: '…，全区地区生产总值3810.24亿元，增长4.5%，…',
      page: '1',
      file: `${folder}/report.yaml`,
      line,
      column: 23,
    });
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'verify/number',
        slide: '3',
        number: '3810.24亿元',
        nearest: { label: '地区生产总值', shown: '3987.65亿元，增长4.5%' },
        file: `${folder}/report.yaml`,
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'verify/note',
        slide: '3',
        reason: 'text',
        found: expect.stringContaining('3810.24'),
      }),
    );
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(['verify/missing-text', 'verify/number', 'verify/note']),
    );
  });

  test('a number of a chart: in chart and workbook alike', () => {
    const found = toldOfContent(edited('report.yaml', '核心产业增加值同比增长8.8%', '核心产业增加值同比增长9.9%'));
    const chart = {
      code: 'verify/chart',
      where: 'both',
      label: '数字经济核心产业增加值',
      expected: '9.9%',
      found: '8.8',
    };
    expect(found).toContainEqual(expect.objectContaining({ ...chart, slide: '4', chart: 1 }));
  });

  test('a sentence more is missing in the book', () => {
    const found = toldOfContent(
      edited('report.yaml', '在赛迪百强区', '本市百业兴旺、万象更新。\n        在赛迪百强区'),
    );
    expect(found).toMatchObject([{ code: 'verify/missing-text', expected: '本市百业兴旺、万象更新。' }]);
    expect(found[0]).toMatchObject({ found: undefined });
  });

  test('a sentence less is too much in the book', () => {
    const found = toldOfContent(edited('report.yaml', /\n +在赛迪百强区[^\n]*/, ''));
    expect(found).toEqual([
      { code: 'verify/extra-text', path: pdf, found: expect.stringMatching(/^在赛迪百强区.*第一方阵。$/), page: '2' },
    ]);
  });

  test('two paragraphs swapped are reported once', () => {
    const paragraph = (lead: string) =>
      new RegExp(`          - lead: ${lead}[\\s\\S]*?(?=\\n +- (?:lead|section|part):|\\n\\n)`).exec(
        strFromU8(bytes(`${folder}/report.yaml`)),
      )![0];
    const [one, two] = [paragraph('大湾区融合'), paragraph('“百千万工程”')];
    const found = toldOfContent(edited('report.yaml', `${one}\n${two}`, `${two}\n${one}`));
    const order = {
      code: 'verify/order',
      what: 'paragraph',
      expected: expect.stringMatching(/^“百千万工程”扎实起步。.*新路。$/),
    };
    expect(found.filter(({ what }) => what === 'paragraph')).toMatchObject([order]);
    // Each has a term and is a point of a slide: marks, entries and points change places too, and nothing else does.
    const others = found.filter(({ what }) => what !== 'paragraph');
    expect(others.map(({ code, term }) => [code, term])).toEqual([
      ['verify/order', undefined],
      ['verify/entry', '港澳药械通'],
      ['verify/entry', '百千万工程'],
      ['verify/mark', '百千万工程'],
      ['verify/mark', '港澳药械通'],
      // Its heading and the detail under it.
      ['verify/slide-words', undefined],
      ['verify/slide-words', undefined],
    ]);
  });

  test('a heading moved has another number, in the text', () => {
    const text = strFromU8(bytes(`${folder}/report.yaml`));
    const [first] = / {6}- section: 聚焦稳增长[\s\S]*?(?=\n\n)/.exec(text) ?? [];
    expect(first).toBeDefined();
    const without = text.replace(`${first}\n\n`, '');
    const last = without.replace(/\n\n(?= +- section: 聚焦补短板)/, `\n\n${first}\n\n`);
    const found = toldOfContent({ [`${folder}/report.yaml`]: last });
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'verify/missing-text',
        what: 'heading',
        expected: '（二）聚焦增动能、塑优势…',
        found: '（三）聚焦增动能、塑优势…',
      }),
    );
  });

  test('an entry of the glossary less: marks and entries out by one, each reported as one', () => {
    const found = toldOfContent(edited('glossary.yaml', / +- term: 港澳药械通\n[\s\S]*?(?=\n +- term)/, ''));
    expect(found).toMatchObject([
      { code: 'verify/extra-text', found: expect.stringMatching(/^3\.港澳药械通：.*医疗器械。$/), page: '26' },
      { code: 'verify/entry', reason: 'number', term: '百千万工程', expected: '3', found: '4', others: 38 },
      { code: 'verify/mark', term: '百千万工程', expected: 3, found: '4', others: 38 },
      { code: 'verify/mark', expected: undefined, found: '3', page: '2' },
    ]);
  });

  test('another speaker, date or title: over the text and on the cover', () => {
    const speaker = toldOfContent(edited('report.yaml', 'name: 罗光华', 'name: 罗光'));
    expect(speaker).toContainEqual(
      expect.objectContaining({
        code: 'verify/missing-text',
        what: 'speaker',
        expected: '越秀区区长罗光',
        found: '越秀区区长罗光华',
      }),
    );
    const date = toldOfContent(edited('report.yaml', 'date: 2024-02-04', 'date: 2024-02-05'));
    expect(date).toMatchObject([
      { code: 'verify/missing-text', what: 'cover', expected: '2024年2月5日', found: '2024年2月4日' },
    ]);
    const title = toldOfContent(edited('report.yaml', 'title: 政府工作报告', 'title: 政府工作总结'));
    expect(title.filter(({ path }) => path === pdf)).toMatchObject([
      { what: 'title', expected: '政府工作总结', found: '政府工作报告' },
      { what: 'cover', expected: '政府工作总结', found: '政府工作报告' },
    ]);
  });

  test('so much that one word says it: made from an older text', async () => {
    const found = await reported(edited('report.yaml', /。/g, '。。'), [pdf]);
    const places = Array.from({ length: 5 }, () => ({
      expected: expect.stringMatching(/。。$/),
      found: expect.stringMatching(/[^。]。$/),
      page: expect.any(String),
    }));
    expect(found).toMatchObject([{ code: 'verify/stale', count: 309, places }]);
  });
});

describe('the deck changed by hand', () => {
  test('a number on a slide', () => {
    expect(toldOfDeck(deckWith(first, '<a:t>3810.24<', '<a:t>3801.24<'))).toMatchObject([
      {
        code: 'verify/number',
        path: pptx,
        slide: '3',
        number: '3801.24亿元',
        nearest: { label: '地区生产总值', shown: '3810.24亿元，增长4.5%' },
        file: `${folder}/report.yaml`,
      },
    ]);
  });

  test('a unit alone', () => {
    const found = toldOfDeck(deckWith(first, '<a:t>亿元<', '<a:t>万元<'));
    expect(found.map(({ code }) => code)).toContain('verify/number');
    expect(found).toContainEqual(expect.objectContaining({ number: '3810.24万元' }));
  });

  test('two numbers of one slide, each right elsewhere, exchanged', () => {
    const part = first;
    const swapped = deckWith(part, />15\.5<([\s\S]*?)>7\.3</, '>7.3<$1>15.5<');
    expect(toldOfDeck(swapped)).toMatchObject([
      { code: 'verify/number', number: '7.3%', nearest: { label: '区域税收', shown: '15.5%' } },
      { code: 'verify/number', number: '15.5%', nearest: { label: '地方一般公共预算收入', shown: '7.3%' } },
    ]);
  });

  test('a figure deleted', () => {
    const found = toldOfDeck(deckWith(first, /<a:t>城镇新增就业</, '<a:t> <'));
    expect(found).toMatchObject([
      { code: 'verify/missing-figure', slide: '3', label: '城镇新增就业', shown: '2.7万人' },
    ]);
  });

  test('a number in a list, beside no figure', () => {
    const found = toldOfDeck(
      deckWith(slideOf('不断增强经济发展综合实力'), '不断增强经济发展综合实力', '不断增强经济发展综合实力987654次'),
    );
    expect(found).toContainEqual(expect.objectContaining({ code: 'verify/number', number: '987654次' }));
  });

  test('the words that stand for a picture', () => {
    const found = toldOfDeck(deckWith(slideOf('旅游营业额77.2%'), '旅游营业额77.2%', '旅游营业额77.3%'));
    expect(found).toEqual([{ code: 'verify/number', path: pptx, slide: '4', number: '77.3%', nearest: undefined }]);
  });

  test('a slide taken out', () => {
    const found = toldOfDeck(deckWith(/ppt\/presentation\.xml$/, /<p:sldId id="258"[^>]*\/>/, ''));
    expect(found).toEqual([{ code: 'verify/missing-slide', path: pptx, title: '取得了来之不易的成绩' }]);
  });

  test('a chart but not its workbook, the workbook but not its chart', () => {
    const chart = { code: 'verify/chart', path: pptx, slide: '4', chart: 1, label: '旅游营业额', expected: '77.2%' };
    expect(toldOfDeck(deckWith(/charts\/chart1\.xml$/, '<c:v>77.2<', '<c:v>78.2<'))).toMatchObject([
      { ...chart, where: 'cache', found: '78.2' },
    ]);
    expect(toldOfDeck(deckWith(/Worksheet1\.xlsx$/, '<v>77.2<', '<v>78.2<'))).toMatchObject([
      { ...chart, where: 'workbook', found: '78.2' },
    ]);
    expect(toldOfDeck(deckWith(/Worksheet1\.xlsx$/, '>旅游营业额<', '>旅游收入<'))).toMatchObject([
      { code: 'verify/chart', where: 'workbook', expected: '旅游营业额', found: '旅游收入' },
    ]);
    expect(toldOfDeck(deckWith(/charts\/chart1\.xml$/, '<c:v>旅游营业额<', '<c:v>旅游收入<'))).toMatchObject([
      { code: 'verify/chart', where: 'cache', label: '旅游收入', expected: undefined },
      { code: 'verify/chart', where: 'cache', label: '旅游营业额', found: undefined },
    ]);
  });

  test('a note: another page, another word', () => {
    const notes = /notesSlides\/notesSlide3\.xml$/;
    expect(toldOfDeck(deckWith(notes, '见报告第1页', '见报告第2页'))).toMatchObject([
      { code: 'verify/note', slide: '3', reason: 'page', expected: '1', found: '2', file: `${folder}/report.yaml` },
    ]);
    expect(toldOfDeck(deckWith(notes, '增长4.5%，顺利', '增长4.6%，顺利'))).toMatchObject([
      {
        code: 'verify/note',
        slide: '3',
        reason: 'text',
        expected: expect.stringContaining('4.5%，顺利'),
        found: expect.stringContaining('4.6%，顺利'),
      },
    ]);
  });
});

describe('files', () => {
  test('that are not there', async () => {
    expect(await reported({ [pdf]: undefined })).toEqual([{ code: 'verify/missing-file', path: pdf }]);
    expect(await reported({ [pptx]: undefined }, [pptx])).toEqual([{ code: 'verify/missing-file', path: pptx }]);
  });

  test('of a content with errors: these alone are reported', async () => {
    const { ok, diagnostics, checked } = await verify(edited('report.yaml', 'body:', 'bodi:'));
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code }) => code.split('/')[0])).not.toContain('verify');
    expect(checked.pages).toBe(0);
  });
});
