import { expect, it } from 'vitest';
import { segmentsOf } from '../../src/text/dictionary.js';

it('cuts a text into words that are the text', () => {
  const segments = segmentsOf('政府工作报告。').map(({ segment }) => segment);
  expect(segments).toContain('政府');
  expect(segments.join('')).toBe('政府工作报告。');
});

const inOnePiece = (text: string) => segmentsOf(text, Number.POSITIVE_INFINITY);
it.each([
  ['sentences', '推进城乡融合发展，完成投资1,234.5亿元；PM2.5浓度下降。'.repeat(40)],
  ['without marks', '山水林田湖草沙一体化保护和系统治理'.repeat(60)],
  ['one long word', `共${'abcdefg'.repeat(100)}个`],
  ['marks alone', '，'.repeat(600)],
  ['composed characters', 'e\u0301👩‍👩‍👧'.repeat(100)],
])('cuts a long text piece by piece as in one: %s', (_, text) => {
  expect(segmentsOf(text, 200)).toEqual(inOnePiece(text));
});

it('memory does not grow with the square of the text', () => {
  const text = '山水林田湖草沙一体化保护'.repeat(2_000);
  const before = process.memoryUsage().heapUsed;
  const segments = segmentsOf(text);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 2 ** 20);
  expect(segments.map(({ segment }) => segment).join('')).toBe(text);
});
