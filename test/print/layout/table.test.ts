/** Tables and figures in the finished book: where they stand, what they are, and that nothing of them is lost. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import type { MadeBook } from '../../../src/print/make.js';
import type { BookTheme } from '../../../src/print/theme.js';
import { bookOf } from '../../../src/template/book.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import { load, reportWith } from '../../content/folder.js';
import { jpeg, png } from '../../image/picture-files.js';
import { renderer, themes } from '../opened.js';
import type { Navigation } from '../pdf/pdf-structure.js';
import { readObjects, readStructure } from '../pdf/pdf-structure.js';
import type { PdfItem, ReadPdf } from '../pdf/pdf-text.js';
import { bodyText, readPdf } from '../pdf/pdf-text.js';

const world = nodeWorld();
const problems: Diagnostic[] = [];
const date = new Date('2024-02-04T00:00:00Z');

interface Printed {
  readonly made: MadeBook;
  readonly pdf: ReadPdf;
  readonly structure: Navigation;
  readonly reported: readonly Diagnostic[];
  readonly theme: BookTheme;
}

const files = {
  'clear.png': png({ width: 4, height: 2, colourType: 6, rows: [0, 1].map((y) => [0, ...Array(16).fill(100 + y)]) }),
  'grey.png': png({ width: 40, height: 10 }),
  'turned.jpg': jpeg({ width: 40, height: 10, orientation: 6 }),
};

/** The official edition of a report with this body, without note of an annex. */
async function printed(body: string, edition: Partial<BookTheme> = {}): Promise<Printed> {
  const { report, told: loading } = load({ 'report.yaml': reportWith(body), ...files });
  expect(loading).toEqual([]);
  const reported: Diagnostic[] = [];
  const note = (problem: Diagnostic) => reported.push(problem);
  const theme = { ...themes.get('official')!, ...edition };
  const made = (await renderer.set(bookOf(report!, world, 'official', note)!, theme, note)!.write(date, note))!;
  return { made, pdf: await readPdf(made.bytes), structure: await readStructure(made.bytes), reported, theme };
}

const table = (rows: readonly string[]) =>
  `  - table: 主要经济指标完成情况\n    header: [指标, 总量, 增长]\n    rows:\n${rows.map((row) => `      - [${row}]\n`).join('')}`;

interface Rule {
  readonly page: number;
  readonly weight: number;
  /** pt from the left, and from the top. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** The rules of a file, page by page, in the order they are drawn. */
function rulesOf(bytes: Uint8Array): Rule[] {
  const pages = [...readObjects(bytes).values()].filter(({ stream }) => stream.includes('\nBT\n'));
  const rule = /\/Artifact BMC\n0 G ([\d.]+) w 0 J\n([\d.-]+) ([\d.-]+) m ([\d.-]+) \3 l S\nEMC/g;
  return pages.flatMap(({ stream }, page) =>
    [...stream.matchAll(rule)].map(([, weight, x, y, to]) => ({
      page,
      weight: Number(weight),
      x: Number(x),
      y: Number(y),
      length: Number(to) - Number(x),
    })),
  );
}

const itemOf = ({ pdf }: Printed, words: string, page = 0): PdfItem =>
  pdf.pages[page]!.items.find(({ text }) => text.includes(words))!;
/** The line of the grid an item stands on, from 0, with what it is off it. */
const slotOf = ({ y, size }: PdfItem, { page }: BookTheme) => (y - 0.35 * size - page.top - page.middle) / page.pitch;

describe('a table', () => {
  let small: Printed;
  const rows = [
    '地区生产总值, 3810.24亿元, 4.5%',
    '地方一般公共预算收入, 55.36亿元, 12%',
    '固定资产投资（其中工业投资和基础设施投资另行统计）, 近300亿元, —',
  ];
  beforeAll(async () => {
    small = await printed(`  - 如下表。\n${table(rows)}  - 表后文字。\n`);
  });

  test('makes no problem, and copies as caption, header and cells in order', () => {
    expect(small.reported).toEqual([]);
    expect(bodyText(small.pdf)).toContain(
      `如下表。主要经济指标完成情况指标总量增长${rows.join('').replaceAll(', ', '')}表后文字。`,
    );
  });

  test('is tagged: caption, rows, heads with their scope, cells', () => {
    // A reader takes the room between two columns for a space.
    const tree = small.structure.trees[0]!.replaceAll('" ', '"');
    expect(tree.slice(tree.indexOf('  Table'), tree.indexOf('  P\n    "表后'))).toBe(`  Table
    Caption
      "主要经济指标完成情况"
    TR
      TH
        "指标"
      TH
        "总量"
      TH
        "增长"
    TR
      TD
        "地区生产总值"
      TD
        "3810.24亿元"
      TD
        "4.5%"
    TR
      TD
        "地方一般公共预算收入"
      TD
        "55.36亿元"
      TD
        "12%"
    TR
      TD
        "固定资产投资（其中工业投资和基础设施投"
        "资另行统计）"
      TD
        "近300亿元"
      TD
        "—"
`);
    const heads = [...readObjects(small.made.bytes).values()].filter(({ head }) => /\/S \/TH\n/.test(head));
    expect(heads).toHaveLength(3);
    for (const { head } of heads) expect(head).toContain('/Scope /Column');
  });

  test('has a rule over the header, one under it and one under the last row, each between two lines', () => {
    const { page } = small.theme;
    const rules = rulesOf(small.made.bytes);
    expect(rules.map(({ weight }) => weight)).toEqual([1, 0.5, 1]);
    for (const { x, length } of rules) {
      expect(x).toBeCloseTo(page.inner, 2);
      expect(length).toBeCloseTo(page.textWidth, 2);
    }
    const slots = rules.map(({ y }) => (y - page.top - page.middle) / page.pitch);
    const header = Math.round(slotOf(itemOf(small, '总量'), small.theme));
    const captioned = Math.round(slotOf(itemOf(small, '主要经济'), small.theme));
    expect(header).toBe(captioned + 1);
    // The last row has two lines.
    expect(slots).toEqual([-0.5, 0.5, 4.5].map((line) => expect.closeTo(header + line, 2)));
  });

  test('has its units at the right over the header, and its note under the last rule', async () => {
    const rows = table(['产值, 512.6, 5.2']).replace('\n    header', '\n    unit: 单位：亿元、%\n    header');
    const one = await printed(`${rows}    note: 注：增速为可比价。\n`);
    const on = (words: string) => itemOf(one, words);
    const line = (words: string) => Math.round(slotOf(on(words), one.theme));
    expect(['单位', '总量', '产值', '注：'].map((words) => line(words) - line('主要经济'))).toEqual([1, 2, 3, 4]);
    const { page } = one.theme;
    const last = one.pdf.pages[0]!.items.filter(({ y }) => Math.abs(y - on('单位').y) < 2).at(-1)!;
    expect(last.x + last.width).toBeCloseTo(page.inner + page.textWidth, 0);
    expect(on('注：').x).toBeCloseTo(page.inner, 0);
    const slots = rulesOf(one.made.bytes).map(({ y }) => (y - page.top - page.middle) / page.pitch);
    expect(slots.map((slot) => Math.round(2 * (slot - line('主要经济'))) / 2)).toEqual([1.5, 2.5, 3.5]);
  });

  test('keeps the text on the grid', () => {
    for (const { items } of small.pdf.pages) {
      for (const item of items.filter(({ y }) => y < small.theme.page.height - small.theme.page.bottom)) {
        const slot = slotOf(item, small.theme);
        expect(Math.abs(slot - Math.round(slot)), item.text).toBeLessThan(0.15);
      }
    }
    const after = Math.round(slotOf(itemOf(small, '表后'), small.theme));
    const last = Math.round(slotOf(itemOf(small, '另行统计'), small.theme));
    expect(after - last).toBe(1 + small.theme.styles['table-cell'].after[0]!);
  });

  test('has texts flush left, numbers flush right and heads over the middle of both', () => {
    const on = (words: string) => itemOf(small, words);
    const line = (words: string) => small.pdf.pages[0]!.items.filter(({ y }) => Math.abs(y - on(words).y) < 2);
    const ends = (words: string) => line(words).map(({ x, width }) => x + width);
    expect(on('地方一般').x).toBeCloseTo(on('地区生产').x, 1);
    // The last of a line is the growth, and before the gap stands the total.
    const growths = ['地区生产', '地方一般', '固定资产'].map((words) => Math.max(...ends(words)));
    for (const end of growths) expect(end).toBeCloseTo(growths[0]!, 0);
    const { x, width } = on('3810.24');
    const unit = small.pdf.pages[0]!.items.filter(({ text }) => text.includes('亿元'));
    const rights = unit.map((item) => item.x + item.width);
    for (const right of rights) expect(right).toBeCloseTo(rights[0]!, 0);
    const head = on('总量');
    expect(head.x + head.width / 2).toBeCloseTo((Math.min(x, x + width) + rights[0]!) / 2, 0);
  });

  test('has columns in the given proportions', async () => {
    const reported = await printed(`${table(['产值, 甲, 乙']).trimEnd()}\n    widths: [2, 1, 1]\n`);
    const [a, b, c] = ['产值', '甲', '乙'].map((words) => itemOf(reported, words).x);
    expect(b! - a!).toBeCloseTo(reported.theme.page.textWidth / 2, 1);
    expect(c! - b!).toBeCloseTo(reported.theme.page.textWidth / 4, 1);
  });

  test('does not squeeze a short word for a proportion', async () => {
    const reported = await printed(`${table(['产值, 甲, 乙']).trimEnd()}\n    widths: [1, 30, 30]\n`);
    expect(reported.structure.trees[0]).toContain('TD\n        "产值"');
  });

  test('goes to the next page whole, with its heading', async () => {
    const text = Array.from({ length: 10 }, () => '  - 一段。\n').join('');
    const moved = await printed(`${text}${table(Array(9).fill('产值, 甲, 乙'))}`);
    expect(moved.structure.trees.map((tree) => tree.includes('Table'))).toEqual([false, true]);
    expect(slotOf(itemOf(moved, '主要经济', 1), moved.theme)).toBeCloseTo(0, 0);
  });
});

describe('a table longer than a page', () => {
  const names = Array.from({ length: 40 }, (_, i) => `第${i + 1}行`);
  const long = `  - 如下表。\n${table(names.map((name) => `${name}, 甲, 乙`))}`;
  const editions = [
    ['by lines', {}],
    ['by whole sentences', { wholeSentences: true }],
  ] as const;

  test.each(editions)('breaks between rows, each page with its header and rules: %s', async (_, edition) => {
    const { made, structure, reported, pdf, theme } = await printed(long, edition);
    expect(reported).toEqual([]);
    expect(made.pages).toBe(3);
    const trees = structure.trees.join('\n');
    expect([...trees.matchAll(/TD\n\s+"(第\d+行)"/g)].map(([, name]) => name)).toEqual(names);
    expect(trees.match(/TH\n\s+"/g)).toHaveLength(3);
    // Set again it belongs to the page.
    expect(structure.artifacts.map((text) => /^指标\s*总量\s*增长/.test(text))).toEqual([false, true, true]);
    expect(rulesOf(made.bytes).map(({ page, weight }) => `${page}: ${weight}`)).toEqual(
      [0, 1, 2].flatMap((page) => [`${page}: 1`, `${page}: 0.5`, `${page}: 1`]),
    );
    for (const { items } of pdf.pages) {
      const slots = items.filter(({ text }) => /第|行/.test(text)).map((item) => Math.round(slotOf(item, theme)));
      expect(Math.max(...slots)).toBeLessThan(theme.page.lines);
    }
  });

  test('is one Table of one tag for each row', async () => {
    const { made } = await printed(long);
    const heads = [...readObjects(made.bytes).values()].map(({ head }) => head);
    expect(heads.filter((head) => /\/S \/Table\n/.test(head))).toHaveLength(1);
    expect(heads.filter((head) => /\/S \/TR\n/.test(head))).toHaveLength(41);
  });

  test('has no page with its last row alone', async () => {
    for (let rows = 15; rows < 24; rows++) {
      const { structure } = await printed(table(names.slice(0, rows).map((name) => `${name}, 甲, 乙`)));
      const counts = structure.trees.map((tree) => tree.match(/"第\d+行"/g)?.length ?? 0).filter((count) => count > 0);
      expect(counts.at(-1), `${rows} rows: ${counts}`).not.toBe(1);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
    }
  });

  test('loses nothing of a row longer than a page', async () => {
    const words = Array.from({ length: 300 }, (_, i) => `第${i}项内容`).join('，');
    const { structure, reported, pdf } = await printed(table([`甲, ${words}, 乙`, '丙, 丁, 戊']));
    expect(reported).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    const cells = structure.trees.join('').replace(/[^第项内容\d，]/g, '');
    expect(cells).toContain(words);
  });
});

test('a word cut in two by its column is reported', async () => {
  const columns = Array.from({ length: 12 }, (_, i) => `栏${i}`).join(', ');
  const row = Array.from({ length: 12 }, () => 'Guangzhou').join(', ');
  const { reported } = await printed(`  - table: 表\n    header: [${columns}]\n    rows: [[${row}]]\n`);
  expect(reported).toMatchObject([
    {
      code: 'print/wide-cell',
      severity: 'warning',
      args: { text: 'Guangzhou', count: 12, edition: 'official' },
      at: { line: 9 },
    },
  ]);
});

describe('a figure', () => {
  let made: Printed;
  beforeAll(async () => {
    made = await printed(`  - 如图。
  - { figure: clear.png, alt: 两行色块, caption: 图1　示意, lines: 5 }
  - 图后文字。
  - { figure: clear.png, alt: 又一次, lines: 3 }
  - { figure: grey.png, alt: 灰色, lines: 10 }
  - { figure: turned.jpg, alt: 转了, lines: 4 }
`);
  });

  test('is tagged with what it shows, and its caption in it', () => {
    // The pictures are of a few pixels, and one is a JPEG in colour.
    const expected = ['print/coarse-picture', 'print/colour-picture'];
    expect(made.reported.filter(({ code }) => !expected.includes(code))).toEqual([]);
    const tree = made.structure.trees[0]!;
    expect(tree.slice(tree.indexOf('  Figure'), tree.indexOf('  P\n    "图后'))).toBe(`  Figure (两行色块)
    ""
    Caption
      "图1 示意"
`);
    expect(made.structure.trees.join('\n').match(/Figure \(.*\)/g)).toEqual([
      'Figure (两行色块)',
      'Figure (又一次)',
      'Figure (灰色)',
      'Figure (转了)',
    ]);
  });

  test('takes its lines of the grid, its caption right under it', () => {
    const slot = (words: string) => Math.round(slotOf(itemOf(made, words), made.theme));
    const { before, after } = made.theme.styles['figure-caption'];
    expect(before).toContain(slot('图1') - slot('如图') - 6);
    expect(slot('图后') - slot('图1')).toBe(1 + after[0]!);
  });

  test('is as large as its lines and the text area allow, in the middle, and says where', () => {
    const { page } = made.theme;
    const boxes = [...readObjects(made.made.bytes).values()]
      .filter(({ head }) => /\/S \/Figure\n/.test(head))
      .map(({ head }) => /\/BBox \[([\d. -]+)\]/.exec(head)![1]!.split(' ').map(Number));
    const sizes = boxes.map(([left, bottom, right, top]) => [right! - left!, top! - bottom!]);
    const height = (lines: number) => (lines - 1) * page.pitch + page.em;
    const expected = [
      [2 * height(5), height(5)],
      [2 * height(3), height(3)],
      [page.textWidth, page.textWidth / 4],
      // Shown upright: it was photographed lying.
      [height(4) / 4, height(4)],
    ];
    expect(sizes).toEqual(expected.map((size) => size.map((side) => expect.closeTo(side, 2))));
    // The first stands on an odd page.
    const [left, , right] = boxes[0]!;
    expect((left! + right!) / 2).toBeCloseTo(page.inner + page.textWidth / 2, 2);
  });

  test('stands in the file once, with its alpha, and no other has one', () => {
    const images = [...readObjects(made.made.bytes).values()].filter(({ head }) => /\/Subtype \/Image/.test(head));
    const wide = (width: number) => images.filter(({ head }) => head.includes(`/Width ${width}\n`));
    expect(wide(4)).toHaveLength(2);
    expect(wide(4).filter(({ head }) => head.includes('/SMask'))).toHaveLength(1);
    expect(
      wide(40)
        .map(({ head }) => /\/Filter \/(\w+)/.exec(head)![1])
        .sort(),
    ).toEqual(['DCTDecode', 'FlateDecode']);
    expect(
      wide(4)
        .map(({ stream }) => stream.length)
        .sort((a, b) => a - b),
    ).toEqual([8, 8]);
  });

  test('that is higher than the page is as high as the page', async () => {
    const page = { ...themes.get('official')!.page, lines: 12, pitch: themes.get('official')!.page.pitch };
    const high = await printed('  - { figure: turned.jpg, alt: 图, caption: 图1, lines: 20 }\n', { page });
    expect(high.reported.map(({ code }) => code)).toEqual(['print/colour-picture', 'print/coarse-picture']);
    expect(high.structure.trees.join('\n')).toContain('Figure (图)\n    ""\n    Caption\n      "图1"');
  });

  test('the same input gives the same bytes', async () => {
    const body = `${table(['甲, 1, 2'])}  - { figure: clear.png, alt: 图 }\n  - { figure: grey.png, alt: 图 }\n`;
    const [one, two] = [await printed(body), await printed(body)];
    expect(Buffer.from(one.made.bytes).equals(two.made.bytes)).toBe(true);
  });
});

test('characters and minutes are of the text alone', async () => {
  const [bare, full] = [await printed('  - 一句话。\n'), await printed(`  - 一句话。\n${table(['甲, 1, 2'])}`)];
  expect(full.made.characters).toBe(bare.made.characters);
  expect(problems).toEqual([]);
});
