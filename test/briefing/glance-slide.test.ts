/** The slide of the year at a glance. */
import { expect, test } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { figures, report } from './outline.js';

/** Title and figures of the slide; `undefined` if there is none. */
function glance(files: Readonly<Record<string, string>>) {
  const slides = load({ 'report.yaml': report, ...files }).report!.briefing.parts.flatMap((part) => part.slides);
  const slide = slides.find((slide) => slide.kind === 'glance');
  return slide && { title: plain(slide.title), figures: slide.figures.map(({ id }) => id) };
}

test('figures and title are those of briefing.yaml, in its order', () => {
  const briefing = 'glance: { title: 工作回顾, figures: [tax, gdp] }\n';
  expect(glance({ 'figures.yaml': figures, 'briefing.yaml': briefing })?.figures).toEqual(['tax', 'gdp']);
});

test('without a choice the main figures stand under the heading of the part, as many as counts allows', () => {
  const all = glance({ 'figures.yaml': figures, 'briefing.yaml': 'dividers: false\n' });
  expect(all?.title).toBe('2023年工作回顾');
  expect(all!.figures.length).toBeGreaterThan(4);
  expect(glance({ 'figures.yaml': figures, 'briefing.yaml': 'counts: { glance: 4 }\n' })?.figures).toHaveLength(4);
});

test('a report without figures has none', () => {
  const body = '  - part: 工作回顾\n    body:\n      - 各项工作顺利推进。\n';
  expect(glance({ 'report.yaml': reportWith(body) })).toBeUndefined();
});

test('names core indicators that the text states, in any order', () => {
  const body =
    '  - part: 2023年工作回顾\n    body:\n      - 地区生产总值增长5.2%，固定资产投资增长3.1%，社会消费品零售总额增长6%。\n';
  const all = glance({ 'report.yaml': reportWith(body) });
  expect(all?.figures).toEqual(['core-gdp-year', 'core-investment-year', 'core-retail-year']);
  const briefing = 'glance: { figures: [core-retail-year, core-gdp-year] }\n';
  const chosen = glance({ 'report.yaml': reportWith(body), 'briefing.yaml': briefing });
  expect(chosen?.figures).toEqual(['core-retail-year', 'core-gdp-year']);
});
