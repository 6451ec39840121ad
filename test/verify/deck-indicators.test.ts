/** A label and its number belong together on a slide, whichever stands first. */
import { describe, expect, test } from 'vitest';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import { expectedDeck, indicatorFaults } from '../../src/verify/deck-indicators.js';
import type { DeckSlide } from '../../src/verify/deck-reader.js';

const at = { file: 'report.yaml', line: 1, column: 1 };
const figure = (label: string, shown: string, change = '') => ({ label, shown, change, at });
const slide = (number: number, ...paragraphs: string[]): DeckSlide => ({
  number,
  title: '题',
  paragraphs,
  descriptions: [],
  notes: [],
  charts: [],
});
const faults = (figures: readonly ReturnType<typeof figure>[], ...slides: DeckSlide[]) =>
  indicatorFaults({ title: '题', slides, figures, points: [] }).map(
    ({ figure: { label }, slide: { number }, found }) => ({
      label,
      number,
      found,
    }),
  );

describe('figures on a slide', () => {
  const figures = [figure('税收', '12亿元', '增长5%'), figure('就业', '3万人')];

  test('each under its label, or all over theirs', () => {
    expect(faults(figures, slide(1, '税收', '12 亿元', '增长5%', '就业', '3万人'))).toEqual([]);
    expect(faults(figures, slide(1, '12亿元，增长5%', '税收', '３万人', '就业'))).toEqual([]);
  });

  test('exchanged, or one of them elsewhere than the others', () => {
    expect(faults(figures, slide(1, '税收', '3万人', '就业', '12亿元，增长5%'))).toHaveLength(2);
    expect(faults(figures, slide(1, '税收', '12亿元', '增长4%', '就业', '3万人'))).toEqual([
      { label: '税收', number: 1, found: '12亿元增长4%' },
    ]);
    expect(faults(figures, slide(1, '税收', '3万人', '就业', '3万人'))).toMatchObject([{ label: '税收' }]);
  });

  test('shared out among slides', () => {
    expect(faults(figures, slide(1, '税收', '12亿元', '增长5%'), slide(2, '就业', '3万人'))).toEqual([]);
    expect(faults(figures, slide(1, '税收', '12亿元', '增长5%'), slide(2, '3万人'))).toEqual([
      { label: '就业', number: 1, found: undefined },
    ]);
  });

  test('a label that stands within a longer one', () => {
    const both = [figure('进出口总值', '2亿元'), figure('外贸进出口总值', '9亿元')];
    expect(faults(both, slide(1, '外贸进出口总值', '9亿元', '进出口总值', '2亿元'))).toEqual([]);
    expect(faults(both, slide(1, '外贸进出口总值', '2亿元', '进出口总值', '9亿元'))).toHaveLength(2);
  });

  test('a label in several rows, each with its own number', () => {
    const twice = [figure('税收', '增长5%'), figure('就业', '3万人'), figure('税收', '增长2%')];
    expect(faults(twice, slide(1, '税收', '增长5%', '就业', '3万人', '税收', '增长2%'))).toEqual([]);
    expect(faults(twice, slide(1, '税收', '增长5%', '就业', '3万人', '税收', '增长3%'))).toMatchObject([
      { label: '税收', found: '增长5%' },
    ]);
  });

  test('a label that the words of a target name', () => {
    const rows = [
      figure('税收', '增长5%'),
      figure('劳动生产率', '增速高于税收增速'),
      figure('减排任务', '完成国家下达的减排任务'),
    ];
    const cells = rows.flatMap(({ label, shown }) => [label, shown]);
    expect(faults(rows, slide(1, ...cells))).toEqual([]);
    expect(faults(rows, slide(1, ...cells.map((cell) => cell.replace('高于', '低于'))))).toMatchObject([
      { label: '劳动生产率', found: '增速低于税收增速' },
    ]);
  });
});

describe('slides of the deck', () => {
  const words = { isTemplate: (text: string) => ['', '重点：', '（快报数）'].includes(text) };
  const found = (title: string, ...titles: string[]) => {
    const briefing = { parts: [{ slides: [{ kind: 'glance', title: [{ text: title }], figures: [] }] }] };
    const slides = titles.map((title, i) => ({ ...slide(i + 1), title }));
    const [expected] = expectedDeck({ briefing } as unknown as LoadedReport, slides, words);
    return expected!.slides.map(({ number }) => number);
  };

  test('parts are numbered behind the whole title or a shorter one', () => {
    expect(found('主要目标', '主要目标（一）', '主要目标（二）', '主要任务')).toEqual([1, 2]);
    expect(found('主要目标，重点任务', '主要目标（一）', '主要目标（二）', '其他')).toEqual([1, 2]);
    expect(found('主要目标（一）', '主要目标（一）', '主要目标（二）')).toEqual([1]);
  });

  test('words of the templates may stand around a title', () => {
    expect(found('主要目标', '重点：主要目标', '主要目标（快报数）（一）', '五年主要目标', '主要目标分解')).toEqual([
      1, 2,
    ]);
  });
});
