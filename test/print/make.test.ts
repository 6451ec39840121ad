/** The real report in every edition, read back from the finished files. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import type { Block, Book } from '../../src/document/book.js';
import { blocksOf, textsOf } from '../../src/document/book.js';
import type { MadeBook } from '../../src/print/make.js';
import { bookRenderer } from '../../src/print/make.js';
import type { BookTheme } from '../../src/print/theme.js';
import { loadBookThemes } from '../../src/print/theme.js';
import { bookOf } from '../../src/template/book.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { World } from '../../src/world/world.js';
import { builtReport } from '../built-report.js';
import { CFF, withTable } from '../font/committed.js';
import type { PdfNavigation } from './pdf/pdf-links.js';
import { readNavigation } from './pdf/pdf-links.js';
import type { PdfItem, ReadPdf } from './pdf/pdf-text.js';
import { readPdf } from './pdf/pdf-text.js';
import { bookWith, paragraph } from './typesetting.js';

const world = nodeWorld();
const date = new Date('2024-02-04T00:00:00Z');
const problems: Diagnostic[] = [];
const note = (problem: Diagnostic) => problems.push(problem);
const report = complete(loadReport('content/yuexiu-2024', world), note)!;
const themes = loadBookThemes(world, note)!;

interface Edition {
  readonly theme: BookTheme;
  readonly book: Book;
  readonly made: Pick<MadeBook, 'bytes' | 'links' | 'characters' | 'minutes'>;
  readonly pdf: ReadPdf;
  readonly navigation: PdfNavigation;
}

const editions = new Map<string, Edition>();
const names = ['session', 'official', 'large', 'podium'] as const;

beforeAll(async () => {
  const built = await builtReport();
  problems.push(...built.editions.diagnostics);
  for (const { path, edition: name = '', links = 0, characters = 0, minutes = 0 } of built.editions.files) {
    const theme = themes.get(name)!;
    const book = bookOf(report, world, theme.template, note)!;
    const made = { bytes: built.bytes(path), links, characters, minutes };
    const [pdf, navigation] = [await readPdf(made.bytes), await readNavigation(made.bytes)];
    editions.set(name, { theme, book, made, pdf, navigation });
  }
});

const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** What stands in the text area of a page, and what under it. */
function partsOf(items: readonly PdfItem[], { page }: BookTheme): { text: PdfItem[]; furniture: PdfItem[] } {
  const foot = page.height - page.bottom;
  return { text: items.filter(({ y }) => y <= foot), furniture: items.filter(({ y }) => y > foot) };
}

const join = (items: readonly PdfItem[]) => withoutSpaces(items.map(({ text }) => text).join(''));

/** The first page of the file that is numbered 1. */
const firstPage = ({ navigation }: Edition) => navigation.labels.indexOf('1');

function printedText(edition: Edition, from: number, to?: number): string {
  return edition.pdf.pages
    .slice(from, to)
    .map(({ items }) => join(partsOf(items, edition.theme).text))
    .join('');
}

/** A text as it is printed: marks and fields as numbers, those of pages by where the file says the mark stands. */
function shown(text: Text, { book, made, navigation }: Edition, key = ''): string {
  const entries = [...blocksOf(book.blocks)].filter((block) => block.kind === 'entry');
  return text
    .map((run) => {
      if (run.mark !== undefined) return (entries.findIndex((entry) => entry.key === run.mark) + 1 || '').toString();
      if (run.field === 'page') return navigation.labels[navigation.places.get(`mark-${key}`)!.page];
      return run.field ? String(made[run.field]) : run.text;
    })
    .join('');
}

function bodyOf(edition: Edition, tidy = withoutSpaces): string {
  const blocks = [...blocksOf(edition.book.blocks)].filter(({ kind }) => kind !== 'cover' && kind !== 'contents');
  const numberOf = (block: Block) => ('number' in block ? block.number : '');
  const words = (block: Block) => textsOf(block).map((text) => shown(text, edition, 'key' in block ? block.key : ''));
  return tidy(blocks.map((block) => numberOf(block) + words(block).join('')).join(''));
}

test('all four are made without a problem', () => {
  expect([...editions.keys()]).toEqual(names);
  expect(problems).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const get = () => editions.get(name)!;

  test('text taken out of the PDF is the text of the content, to the character and in order', () => {
    expect(printedText(get(), firstPage(get()))).toBe(bodyOf(get()));
  });

  test('copying gives no space that the text does not have', () => {
    const written = bodyOf(get(), (text) => text);
    const pages = get().pdf.pages.slice(firstPage(get()));
    const copied = pages.flatMap(({ items }) => partsOf(items, get().theme).text.map(({ text }) => text)).join('');
    let index = 0;
    for (const char of copied.replace(/\n/g, '')) {
      // A space of the text may be lost where its line ends; no other may appear.
      if (written[index] === ' ' && char !== ' ') index++;
      expect(char, written.slice(Math.max(0, index - 10), index + 10)).toBe(written[index]);
      index++;
    }
    expect(index).toBe(written.length);
  });

  test('the file says what it is', () => {
    expect(get().pdf.info).toMatchObject({
      Title: '政府工作报告',
      Author: '广州市越秀区人民政府',
      Language: 'zh-CN',
      CreationDate: 'D:20240204000000Z',
    });
    expect(get().navigation.mode).toBe('UseOutlines');
  });

  test('every link leads to a place in the file and names it', () => {
    const { navigation, made } = get();
    expect(navigation.links).toHaveLength(made.links);
    for (const { to, contents } of navigation.links) {
      expect(navigation.places.has(to), to).toBe(true);
      expect(contents).not.toBe('');
    }
  });

  test('every page of the text has its number, right-hand pages odd', () => {
    const { pdf, navigation, theme } = get();
    const first = firstPage(get());
    expect(first % 2).toBe(0);
    pdf.pages.slice(first).forEach(({ items }, index) => {
      const { furniture } = partsOf(items, theme);
      expect(join(furniture).startsWith(`—${index + 1}—`)).toBe(true);
      expect(navigation.labels[first + index]).toBe(String(index + 1));
      const left = furniture[0]!.x < theme.page.width / 2 - theme.page.em * 3;
      if (theme.folio.align === 'outer') expect(left).toBe(index % 2 === 1);
    });
  });

  test('every line stands on the grid', () => {
    const { pdf, theme } = get();
    const { page } = theme;
    for (const { items } of pdf.pages.slice(firstPage(get()))) {
      for (const { text, y, size } of partsOf(items, theme).text) {
        // Raised numbers stand higher, within their line.
        if (size < page.em * 0.9) continue;
        const slot = (y - 0.3 * size - page.top - page.middle) / page.pitch;
        expect(Math.abs(slot - Math.round(slot)), text).toBeLessThan(0.25);
        expect(Math.round(slot), text).toBeLessThan(page.lines);
      }
    }
  });

  test('no character stands in the margin, marks at the right edge aside', () => {
    const { pdf, theme } = get();
    const { inner, outer, textWidth } = theme.page;
    pdf.pages.forEach(({ items }, index) => {
      const left = index % 2 === 0 ? inner : outer;
      for (const { text, x, width, size } of items) {
        expect(x, text).toBeGreaterThan(left - size * 0.51);
        expect(x + width, text).toBeLessThan(left + textWidth + size * 0.51);
      }
    });
  });

  test('the same input gives the same bytes', async () => {
    const { book, theme, made } = get();
    const again = await bookRenderer(nodeWorld(), note)!.set(book, theme, note)!.write(date, note);
    expect(Buffer.from(again!.bytes).equals(made.bytes)).toBe(true);
  });

  test('the outline has parts, sections, annex and its entries, each leading to its page', () => {
    const { book, navigation, pdf } = get();
    const parts = book.blocks.filter((block) => block.kind === 'part');
    const annexes = book.blocks.filter((block) => block.kind === 'annex');
    expect(navigation.outline.map(({ title }) => title)).toEqual([
      ...parts.map(({ number, heading }) => number + plain(heading).replace(/。$/, '')),
      ...annexes.map(({ label, heading }) => plain(label) + plain(heading)),
    ]);
    const sections = parts.map(({ blocks }) => blocks.filter(({ kind }) => kind === 'section').length);
    const entries = annexes.map(({ blocks }) => blocks.length);
    expect(navigation.outline.map(({ items }) => items.length)).toEqual([...sections, ...entries]);
    for (const { title, to } of navigation.outline.flatMap((entry) => [entry, ...entry.items])) {
      const { page, top } = navigation.places.get(to)!;
      const line = pdf.pages[page]!.items.filter(({ y, size }) => y > top && y < top + size * 1.5);
      expect(withoutSpaces(title)).toContain(join(line).slice(0, 4));
    }
  });
});

// A digit may carry the gap before it in its width, pt.
const GAP = 5;

describe.each(['session', 'official', 'large'] as const)('the glossary of %s', (name) => {
  const get = () => editions.get(name)!;

  test('each term is marked once, in order, and its mark leads to its entry', () => {
    const { navigation, pdf, theme } = get();
    const marks = navigation.links.filter(({ to }) => to.startsWith('entry-'));
    expect(marks).toHaveLength(42);
    expect(new Set(marks.map(({ to }) => to)).size).toBe(42);
    marks.forEach(({ page, left, right, top, bottom, to }, index) => {
      const on = pdf.pages[page]!.items.filter(
        ({ x, y, size }) => size < theme.page.em * 0.8 && x > left - GAP && x < right && y > top && y < bottom + 1,
      );
      expect(join(on)).toBe(String(index + 1));
      const target = navigation.places.get(to)!;
      const line = pdf.pages[target.page]!.items.filter(({ y, size }) => y > target.top && y < target.top + size * 1.5);
      expect(join(line).startsWith(`${index + 1}.`)).toBe(true);
    });
  });

  test('each entry names the page of its mark and leads back to it', () => {
    const { navigation, pdf } = get();
    const backs = navigation.links.filter(({ to }) => to.startsWith('mark-'));
    expect(new Set(backs.map(({ to }) => to)).size).toBe(42);
    for (const { page, left, right, top, bottom, to } of backs) {
      const on = pdf.pages[page]!.items.filter(({ x, y }) => x > left - GAP && x < right && y > top && y < bottom + 1);
      expect(join(on)).toBe(navigation.labels[navigation.places.get(to)!.page]);
    }
    // A mark's place is where the link to its entry stands.
    for (const { page, to, top } of navigation.links.filter(({ to }) => to.startsWith('entry-'))) {
      const place = navigation.places.get(to.replace('entry-', 'mark-'))!;
      expect(place.page).toBe(page);
      expect(Math.abs(place.top - top)).toBeLessThan(30);
    }
  });
});

describe.each(['session', 'large'] as const)('cover and contents of %s', (name) => {
  const get = () => editions.get(name)!;

  test('the cover says all it should and has no number', () => {
    const cover = get().book.blocks.find((block) => block.kind === 'cover')!;
    // The theme does not ask for the speaker.
    const lines = cover.lines.filter(({ role }) => role !== 'speaker');
    expect(printedText(get(), 0, 1)).toBe(withoutSpaces(lines.map(({ text }) => plain(text)).join('')));
    expect(join(partsOf(get().pdf.pages[0]!.items, get().theme).furniture)).toBe('');
    expect(get().navigation.labels[0]).toBe('');
  });

  test('the contents begin on a right-hand page and are numbered in roman', () => {
    const { navigation, pdf, theme } = get();
    expect(navigation.labels.indexOf('i') % 2).toBe(0);
    const page = pdf.pages[navigation.labels.indexOf('i')]!;
    expect(join(partsOf(page.items, theme).furniture)).toBe('—i—');
  });

  test('every heading stands in the contents with its page, and leads to it', () => {
    const { navigation } = get();
    const [from, to] = [navigation.labels.indexOf('i'), firstPage(get())];
    const lines = printedText(get(), from, to).replace(/^目录/, '').split(/·+/);
    const entries = lines.slice(1).map((line) => /^\d+/.exec(line)![0]);
    const titles = lines.map((line, index) => (index === 0 ? line : line.replace(/^\d+/, ''))).slice(0, -1);
    const flat = navigation.outline.flatMap((entry) =>
      entry.to.startsWith('heading') ? [entry, ...entry.items.filter(({ to }) => to.startsWith('heading'))] : [],
    );
    expect(titles).toEqual(flat.map(({ title }) => withoutSpaces(title)));
    expect(entries).toEqual(flat.map(({ to }) => navigation.labels[navigation.places.get(to)!.page]));
    const links = new Set(navigation.links.filter(({ page }) => page >= from && page < to).map(({ to }) => to));
    expect([...links]).toEqual(flat.map(({ to }) => to));
  });
});

describe('podium', () => {
  const get = () => editions.get('podium')!;

  test('no sentence goes over to another page', () => {
    const { pdf, theme } = get();
    for (const { items } of pdf.pages) {
      const text = join(partsOf(items, theme).text);
      expect(text.slice(-8)).toMatch(/[。！？：][”’」』）》]*$/);
    }
  });

  test('the first words of the next page stand in the lower right corner', () => {
    const { pdf, theme } = get();
    pdf.pages.forEach(({ items }, index) => {
      const words = join(partsOf(items, theme).furniture).replace(/^—\d+—/, '');
      const next = pdf.pages[index + 1];
      if (!next) expect(words).toBe('');
      else {
        expect(words).toMatch(/.……$/);
        expect(join(partsOf(next.items, theme).text)).toContain(words.replace('……', ''));
        expect(join(partsOf(next.items, theme).text).indexOf(words.replace('……', ''))).toBeLessThan(3);
      }
    });
  });

  test('says how many characters it has and how long it takes to read, by the rate of the theme', () => {
    const { made, theme, pdf } = get();
    const text = join(partsOf(pdf.pages[0]!.items, theme).text);
    expect(text).toContain(`全文${made.characters}字，朗读约${made.minutes}分钟`);
    const blocks = [...blocksOf(get().book.blocks)].filter(({ kind }) => !['title', 'byline'].includes(kind));
    const counted = withoutSpaces(blocks.flatMap((block) => textsOf(block).map(plain)).join(''));
    expect(made.characters).toBe([...counted].length);
    expect(made.minutes).toBe(Math.ceil(made.characters / theme.charactersPerMinute!));
  });

  test('has no marks and no links', () => expect(get().made.links).toBe(0));
});

test('official: note of the annex, issuer and date stand under the text (GB/T 9704-2012 7.3.4, 7.3.5)', () => {
  const { pdf, theme } = editions.get('official')!;
  const last = pdf.pages.findIndex(({ items }) => join(items).includes('附件：名词解释'));
  const { text } = partsOf(pdf.pages[last]!.items, theme);
  const first = (words: string) => {
    const index = text.findIndex((_, i) => join(text.slice(i, i + 30)).startsWith(words));
    return text[index]!;
  };
  const [annex, issuer, day] = [first('附件：名词解释'), first('广州市越秀区人民政府'), first('2024年2月4日')];
  const left = last % 2 === 0 ? theme.page.inner : theme.page.outer;
  const { em, pitch, textWidth } = theme.page;
  expect(annex.x).toBeCloseTo(left + 2 * em, 1);
  expect(issuer.x + 10 * em).toBeCloseTo(left + textWidth - 2 * em, 0);
  expect(day.x).toBeCloseTo(issuer.x + 2 * em, 0);
  expect(day.y - issuer.y).toBeCloseTo(pitch, 1);
  expect(issuer.y - annex.y).toBeCloseTo(2 * pitch, 1);
});

test.each([
  ['that is none', (table: Buffer) => table.fill(0)],
  ['whose glyphs cannot be read', (table: Buffer) => table.fill(0xff, 2000)],
])('a CFF table %s is of a damaged font, not a fault of the program', async (_, change) => {
  const { open: __, ...disk } = nodeWorld();
  const files = new Map<string, Uint8Array>([
    ['fonts/local/fonts.yaml', Buffer.from('roles:\n  body:\n    han: [x.otf]\n')],
    ['fonts/local/x.otf', withTable(CFF, 'CFF ', change)],
  ]);
  const damaged: World = {
    ...disk,
    list: (folder) => (folder === 'fonts/local' ? ['fonts.yaml', 'x.otf'] : disk.list(folder)),
    read: (path) => (files.has(path) ? { ok: true, bytes: files.get(path)! } : disk.read(path)),
  };
  const told: Diagnostic[] = [];
  const note = (problem: Diagnostic) => told.push(problem);
  const set = bookRenderer(damaged, note)!.set(bookWith(paragraph('中国。')), themes.get('session')!, note);
  expect(await set?.write(date, note)).toBeUndefined();
  expect(told).toMatchObject([{ code: 'font/damaged', args: { path: 'fonts/local/x.otf' } }]);
});

test('a font whose outlines cannot be read is damaged, found when the text is set or when the file is written', async () => {
  const { open: _, ...disk } = nodeWorld();
  const path = 'fonts/YinfaLatin-Regular.ttf';
  const bytes = withTable(path, 'loca', (table) => table.fill(0xff));
  const damaged: World = {
    ...disk,
    read: (name) => (name === path ? { ok: true, bytes } : disk.read(name)),
  };
  const told: Diagnostic[] = [];
  const set = bookRenderer(damaged, (problem) => told.push(problem))!.set(
    bookWith(paragraph('2024年，PM2.5下降。')),
    themes.get('session')!,
    (problem) => told.push(problem),
  );
  const written = await set?.write(date, (problem) => told.push(problem));
  expect(written).toBeUndefined();
  expect(told).toMatchObject([{ code: 'font/damaged', args: { path, reason: 'truncated' } }]);
});

test('what no font has stops every edition that has it, also where it was noted for another', () => {
  const told: Diagnostic[] = [];
  const note = (problem: Diagnostic) => told.push(problem);
  const renderer = bookRenderer(world, note)!;
  const book = bookWith(paragraph('中国\u{1d30b}。'));
  for (const name of names) expect(renderer.set(book, themes.get(name)!, note)).toBeUndefined();
  expect(told).toMatchObject([{ code: 'font/no-glyph' }]);
});
