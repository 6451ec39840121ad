import { expect, test } from 'vitest';
import { runsIn } from '../checks.js';
import { layoutOf, named, sizeOf } from '../laid-out.js';
import { difficulties, item, slide } from '../sample.js';

test('a point without heading is text, not a heading', () => {
  const { boxes } = layoutOf(slide('task', '任务', { items: [item('', '', '树立理念。'), item('', '甲', '乙。')] }));
  expect(boxes.filter(({ name }) => /^(要点|内容)/.test(name)).map(({ name }) => name)).toEqual([
    '内容1',
    '要点2',
    '内容2',
  ]);
  const [alone, other] = ['内容1', '内容2'].map((name) => boxes.find((box) => box.name === name)!);
  expect(runsIn(alone!)[0]!.bold).toBe(false);
  expect([alone!.x, alone!.y < other!.y]).toEqual([other!.x, true]);
});

test('a text alone is set larger', () => {
  const sizeOf = (count: number) => {
    const { boxes } = layoutOf(
      slide('task', '任务', { items: Array.from({ length: count }, () => item('', '', '树立理念。')) }),
    );
    return runsIn(boxes.find(({ name }) => name === '内容1')!)[0]!.size;
  };
  expect(sizeOf(1)).toBeGreaterThan(sizeOf(2));
});

test('up to five points are rows, more stand three in a row', () => {
  const lefts = (count: number) => {
    const { boxes } = layoutOf(slide('points', '困难', { items: difficulties.slice(0, count) }));
    return new Set(named(boxes, '分隔线').map(({ x }) => x)).size;
  };
  expect([lefts(1), lefts(5), lefts(6)]).toEqual([1, 1, 3]);
});

test('texts begin further right beside long headings, and that column is returned', () => {
  const split = (heading: string) => layoutOf(slide('points', '题', { items: [item('', heading, '短句。')] })).split;
  expect(split('改革')).toBe(4);
  expect(split('推动政务服务能力整体提升和营商环境优化')).toBe(5);
  expect(layoutOf(slide('points', '题', { items: [item('', '', '短句。')] })).split).toBeUndefined();
});

test('the first lines of heading and text share a baseline as far as they are lowered for it', () => {
  const { boxes } = layoutOf(
    slide('points', '题', { items: [item('', '改革', '短句。'), item('', '开放', '短句。')] }),
  );
  const [heading, text] = [named(boxes, '要点')[0]!, named(boxes, '内容')[0]!];
  expect(Math.abs(heading.y - text.y)).toBeGreaterThan(0);
  expect(Math.abs(heading.y - text.y)).toBeLessThanOrEqual(0.04 + 1e-9);
  expect(sizeOf(heading)).toBeGreaterThan(sizeOf(text)!);
});

test('a text in one of several rows is two lines of large type, and its further sentences are left to the notes', () => {
  const long = item('', '深化改革', '推动要素市场化配置，完善产权制度，健全市场准入。'.repeat(6));
  const { boxes, overfull } = layoutOf(slide('task', '任务', { items: [long, long, long] }));
  const [first] = named(boxes, '内容');
  expect(sizeOf(first)).toBeGreaterThanOrEqual(18);
  expect(
    runsIn(first!)
      .map(({ text }) => text)
      .join(''),
  ).toHaveLength(24 * 2);
  expect(overfull).toEqual([]);
});

test('of two points one without text does not leave half of the slide empty', () => {
  const items = [item('', '办成盛会', '向人民奉献了一场体育盛会。'), item('', '创造最好成绩')];
  const { boxes } = layoutOf(slide('area', '赛事', { items }));
  const [heading, under] = ['举措1', '内容1'].map((name) => boxes.find((box) => box.name === name)!);
  expect(under!.x).toBe(heading!.x);
  expect(under!.y).toBeGreaterThan(heading!.y);
  const both = [item('', '办成盛会', '向人民奉献了一场体育盛会。'), item('', '创造最好成绩', '金牌数列第一。')];
  expect(named(layoutOf(slide('area', '赛事', { items: both })).boxes, '要点')).toHaveLength(2);
});
