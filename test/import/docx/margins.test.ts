import { expect, it } from 'vitest';
import { reading } from '../reading.js';
import { p, run, wordFile } from '../word-file.js';

it('says what stands at the head and the foot of the pages, each once and without page numbers', () => {
  const { margins } = reading(
    'a.docx',
    wordFile(p('政府工作报告'), {
      header1: p('机密★1年') + p('县第十届人大四次会议文件（3）'),
      header2: p('机密★1年'),
      footer1:
        p('— 12 —') +
        p('— iv —') +
        p('XII') +
        p('第 3 页 共 20 页') +
        `<w:p>${run('Page ')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple></w:p>`,
    }),
  );
  expect(margins).toEqual(['机密★1年', '县第十届人大四次会议文件（3）']);
  expect(reading('a.docx', wordFile(p('政府工作报告'), { footer1: p('1') })).margins).toBeUndefined();
});
