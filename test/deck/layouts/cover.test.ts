import { expect, test } from 'vitest';
import { closingFrame, coverFrame } from '../../../src/deck/layouts/cover.js';
import { layoutOf, named, theme, wordsOf } from '../laid-out.js';
import { slide, text } from '../sample.js';

test('title and office are on the strong field, the lines below it', () => {
  const { boxes, sizes } = layoutOf(
    slide('cover', '政府工作报告', {
      kicker: text('越秀区人民政府'),
      lines: [text('区长　罗光华'), text('2024年2月')],
    }),
  );
  const [field] = coverFrame(theme).boxes;
  const [title, kicker, lines] = ['标题', '眉题', '题注'].map((name) => named(boxes, name)[0]!);
  expect(title!.y + title!.h).toBeLessThan(kicker!.y);
  expect(kicker!.y + kicker!.h).toBeLessThan(field!.h);
  expect(lines!.y).toBeGreaterThan(field!.h);
  expect(wordsOf(lines)).toBe('区长　罗光华2024年2月');
  // The title of a cover has a range of its own, which is not harmonized with other titles.
  expect(Object.keys(sizes)).toEqual(['cover-line']);
});

test('closing words are centred above the rule', () => {
  const { boxes } = layoutOf(slide('closing', '奋力前进', { lines: [text('越秀区人民政府')] }));
  const [rule] = closingFrame(theme).boxes;
  const [title, lines] = ['标题', '题注'].map((name) => named(boxes, name)[0]!);
  expect(title!.y + title!.h).toBeLessThan(rule!.y);
  expect(lines!.y).toBeGreaterThan(rule!.y);
  expect(lines).toMatchObject({ paragraphs: [{ align: 'center' }] });
});

test('nothing but the title where there is nothing else', () => {
  expect(layoutOf(slide('cover', '题')).boxes.map(({ name }) => name)).toEqual(['标题']);
  expect(layoutOf(slide('closing', '题')).boxes.map(({ name }) => name)).toEqual(['标题']);
});
