import { expect, test } from 'vitest';
import { printedTexts } from '../../src/report/printed-texts.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

test('title block, body, annexes and glossary in the order in which they are read', () => {
  const { report } = load({
    'report.yaml': reportWith(`  - part: 回顾
    body:
      - lead: 首句。
        text: 亮点纷呈。
annexes:
  - title: 清单
    body:
      - table: 项目
        header: [名称]
        rows: [[公园]]
`),
    'glossary.yaml': 'label: 附件：\ntitle: 名词解释\nentries:\n  - term: 亮点\n    text: 指好的。\n',
  });
  const texts = printedTexts(report!).map(plain).filter(Boolean);
  expect(texts.slice(texts.indexOf('回顾'))).toEqual([
    '回顾',
    '首句。亮点纷呈。',
    '清单',
    '项目',
    '名称',
    '公园',
    '附件：',
    '名词解释',
    '亮点',
    '指好的。',
  ]);
  expect(texts).toContain('政府工作报告');
});
