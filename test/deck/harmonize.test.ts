/** One size for the same thing on all slides. */
import { expect, test } from 'vitest';
import { loadDeckTheme, type SizeRole } from '../../src/deck/canvas/theme.js';
import { harmonize } from '../../src/deck/harmonize.js';
import { layOut } from '../../src/deck/layouts/index.js';
import type { Slide } from '../../src/document/deck.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { figure, item, measures, slide, text } from './sample.js';

const theme = loadDeckTheme(nodeWorld(), () => {})!.value;

/** The sizes of a role on each slide of a deck, once harmonized. */
function sizes(slides: readonly Slide[], role: SizeRole): number[] {
  const contextOf = harmonize(
    slides.map((slide) => ({ slide, ...layOut(slide, { theme }) })),
    theme,
  );
  return slides.flatMap((slide) => layOut(slide, contextOf(slide)).sizes[role] ?? []);
}

const six = (value: string, unit: string) =>
  slide('figures', '数字', {
    kicker: text('眉'),
    figures: Array.from({ length: 6 }, () => figure('名称', value, unit)),
  });

test('numerals have the size the longest needs', () => {
  expect(sizes([six('2', '家')], 'numeral')).toEqual([theme.sizes.numeral.largest]);
  const [long, short, other] = sizes([six('3810.24', '亿元'), six('2', '家'), six('97', '%')], 'numeral');
  expect(short).toBe(long);
  expect(other).toBe(long);
});

test('a value much longer than all others is smaller alone', () => {
  const [long, short] = sizes([six('1,234,567,890.12', '亿元'), six('2', '家')], 'numeral');
  expect(short).toBe(theme.sizes.numeral.largest);
  expect(long).toBeLessThan(short!);
});

/** Measures whose texts have room in large type. */
const short = [2, 4, 5].map((i) => measures[i]!);

test('text and headings of tasks have one size', () => {
  const longer = item('', '建强现代服务业“三个中心”', '巩固创新金融中心地位，做好五篇大文章。'.repeat(4));
  const deck = [
    slide('task', '一', { lines: [text('方向')], items: short }),
    slide('task', '二', { items: [longer, ...short.slice(0, 2)] }),
    slide('task', '三', { items: short.slice(0, 2) }),
  ];
  expect(new Set(sizes(deck, 'text')).size).toBe(1);
  expect(new Set(sizes(deck, 'heading')).size).toBe(1);
});

test('titles of all layouts have one size', () => {
  const long = '坚持把稳增长摆在更加突出位置，着力扩大内需，促进外需协调';
  const deck = [slide('task', long, { items: measures.slice(0, 2) }), six('2', '家'), slide('closing', '前进')];
  const [first, second, ...more] = sizes(deck, 'title');
  expect(first).toBeLessThan(theme.sizes.title.largest);
  expect(second).toBe(first);
  expect(more).toEqual([]);
});

test('points much fuller than others are smaller alone', () => {
  const short = item('一', '深化改革', '推动要素市场化配置，完善产权制度。');
  const long = item('一', '深化改革', `${'推动要素市场化配置和完善产权制度'.repeat(8)}。`);
  const few = (one: typeof short) => slide('points', '改革', { items: [one, one, one, one] });
  const alone = sizes([few(short)], 'point');
  const [first, full] = sizes([few(short), few(long)], 'point');
  expect([first]).toEqual(alone);
  expect(full).toBeLessThan(first! * 0.85);
});

test('numerals are compared among slides with as many of them', () => {
  const task = (count: number) =>
    slide('task', '任务', {
      figures: Array.from({ length: count }, () => figure('名称', '38.24', '亿元')),
      items: measures.slice(0, 3),
    });
  const [two, four, again] = sizes([task(2), task(4), task(2)], 'row-numeral');
  expect(two).toBeGreaterThan(four!);
  expect(again).toBe(two);
});

test('a little more text on one slide leaves the others as they are: shared sizes go down in steps', () => {
  const rows = (length: number) =>
    slide('points', '改革', {
      items: Array.from({ length: 4 }, () => item('', '深化改革', `${'完'.repeat(length)}。`)),
    });
  const lengths = [24, 30, 36, 40, 44, 46, 48];
  const alone = lengths.map((length) => sizes([rows(length)], 'point')[0]!);
  const shared = lengths.map((length) => sizes([rows(20), rows(length)], 'point')[0]!);
  expect(new Set(shared).size).toBeLessThanOrEqual(3);
  expect(shared.every((size) => size % 2 === 0)).toBe(true);
  expect(shared.every((size, i) => size <= Math.max(alone[i]!, 20))).toBe(true);
});

test('texts of tasks without numbers are not as small as those beside numbers', () => {
  const beside = slide('task', '一', {
    lines: [text('方向')],
    figures: [figure('名称', '3', '个')],
    items: Array.from({ length: 4 }, () => item('', '改革', '推动政务服务能力整体提升和营商环境优化，完善制度。')),
  });
  const alone = slide('task', '二', { items: short });
  const [small, large] = sizes([beside, alone], 'text');
  expect(large).toBeGreaterThan(small!);
});
