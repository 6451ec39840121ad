import { expect, test } from 'vitest';
import { contentFrame, head, longest } from '../../../src/deck/layouts/frame.js';
import { layoutOf, named, sizeOf, theme } from '../laid-out.js';
import { headings, slide, text } from '../sample.js';

test('a link back is in the upper right corner, and the kicker ends before it', () => {
  const { boxes } = layoutOf(
    slide('task', '任务', { kicker: text('任务一'), back: 'all', items: headings.slice(0, 2) }),
  );
  const [back] = named(boxes, '返回');
  const [kicker] = named(boxes, '眉题');
  expect(back).toMatchObject({ to: 'all', y: theme.margins.top });
  expect(back!.x + back!.w).toBeCloseTo(theme.page.width - theme.margins.right);
  expect(kicker!.x + kicker!.w).toBeLessThanOrEqual(back!.x + 1e-9);
});

test('the lines under a title take their height from the body', () => {
  const without = head(slide('points', '题'), theme);
  const { layout, body } = head(slide('points', '题', { lines: [text('方向')] }), theme);
  const [lead] = named(layout.boxes, '导语');
  expect(lead!.y).toBe(without.body.y);
  expect(body.y).toBeGreaterThan(lead!.y + lead!.h);
  expect(body.y + body.h).toBeCloseTo(without.body.y + without.body.h);
  expect(layout.sizes).toEqual({ title: sizeOf(layout.boxes[0]), lead: sizeOf(lead) });
});

test('a title is in its place on the frame', () => {
  const { x, y, w, h } = contentFrame(theme, '').title;
  expect(head(slide('points', '题'), theme).layout.boxes[0]).toMatchObject({ name: '标题', x, y, w, h });
});

test('of several lines the longest is shortened', () => {
  const lines = [text('一'), text('三个字'), text('两字')];
  expect(longest(lines)).toBe(lines[1]);
});
