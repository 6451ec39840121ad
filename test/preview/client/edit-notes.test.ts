/** What a change was about, as undo names it. */
import { expect, test } from 'vitest';
import { changeWords, undoneWords } from '../../../src/preview/client/edit-notes.js';
import type { BookWords } from '../../../src/preview/client/words/book.js';

const words: Pick<BookWords, 'changes' | 'undone'> = {
  changes: {
    words: (changed) => `改动“${changed}”`,
    fixed: (changed, count) => (count > 1 ? `${count} 处更正` : `更正“${changed}”`),
    accepted: (changed) => `放过“${changed}”`,
    slide: (changed) => `“${changed}”的选项`,
    number: (changed) => `采用“${changed}”`,
    rejected: (changed) => `不采用“${changed}”`,
    draft: (changed) => `采用稿件“${changed}”`,
  },
  undone: (what, was) => `已撤销${what}${was && `，恢复为“${was}”`}`,
};
const slides = {
  glance: '数说',
  growth: '增长',
  'structure-1': '构成一',
  'structure-2': '构成二',
  targets: '目标',
  'five-years': '五年',
};

test.each([
  [{ was: '甲。', now: '乙。' }, '改动“乙。”'],
  [{ was: '删去的一句话。', now: '' }, '改动“删去的一…”'],
  [{ was: '', now: '，', kind: 'fixed', count: 3 }, '3 处更正'],
  [{ was: '', now: '，', kind: 'fixed', count: 1 }, '更正“，”'],
  [{ was: '', now: 'glance', kind: 'slide' }, '“数说”的选项'],
  [{ was: '', now: 'constructor', kind: 'slide' }, '“cons…”的选项'],
  [{ was: '', now: '草稿.docx', kind: 'draft' }, '采用稿件“草稿.d…”'],
] as const)('%o', (note, expected) => {
  expect(changeWords(note, words, slides, 6)).toBe(expected);
});

test('what was there before is said, too', () => {
  expect(undoneWords({ was: '甲。', now: '乙。' }, words, slides)).toBe('已撤销改动“乙。”，恢复为“甲。”');
  expect(undoneWords({ was: '甲。', now: '' }, words, slides)).toBe('已撤销改动“甲。”');
});
