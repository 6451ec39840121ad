/** Headings whose numbers are computed: a typed number is reported and stays. */
import { expect, it } from 'vitest';
import { headingAt } from '../../src/report/heading.js';
import { plain } from '../../src/text/running-text.js';
import { sourced } from '../../src/yaml/sourced.js';
import { listening } from '../yaml/reported.js';

const read = (heading: string) => {
  const { note, told } = listening();
  return { heading: plain(headingAt(sourced('a.yaml', { heading }), ['heading'], note)), told };
};

it.each([
  ['一、回顾', '一、', 2],
  ['（三）稳增长', '（三）', 3],
  ['(3) 稳增长', '(3)', 3],
  ['12.做地', '12.', 3],
  ['1、做地', '1、', 2],
])('%s has a typed number', (heading, number, length) => {
  expect(read(heading)).toEqual({
    heading,
    told: [`a.yaml:1:1+${length} warning content/typed-number {"number":"${number}"}`],
  });
});

it.each(['2023年工作回顾', '1.5℃温控', '一季度', '（试行）办法', '十大任务'])('%s has none', (heading) => {
  expect(read(heading)).toEqual({ heading, told: [] });
});
