/** The file of a draft, as people name it. */
import { expect, test } from 'vitest';
import { draftBytes } from '../../src/import/draft-file.js';
import { memoryWorld } from '../world/memory-world.js';

const lock = '~$府工作报告（终稿）(2).docx';
const world = memoryWorld({
  '稿件/政府工作报告（终稿）(2).docx': 'A',
  [`稿件/${lock}`]: 'zhang',
  '稿件/说明.md': 'B',
  '稿件/附图.png': 'C',
  '发言.docx': 'D',
  '发言-修改.docx': 'G',
  '~$发言.docx': 'zhang',
  '大会发言.docx': 'E',
  '.~lock.大会发言.docx#': 'li',
  '会议.docx': 'F',
});

/** The bytes as text, and of each problem its code and arguments. */
function read(path: string) {
  const problems: object[] = [];
  const bytes = draftBytes(path, world, ({ code, args }) => problems.push({ code, ...args }));
  return [bytes && new TextDecoder().decode(bytes), ...problems];
}

test('blanks and brackets are part of a name', () => {
  expect(read('稿件/政府工作报告（终稿）(2).docx')[0]).toBe('A');
});

test('a folder is refused, and its drafts are named', () => {
  const drafts = ['政府工作报告（终稿）(2).docx', '说明.md'];
  expect(read('稿件')).toEqual([undefined, { code: 'import/folder', folder: '稿件', drafts }]);
});

test('the file that Word keeps beside an open document is refused, and the document is named', () => {
  const problem = { code: 'import/owner-file', path: `稿件/${lock}`, document: '政府工作报告（终稿）(2).docx' };
  expect(read(`稿件/${lock}`)).toEqual([undefined, problem]);
  expect(read('~$没有.docx')).toEqual([
    undefined,
    { code: 'import/owner-file', path: '~$没有.docx', document: undefined },
  ]);
});

test('a draft that is open is read as it was saved, with a warning', () => {
  expect(read('发言.docx')).toEqual(['D', { code: 'import/open' }]);
  expect(read('大会发言.docx')).toEqual(['E', { code: 'import/open' }]);
  expect(read('会议.docx')).toEqual(['F']);
});

test.each([
  ['稿件/政府工作报告（终稿）', '稿件/政府工作报告（终稿）(2).docx'],
  ['发言', '发言.docx'],
  ['会以.docx', '会议.docx'],
  ['稿件/完全不同的名称.pdf', undefined],
])('a draft that is missing: %s', (path, nearest) => {
  expect(read(path)).toEqual([undefined, { code: 'world/not-found', path, nearest }]);
});
