import { expect, test } from 'vitest';
import { isFolderName, proposedName, shownFileName } from '../../../src/preview/server/folder-names.js';

test('names that a folder can have on every system', () => {
  for (const name of ['云溪县2024', 'yunxi-2024', '2024年云溪县政府工作报告', 'a', 'a b', 'v1.2'])
    expect(isFolderName(name), name).toBe(true);
  const bad = [
    '',
    '.',
    '..',
    '../x',
    'a/b',
    'a\\b',
    'C:x',
    '.hidden',
    'a.',
    ' a',
    'a ',
    'con',
    'NUL.txt',
    'a\0b',
    'a\nb',
  ];
  for (const name of [...bad, '县'.repeat(61), 'a*b', '~$a']) expect(isFolderName(name), name).toBe(false);
});

test('a name is proposed from title, place and year, and is free', () => {
  const report = { title: '政府工作报告（征求意见稿）', issuer: '云溪县人民政府', date: '2024-01-10' };
  expect(proposedName(report, () => true)).toBe('2024年云溪县政府工作报告');
  const taken = new Set(['2024年云溪县政府工作报告', '2024年云溪县政府工作报告-2']);
  expect(proposedName(report, (name) => !taken.has(name))).toBe('2024年云溪县政府工作报告-3');
  expect(proposedName({ ...report, title: '2024年云溪县政府工作报告' }, () => true)).toBe('2024年云溪县政府工作报告');
  const long = proposedName({ ...report, title: '报告'.repeat(60) }, () => true);
  expect(isFolderName(long)).toBe(true);
  expect([...long].length).toBe(30);
});

test('of the name of a file no folders, no signs of other systems and no hidden characters stay', () => {
  expect(shownFileName('../../etc/草稿.docx')).toBe('草稿.docx');
  expect(shownFileName('C:\\x\\草稿.docx')).toBe('草稿.docx');
  expect(shownFileName('a:b?.txt')).toBe('a-b-.txt');
  expect(shownFileName('甲\u202excod.txt')).toBe('甲xcod.txt');
  expect(shownFileName('..')).toBe('draft');
  expect(shownFileName('')).toBe('draft');
  const long = shownFileName(`${'长'.repeat(300)}.docx`);
  expect([...long].length).toBe(85);
  expect(long.endsWith('.docx')).toBe(true);
});
