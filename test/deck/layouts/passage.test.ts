import { expect, test } from 'vitest';
import { WIDER } from '../../../src/deck/fit/measure.js';
import { passage, passageSize } from '../../../src/deck/layouts/passage.js';
import { plain } from '../../../src/text/running-text.js';
import { layoutOf, theme } from '../laid-out.js';
import { item, slide, text } from '../sample.js';

test('a text too long is shown in whole sentences, the opening one first of all', () => {
  const sentences = Array.from(
    { length: 9 },
    (_, i) => `第${'一二三四五六七八九'[i]}句话推动政务服务能力整体提升，优化环境。`,
  );
  for (const count of [1, 2, 3, 4, 5, 6]) {
    const items = Array.from({ length: count }, () => item('', '甲', sentences.join('')));
    const { boxes, overfull } = layoutOf(slide('task', '任务', { items }));
    expect(overfull).toEqual([]);
    const words = boxes.flatMap((box) => (box.kind === 'text' && box.name.startsWith('内容') ? [box.paragraphs] : []));
    expect(words).toHaveLength(count);
    for (const paragraphs of words) {
      const text = paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
      const shown = sentences.filter((sentence) => text.includes(sentence));
      expect(text).toBe(shown.join(''));
      expect(shown[0]).toBe(sentences[0]);
    }
  }
});

/** A room of so many characters of 20 pt a line, and so many lines. */
const room = (words: string, characters: number, lines: number) => ({
  text: text(words),
  w: ((characters * 20) / 72) * WIDER,
  h: (lines * 20 * theme.leading.text) / 72 + 0.01,
});

test('texts share the largest size at which each shows its opening sentence', () => {
  const range = { largest: 20, smallest: 12 };
  expect(passageSize(range, () => [room('开头第一句话。第二句。', 7, 1)], theme)).toEqual({ size: 20, overfull: [] });
  // Eight characters need 17.5 pt, too much smaller: the second sentence is shown instead.
  expect(passageSize(range, () => [room('开头的第一句话。第二句。', 7, 1)], theme).size).toBe(20);
  expect(passageSize(range, () => [room('只有第一句话没有二。', 7, 1)], theme).size).toBe(14);
});

test('a text of which no sentence fits is overfull at the smallest size', () => {
  const long = room('一句话太长了放不下去。', 7, 1);
  const { size, overfull } = passageSize({ largest: 20, smallest: 16 }, () => [long], theme);
  expect([size, overfull.map(({ text }) => plain(text))]).toEqual([16, ['一句话太长了放不下去。']]);
});

test('a text without a full stop is shown without one', () => {
  const shown = (words: string) =>
    passage(room(words, 7, 1), 20, theme)
      .paragraphs.flatMap(({ runs }) => runs)
      .map(({ text }) => text)
      .join('');
  expect(shown('开头第一句话。最后一句没有句号')).toBe('开头第一句话');
  expect(shown('开头第一句话。最后一句有句号。')).toBe('开头第一句话。');
});

test('a room may depend on the size, as under a heading that grows with its text', () => {
  const heights = (size: number) => [{ ...room('一句话。', 7, 1), h: 1 - size / 40 }];
  const { size } = passageSize({ largest: 40, smallest: 12 }, heights, theme);
  expect(1 - size / 40).toBeGreaterThanOrEqual((size * theme.leading.text) / 72);
  expect(1 - (size + 1) / 40).toBeLessThan(((size + 1) * theme.leading.text) / 72);
});
