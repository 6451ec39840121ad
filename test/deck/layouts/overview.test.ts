import { expect, test } from 'vitest';
import { layoutOf, named, sizeOf } from '../laid-out.js';
import { item, slide, tasks } from '../sample.js';

test('number and heading of an item both lead to its slide', () => {
  const { boxes } = layoutOf(slide('overview', '总览', { items: tasks.map((task, i) => ({ ...task, to: `${i}` })) }));
  const targets = boxes.flatMap((box) => (box.kind === 'text' && box.to !== undefined ? [box.to] : []));
  expect(targets).toEqual(tasks.flatMap((_, i) => [`${i}`, `${i}`]));
});

test('more than four tasks are set in two columns, read down and then across', () => {
  const places = (count: number) =>
    named(layoutOf(slide('overview', '总览', { items: tasks.slice(0, count) })).boxes, '要点').map(({ x, y }) => [
      x,
      y,
    ]);
  expect(new Set(places(4).map(([x]) => x)).size).toBe(1);
  const [first, second, third, fourth] = places(5) as [number, number][];
  expect(second![1]).toBeGreaterThan(first![1]!);
  expect(third![0]).toBe(first![0]);
  expect(fourth![0]).toBeGreaterThan(first![0]!);
  expect(fourth![1]).toBe(first![1]);
});

test('rules are between the items of a column, not under the last', () => {
  const rules = (count: number) =>
    named(layoutOf(slide('overview', '总览', { items: tasks.slice(0, count) })).boxes, '分隔线').map(
      ({ name }) => name,
    );
  expect(rules(3)).toEqual(['分隔线1', '分隔线2']);
  expect(rules(5)).toEqual(['分隔线1', '分隔线2', '分隔线4']);
});

test('headings without numbers begin at the left edge, and numbers are centred on their headings', () => {
  const plain = layoutOf(slide('overview', '总览', { items: [item('', '甲'), item('', '乙')] }));
  const [heading] = named(plain.boxes, '要点');
  expect(heading!.x).toBe(named(plain.boxes, '标题')[0]!.x);
  expect(plain.sizes).not.toHaveProperty('number');
  const { boxes } = layoutOf(slide('overview', '总览', { items: [item('一', '甲', '一行说明')] }));
  const [number, both] = [named(boxes, '序号')[0]!, named(boxes, '要点')[0]!];
  expect(number.y + number.h / 2).toBeLessThan(both.y + both.h / 2);
  expect(both.x).toBeCloseTo(number.x + number.w);
});

test('entries of the contents are larger than tasks', () => {
  const size = (layout: 'contents' | 'overview') =>
    sizeOf(named(layoutOf(slide(layout, '题', { items: tasks.slice(0, 3) })).boxes, '要点')[0])!;
  expect(size('contents')).toBeGreaterThan(size('overview'));
});
