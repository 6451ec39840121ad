/** What an update does to each sentence, and on which line of the new file it is. */
import { expect, test } from 'vitest';
import { placesIn } from '../../src/update/updated-lines.js';
import { revised } from './revised.js';

test('sentences of the new file in order, then those of removed blocks with their old lines', () => {
  const { lines, text } = revised(({ body }) => {
    body[3].body = ['今年生产总值增长4.5%左右。', '新增就业2.7万人。'];
    body[2].body.splice(2, 1);
  });
  const rows = text.split('\n');
  const some = lines.filter(({ kind }) => kind !== 'kept').map(({ kind, text }) => `${kind} ${text}`);
  expect(some).toEqual([
    'changed 今年生产总值增长4.5%左右。',
    'added 新增就业2.7万人。',
    'removed 聚焦稳增长，增强经济实力。',
    'removed 坚持把稳增长摆在突出位置。',
    'removed 现代服务业支撑有力。',
    'removed 金融业增加值增长8.4%。',
  ]);
  for (const { kind, text, line } of lines) if (kind !== 'removed') expect(rows[line - 1]).toContain(text);
});

test('a text that is written with escapes counts as on the line of the one before it', () => {
  const fields = [{ name: 'text' as const, lines: [{ text: '甲' }, { text: '乙"丙' }, { text: '丁' }] }];
  expect(placesIn('- 甲\n- "乙\\"丙"\n- 丁\n', 5, fields)).toEqual([5, 5, 7]);
});
