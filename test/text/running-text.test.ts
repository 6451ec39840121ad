import { expect, test } from 'vitest';
import type { Text } from '../../src/text/running-text.js';
import { plain, renewed } from '../../src/text/running-text.js';

test('the characters of a text, without its marks', () => {
  expect(plain([{ text: 'PM' }, { text: '2.5', script: 'sub' }, { text: '', mark: 'pm' }, { text: '浓度' }])).toBe(
    'PM2.5浓度',
  );
});

test('a text that shows its revision is read as revised, and one that was deleted as it was', () => {
  const text: Text = [{ text: '增长' }, { text: '4%', change: 'deleted' }, { text: '5%', change: 'inserted' }];
  expect(renewed(text)).toBe('增长5%');
  expect(renewed([{ text: '整段', change: 'deleted' }])).toBe('整段');
});
