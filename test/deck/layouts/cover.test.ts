import { expect, test } from 'vitest';
import { linesOf } from '../../../src/deck/fit/lines.js';
import { closing, closingFrame, coverFrame } from '../../../src/deck/layouts/cover.js';
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

test('no line of a title fills its width, as other programs set it wider; a line too long is broken evenly', () => {
  const narrow = { ...theme, page: { width: 10, height: 7.5 } };
  const { boxes } = closing(
    slide('closing', '为强国建设、民族复兴伟业作出新的云溪贡献', {
      lines: [text('2024年2月4日在广山市云溪新城区第十七届人民代表大会第四次会议上')],
    }),
    { theme: narrow },
  );
  const lineCount = (name: string, share: number) => {
    const [box] = named(boxes, name);
    if (box?.kind !== 'text') throw new Error(name);
    return box.paragraphs.reduce((sum, each) => sum + linesOf(each, box.w * share).length, 0);
  };
  expect(lineCount('标题', 0.98)).toBe(2);
  // Even lines fit in much less than the width.
  expect(lineCount('题注', 0.75)).toBe(lineCount('题注', 1));
});
