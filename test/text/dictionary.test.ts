import { expect, it } from 'vitest';
import { segmentsOf } from '../../src/text/dictionary.js';

it('cuts a text into words that are the text', () => {
  const segments = [...segmentsOf('政府工作报告。')].map(({ segment }) => segment);
  expect(segments).toContain('政府');
  expect(segments.join('')).toBe('政府工作报告。');
});
