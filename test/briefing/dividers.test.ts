import { expect, test } from 'vitest';
import { dividedParts, withDivider } from '../../src/briefing/dividers.js';
import type { BriefingPart, BriefingSlide } from '../../src/briefing/story.js';

const text = (words: string) => [{ text: words }];
const slide = (kind: 'area' | 'task' | 'tasks', title: string) =>
  ({
    kind,
    id: title,
    title: text(title),
    section: text('部分'),
    kicker: [],
    sentences: [],
    tasks: [],
  }) as unknown as BriefingSlide;
const part = (number: string, heading: string, ...slides: BriefingSlide[]): BriefingPart => ({
  number,
  heading: text(heading),
  slides,
});
const review = part('一', '回顾', slide('area', '生态'), slide('area', '民生'), slide('area', '改革'));
const plan = part(
  '二',
  '安排',
  slide('area', '目标'),
  slide('tasks', '三项任务'),
  slide('task', '扩内需'),
  slide('task', '促改革'),
);
const last = part('三', '自身建设', slide('area', '自身建设'));
const all = [review, plan, last];

test('parts of several slides have one, where the deck has room for all of them', () => {
  expect([...dividedParts(all, undefined)]).toEqual([review, plan]);
  expect([...dividedParts(all, undefined, 13)]).toEqual([review, plan]);
  expect([...dividedParts(all, undefined, 12)]).toEqual([]);
});

test('briefing.yaml asks for them or refuses them', () => {
  expect(dividedParts(all, true, 8).size).toBe(2);
  expect(dividedParts(all, false).size).toBe(0);
  expect(dividedParts([review], true).size).toBe(0);
});

test('a part whose slides are in two places has one, before the first of them', () => {
  expect([...dividedParts([review, plan, { ...review }], true)]).toEqual([review, plan]);
});

test('names its slides by their titles, and begins the section', () => {
  const { divider, slides } = withDivider(plan);
  expect(divider!.entries.map(({ id }) => id)).toEqual(['目标', '扩内需', '促改革']);
  expect(slides.flatMap(({ section }) => section)).toEqual([]);
});

test('an overview stands for its tasks beside enough others, unless it is called as the part is', () => {
  const others = ['甲', '乙', '丙'].map((title) => slide('area', title));
  const entries = (title: string) =>
    withDivider(part('二', '安排', ...others, slide('tasks', title), slide('task', '扩内需'))).divider!.entries;
  expect(entries('三项任务').map(({ id }) => id)).toEqual(['甲', '乙', '丙', '三项任务']);
  expect(entries('安排').map(({ id }) => id)).toEqual(['甲', '乙', '丙', '扩内需']);
});
