/** Bold leads within a paragraph. */
import { expect, it } from 'vitest';
import { leadsWithin } from '../../../src/import/draft/run-in-leads.js';

/** Runs in turn plain and bold, the first plain. */
const starts = (...texts: string[]) => leadsWithin(texts.map((text, i) => ({ text, bold: i % 2 === 1 })));

it('begins a paragraph before each of several leads, but not before what stands first', () => {
  expect(starts('', '就业方面。', '新增就业三千人。', '教育方面。', '新增学位九百个。')).toEqual([3]);
  expect(starts('办好实事。', '就业方面。', '新增就业三千人。', '教育方面。', '新增学位九百个。')).toEqual([1, 3]);
});

it.each([
  ['one bold sentence is emphasis', ['全力以赴。', '确保完成任务。', '各部门抓好落实。']],
  ['words within a sentence', ['', '就业方面。', '新增', '三千人。', '其中青年', '一千人。', '增长。']],
  ['nothing behind the second', ['', '就业方面。', '新增就业三千人。', '确保完成任务。', '']],
  ['two sentences in one run', ['', '就业方面。', '新增三千人。', '教育方面。医疗方面。', '都有进展。']],
])('%s', (_, texts) => {
  expect(starts(...texts)).toEqual([]);
});
