import { expect, it } from 'vitest';
import { bare, bareOf } from '../../../src/proof/words/plain-han.js';

it('leaves out marks and spaces, and finds the way back', () => {
  expect(bare('“五位一体” 总体布局，30%')).toBe('五位一体总体布局30');
  const text = '推进“五位一体”总体布局';
  const { text: plain, spanOf } = bareOf(text);
  const start = plain.indexOf('五位一体总体');
  const span = spanOf({ start, end: start + 6 });
  expect(text.slice(span.start, span.end)).toBe('五位一体”总体');
});
