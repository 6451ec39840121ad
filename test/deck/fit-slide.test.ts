/** A slide made to fit, with a layout that holds ten characters of every text and three items. */
import { expect, test } from 'vitest';
import { fitSlide } from '../../src/deck/fit-slide.js';
import type { Layout } from '../../src/deck/layouts/layout.js';
import type { Diagnostic, Place } from '../../src/diagnostics/diagnostic.js';
import type { Slide } from '../../src/document/deck.js';
import { plain, type Text } from '../../src/text/running-text.js';
import { item, slide, text } from './sample.js';

const at = (words: string, line: number): Text => [{ text: words, at: { file: 'report.yaml', line, column: 5 } }];

function layOut({ title, lines, items }: Slide): Layout {
  const texts = [
    title,
    ...lines,
    ...items.flatMap(({ heading, text }) => [heading, text]),
    ...items.slice(3).map(() => title),
  ];
  const long = texts.filter((each, i) => plain(each).length > 10 || i > 1 + lines.length + 2 * 3);
  return { boxes: [], overfull: long.map((text) => ({ text, lines: plain(text).length / 10, room: 1 })), sizes: {} };
}

function fitted(given: Slide) {
  const problems: Diagnostic[] = [];
  const slides = fitSlide(given, layOut, (problem) => problems.push(problem)).map(({ slide }) => slide);
  return { slides, problems: problems.map(({ code, at }) => [code, (at as Place | undefined)?.line]) };
}

test('a slide that fits stays as it is', () => {
  const given = slide('task', '任务', { items: [item('', '改革')] });
  expect(fitted(given)).toEqual({ slides: [given], problems: [] });
});

test('running texts lose clauses, and the longest form that fits is shown', () => {
  const { slides, problems } = fitted(slide('task', '任务', { lines: [at('促进消费，扩大投资，稳定外贸。', 4)] }));
  expect(slides.map(({ lines }) => lines.map(plain))).toEqual([['促进消费……']]);
  expect(problems).toEqual([['deck/shortened', 4]]);
});

test('a list too long is split before headings lose clauses', () => {
  const items = Array.from({ length: 4 }, (_, i) => ({ ...item('', ''), heading: at(`第${i}项`, i + 1) }));
  const { slides, problems } = fitted(slide('contents', '目录', { items }));
  expect(slides.map((each) => each.items.length)).toEqual([2, 2]);
  expect(problems).toEqual([['deck/split', 3]]);
  const long = fitted(
    slide('task', '任务', { items: [{ ...item('', ''), heading: at('推动全面改革，扩大对外开放', 7) }] }),
  );
  expect(long.slides.map((each) => each.items.map(({ heading }) => plain(heading)))).toEqual([['推动全面改革']]);
  expect(long.problems).toEqual([['deck/shortened', 7]]);
});

test('a text that fits in no form is left whole', () => {
  const { slides, problems } = fitted(slide('closing', '推动政务服务能力整体提升'));
  expect(slides.map(({ title }) => title)).toEqual([text('推动政务服务能力整体提升')]);
  expect(problems).toEqual([]);
});

test('a task stays one slide: texts that do not fit go, then the last points', () => {
  const items = Array.from({ length: 5 }, (_, i) => ({
    ...item('', '', '推动政务服务能力整体提升。'),
    heading: at(`第${i}项`, i + 1),
  }));
  const { slides, problems } = fitted(slide('task', '任务', { items }));
  expect(slides.map((each) => each.items.map(({ heading, text }) => plain(heading) + plain(text)))).toEqual([
    ['第0项', '第1项', '第2项'],
  ]);
  expect(problems).toEqual([['deck/left-out', 4]]);
});
