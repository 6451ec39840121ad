/** Where the text of a report opens, and what lies before its title in an official document. */
import { describe, expect, it } from 'vitest';
import { officialHeadLines, textStart } from '../../../../src/import/outline/head/opening.js';
import { draftOf, read, sentence } from '../../outlined.js';

const start = (...lines: string[]) => {
  const { lines: drafted } = draftOf(lines.join('\n'));
  return textStart(
    drafted,
    drafted.map(({ text }) => text),
  );
};
const opening = ['各位代表：', '现在，我代表县人民政府向大会报告工作。'];

describe('the text opens', () => {
  it('with the salutation over the sentence of the speaker, whatever stands before it', () => {
    const caption = '1月8日，王明代表县人民政府向大会作政府工作报告。图为大会会场，全体代表认真听取报告并热烈鼓掌。';
    expect(start('政府工作报告', caption, ...opening)).toBe(2);
    expect(start('政府工作报告', caption, opening[1]!)).toBe(2);
  });

  it('with the first sentence or heading, where a speaker speaks later in the text', () => {
    expect(start('政府工作报告', sentence.repeat(2))).toBe(1);
    expect(start('政府工作报告', '一、回顾', sentence, ...opening)).toBe(1);
    expect(start('政府工作报告', ...Array<string>(20).fill(sentence.repeat(2)), ...opening)).toBe(1);
  });
});

describe('an official document', () => {
  const head = [
    '000123',
    '机密★1年',
    '特急',
    '云溪县人民政府文件',
    '云政〔2025〕1号　签发人：王明',
    '云溪县人民政府关于印发政府工作报告的通知',
    '各乡镇人民政府，县政府各部门：',
    '《政府工作报告》已经县第十届人民代表大会第三次会议审议通过，现印发给你们，请认真贯彻执行。',
    '云溪县人民政府',
    '2025年1月18日',
  ];
  const report = ['政府工作报告', '——2025年1月8日在云溪县第十届人民代表大会第三次会议上', '县长　王明', ...opening];

  it('has its head, its title and its notice before the title of the report', () => {
    const texts = [...head, ...report];
    expect(officialHeadLines(texts, texts.length - 2)).toEqual(head.map((_, i) => i));
    expect(officialHeadLines(report, 3)).toEqual([]);
  });

  it('gives none of them to the report, and says how secret it is', () => {
    const { report: found, problems } = read([...head, ...report, '一、回顾', sentence].join('\n'));
    expect(found).toMatchObject({
      title: '政府工作报告',
      occasion: report[1]!.slice(2),
      date: '2025-01-08',
      speaker: { office: '县长', name: '王明' },
      issuer: '云溪县人民政府',
    });
    expect(problems).toMatchObject([
      { code: 'import/outside', args: { lines: head } },
      { code: 'import/secrecy', args: { mark: '机密★1年' } },
    ]);
  });
});
