/** Words that templates print themselves. */
import { expect, test } from 'vitest';
import { templateWords } from '../../src/verify/template-words.js';
import type { World } from '../../src/world/world.js';

const template = `{{!-- 全文说明 --}}<annex>附件：{{title}}</annex>
<p>（见第<page/>页）</p><p>内部 &amp; 保密 &#x3010;1&#12305;</p><reading>全文<characters/>字，约<minutes/>分钟</reading>{{#each tables}}<table/>{{/each}}`;
const world = {
  asset: () => 'templates/report',
  list: () => ['annex.hbs', 'theme.yaml'],
  read: (path: string) => ({
    ok: true,
    bytes: new TextEncoder().encode(path.endsWith('.hbs') ? template : '不是模板'),
  }),
} as unknown as World;
const words = templateWords('templates/report', ['名词 解释'], world);

test('what stands outside expressions and elements is a word; comments and other files are not', () => {
  expect(words.isTemplate('附件：')).toBe(true);
  expect(words.isTemplate('全文说明')).toBe(false);
  // Written with character references.
  expect(words.isTemplate('内部&保密【1】')).toBe(true);
  expect(words.isTemplate('不是模板')).toBe(false);
});

test('several words, and values of the report between them, are words too', () => {
  expect(words.isTemplate('附件：名词解释')).toBe(true);
  expect(words.isTemplate('附件：政府工作报告')).toBe(false);
});

test('a field is any number', () => {
  expect(words.isTemplate('（见第12页）')).toBe(true);
  expect(words.isTemplate('（见第十二页）')).toBe(false);
  expect(words.splitAtFields('智税圈（见第3页）湾区标准')).toEqual([
    { start: 0, end: 3 },
    { start: 9, end: 13 },
  ]);
});

test('the page that words name, and what stands before them', () => {
  expect(words.pageIn('共有11个。（见第12页）')).toEqual({ page: '12', before: '共有11个。' });
  expect(words.pageIn('全文9800字，约49分钟')).toBeUndefined();
});

test('whether a template mentions something, outside comments', () => {
  expect(words.mentions('table')).toBe(true);
  expect(words.mentions('说明')).toBe(false);
});
