import { expect, test } from 'vitest';
import { shortened } from '../../../src/preview/client/shortened.js';

test('cut by characters, and in one line', () => {
  expect(shortened('一二三\n四五六', 5)).toBe('一二三…');
  expect(shortened('𠀀𠀁𠀂', 3)).toBe('𠀀𠀁𠀂');
});
