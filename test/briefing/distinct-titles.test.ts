/** No two slides with one title. */
import { expect, it } from 'vitest';
import { withDistinctTitles } from '../../src/briefing/distinct-titles.js';
import type { BriefingSlide } from '../../src/briefing/story.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { outline } from './outline.js';

it('gives no two slides one title', () => {
  const body = `  - part: 回顾
    body:
      - 工业增长4%，零售增长5%，出口增长6%。
      - section: 聚焦稳增长，做强实体经济，持续优化服务。
      - section: 聚焦保安全。
  - part: 安排
    body:
      - section: 聚焦稳增长，努力扩大需求，激发市场活力。
      - section: 聚焦保安全。
`;
  const rates = ['工业', '零售', '出口'].map(
    (label) => `{ id: ${label}, label: ${label}, pattern: "${label}增长{growth}%" }`,
  );
  const titlesWith = (dividers: boolean) => {
    const { report: read, told } = load({
      'report.yaml': reportWith(body),
      'figures.yaml': `groups: [{ name: 综合, figures: [${rates.join(', ')}] }]\n`,
      'briefing.yaml': `drop: [聚焦]\ndividers: ${dividers}\n`,
    });
    expect(told).toEqual([]);
    return outline(read!.briefing).filter((line) => /^[*a-z]/.test(line));
  };
  // The divider has the heading of the part.
  expect(titlesWith(true)[0]).toBe('glance: 回顾/主要指标');
  expect(titlesWith(false)).toEqual([
    '* glance: /回顾',
    'area-1: 回顾/稳增长｜做强实体经济，持续优化服务',
    'area-2: 回顾/保安全｜',
    '* tasks: /安排',
    'task-1: 安排/聚焦稳增长｜努力扩大需求，激发市场活力 ← tasks',
    'task-2: 安排/聚焦保安全｜ ← tasks',
  ]);
});

it('calls points whose heading is taken by what they show, and numbers equal titles from one', () => {
  const text = (characters: string) => [{ text: characters }];
  const slide = (id: string, kind: string) =>
    ({ id, kind, title: text('回顾'), sentences: [], points: [] }) as unknown as BriefingSlide;
  const titles = (others: string[], isQuoted: boolean, ...kinds: string[]) =>
    withDistinctTitles(
      [{ heading: text('回顾'), slides: kinds.map((kind, i) => slide(`${i}`, kind)) } as never],
      others.map(text),
      () => isQuoted,
    ).flatMap(({ slides }) => slides.map(({ title }) => plain(title)));
  expect(titles(['回顾'], false, 'building')).toEqual(['主要工作']);
  expect(titles([], false, 'building')).toEqual(['回顾']);
  expect(titles([], false, 'building', 'building')).toEqual(['回顾', '主要工作']);
  expect(titles([], false, 'building', 'building', 'building')).toEqual(['回顾（一）', '主要工作', '回顾（二）']);
  expect(titles(['回顾'], false, 'building', 'building', 'building')).toEqual(['主要工作', '回顾（一）', '回顾（二）']);
});
