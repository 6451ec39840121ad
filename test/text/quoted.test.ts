import { expect, test } from 'vitest';
import { quoted } from '../../src/text/quoted.js';

test('words are quoted once: marks inside become the inner ones', () => {
  expect(quoted('海绵城市')).toBe('“海绵城市”');
  expect(quoted('“百千万工程”')).toBe('“百千万工程”');
  expect(quoted('省委“1310”部署')).toBe('“省委‘1310’部署”');
  expect(quoted('“一街”“一策”')).toBe('“‘一街’‘一策’”');
});
