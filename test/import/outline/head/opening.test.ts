/** Where the text of a report opens, and what lies before its title in an official document. */
import { describe, expect, it } from 'vitest';
import { officialHeadLines, textStart } from '../../../../src/import/outline/head/opening.js';
import { outlineOf } from '../../../../src/import/outline/outline.js';
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

  it('is a letter or a notice of any kind, its title over one line or two', () => {
    const letters = [
      [
        '云溪县人民政府办公室',
        '关于征求《政府工作报告（征求意见稿）》意见的通知',
        '各镇人民政府：',
        '附件：政府工作报告',
      ],
      ['云政函〔2025〕1号', '云溪县人民政府关于报送政府工作报告的函', '市人民政府：'],
      [
        '云溪县人民政府',
        '关于提请审议《政府工作报告（草案）》的议案',
        '县人民代表大会：',
        '现将《政府工作报告（草案）》提请大会审议。',
      ],
      ['云政(2025)第1号', '云溪县人民政府关于印发政府工作报告', '的通知'],
    ];
    for (const letter of letters) {
      const { report: found, problems } = read([...letter, ...report, '一、回顾', sentence].join('\n'));
      expect(found).toMatchObject({ title: '政府工作报告', date: '2025-01-08' });
      expect(problems).toMatchObject([{ code: 'import/outside', args: { lines: letter } }]);
    }
  });

  it('leaves the paper of a session to the report, and its occasion where the report has no title of its own', () => {
    const paper = '云溪县第十届人民代表大会第三次会议文件';
    expect(read([paper, ...report, '一、回顾', sentence].join('\n')).report).toMatchObject({ paper });
    const untitled = [...head, ...report.slice(1), '一、回顾', sentence];
    expect(read(untitled.join('\n')).report).toMatchObject({ title: '政府工作报告', occasion: report[1]!.slice(2) });
  });

  it('says how secret it is in many forms, wherever that stands', () => {
    const marks = ['密级：机密', '秘　密', '绝密★长期', '机密★1年　特急', '000123　机密'];
    for (const mark of marks) {
      const { problems } = read([mark, ...report, '一、回顾', sentence].join('\n'));
      expect(problems.map(({ code, args }) => ('mark' in args ? args.mark : code))).toContain(mark);
    }
    const { problems } = read([...report, '一、保守国家秘密', sentence, '秘密', sentence].join('\n'));
    expect(problems).toMatchObject([{ code: 'import/secrecy', at: { line: 8 } }]);
    const { value } = outlineOf({
      ...draftOf([...report, '一、回顾', sentence].join('\n')),
      margins: ['县人大四次会议文件（3）'],
    });
    expect(value?.report.paper).toBe('县人大四次会议文件（3）');
  });

  it('is not what says how a draft is handled, and who printed it', () => {
    const twoLines = ['县十届人大四次', '会议文件之三', ...report, '一、回顾', sentence];
    expect(read(twoLines.join('\n')).report).toMatchObject({ paper: '县十届人大四次会议文件之三', date: '2025-01-08' });
    const marks = [
      '内部资料　注意保存',
      '政府工作报告起草组',
      '第5稿',
      '云溪县第十届人民代表大会',
      '第三次会议秘书处编',
    ];
    const { report: found, problems } = read(
      [...marks, report[0], '（讨论稿）', '（2024年12月20日第三稿）', ...report.slice(1), '一、回顾', sentence].join(
        '\n',
      ),
    );
    expect(found).toMatchObject({ title: '政府工作报告（讨论稿）', occasion: report[1]!.slice(2) });
    expect(problems).toMatchObject([{ args: { lines: [...marks, '（2024年12月20日第三稿）'] } }]);
  });
});
