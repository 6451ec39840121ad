import { expect, it } from 'vitest';
import { subjectOf } from './proofed.js';

const body = `  - salutation: 各位代表：
  - part: 回顾
    body:
      - section: 做工业。
        intro: 引言。
        body:
          - lead: 首句。
            text: PM_{2.5}下降。
  - table: 表题
    unit: 单位：个
    header: [项目, 数量]
    rows: [[学校, "3"]]
    note: 注：无。
`;

it('has every printed text once, in reading order, with its kind', () => {
  const glossary = 'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: 首句, text: 一句话。 }\n';
  const { passages } = subjectOf(body, {}, { 'content/r/glossary.yaml': glossary });
  expect(passages.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'title 政府工作报告',
    'cover 2024年2月4日在会议上',
    'cover 区长',
    'cover 罗光华',
    'cover 区人民政府',
    'salutation 各位代表：',
    'heading 回顾',
    'heading 做工业。',
    'intro 引言。',
    'paragraph 首句。PM2.5下降。',
    'caption 表题',
    'unit 单位：个',
    'header 项目',
    'header 数量',
    'cell 学校',
    'cell 3',
    'note 注：无。',
    'title 名词解释',
    'term 首句',
    'explanation 一句话。',
  ]);
});

it('knows where a character stands', () => {
  const { passages } = subjectOf(body);
  const paragraph = passages.find(({ kind }) => kind === 'paragraph')!;
  expect(paragraph.within).toMatchObject({ lead: 3, visited: { section: { kind: 'section' } } });
  expect(paragraph.placeOf({ start: 8, end: 10 })).toMatchObject({ at: { line: 14, column: 27 }, words: '下降' });
  expect(passages.find(({ text }) => text === '3')?.within.cell).toMatchObject({ row: 0, column: 1 });
});
