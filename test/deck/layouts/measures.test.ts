import { expect, test } from 'vitest';
import { headingOver, measures, setHeading } from '../../../src/deck/layouts/measures.js';
import { overfull } from '../checks.js';
import { named, sizeOf, theme } from '../laid-out.js';
import { item } from '../sample.js';

const region = { x: 1, y: 2, w: 11, h: 4 };
const long = '深入实施“湾区通”工程，力争“湾区标准”“湾区认证”“湾区通办”和职业资格认可等工作取得更多试点成果';

test('texts of a row begin at one height, under the highest heading', () => {
  const items = [item('', '改革', '一句话。'), item('', long, '一句话。'), item('', '开放', '一句话。')];
  const { boxes } = measures(items, region, 3, 'text', theme);
  expect(new Set(named(boxes, '内容').map(({ y }) => y)).size).toBe(1);
  expect(new Set(named(boxes, '举措').map(({ y, h }) => `${y} ${h}`)).size).toBe(1);
  expect(boxes.flatMap(overfull)).toEqual([]);
});

test('headings are a third larger than their texts, and all of one size', () => {
  const { boxes, sizes } = measures(
    [item('', '改革', '一句话。'), item('', '开放', '两句话。')],
    region,
    2,
    'text',
    theme,
  );
  expect(sizes).toEqual({ heading: sizeOf(named(boxes, '举措')[0]), text: sizeOf(named(boxes, '内容')[0]) });
  expect(sizes.heading).toBe(headingOver(sizes.text!, theme.sizes.heading.largest, theme.sizes.heading));
  expect(headingOver(20, 100, { largest: 40, smallest: 12 })).toBe(27);
  expect(headingOver(20, 24, { largest: 40, smallest: 12 })).toBe(24);
  expect(headingOver(8, 24, { largest: 40, smallest: 12 })).toBe(12);
});

test('headings alone have the whole cell', () => {
  const { boxes, sizes, overfull: tooLong } = measures([item('', long), item('', long)], region, 2, 'text', theme);
  expect(named(boxes, '内容')).toEqual([]);
  expect(sizes).not.toHaveProperty('text');
  expect(tooLong).toEqual([]);
});

test('a number is set before its heading', () => {
  const runs = setHeading(item('一', '改革'), 20, 3, theme).flatMap(({ runs }) => runs);
  expect(runs.map(({ text, colour }) => [text, colour])).toEqual([
    ['一', 'accent'],
    ['　', 'accent'],
    ['改革', 'accent-strong'],
  ]);
});

test('one under the other, headings keep clear of their rules as far as the texts stay large', () => {
  const items = (count: number) => Array.from({ length: count }, () => item('', '改革', '推动政务服务整体提升。'));
  const clear = (count: number, h: number) => {
    const { boxes } = measures(items(count), { ...region, h }, 1, 'text', theme);
    return named(boxes, '举措')[1]!.y - named(boxes, '分隔线')[1]!.y;
  };
  expect(clear(3, 4)).toBeGreaterThanOrEqual(0.16);
  expect(clear(4, 3.64)).toBeGreaterThanOrEqual(0.09);
});
