/** Lines before the text of a report, each with what it is and why. */
import { expect, it } from 'vitest';
import type { HeadFacts } from '../../../../src/import/outline/head/head-lines.js';
import { classifyHeadLine } from '../../../../src/import/outline/head/head-lines.js';

const unknown: HeadFacts = { occasion: '', office: '', name: '', date: undefined, paper: '', hasOther: false };
/** The kind of the first line and how many lines it takes. */
const kindOf = (lines: readonly string[], known: Partial<HeadFacts> = {}) => {
  const [text = '', ...following] = lines;
  const line = classifyHeadLine({ text, following, known: { ...unknown, ...known } });
  return line ? `${line.kind} ${line.found.lines}` : 'other';
};

it.each<[string, ...string[]]>([
  ['web-remark 1', '来源：政府网'],
  ['web-remark 1', '索 引 号：01-2024'],
  ['web-remark 1', '2024-01-10 12:30'],
  ['title-and-occasion 1', '政府工作报告——2024年1月10日在海州市第十届人民代表大会第三次会议上'],
  ['version 1', '(征求意见稿)'],
  ['date-and-name 1', '2024年1月10日 李四'],
  ['dated-speaker 1', '海州市市长 李四(2024年1月10日)'],
  ['date 1', '(2024年1月10日)', '市长 李四'],
  ['date 1', '二〇二四年一月十日'],
  ['occasion 2', '2024年1月10日', '在海州市第十届人民代表大会第三次会议上'],
  ['paper 1', '第三次会议文件(一)'],
  ['paper 2', '海州市第十届人民代表大会', '第三次会议文件(一)'],
  ['paper 1', '附件2'],
  ['title-with-occasion 2', '海州市第十届人民代表大会', '第三次会议上的政府工作报告'],
  ['occasion 1', '——2024年1月10日在海州市第十届人民代表大会第三次会议上', '市长 李四'],
  ['occasion 2', '——2024年1月10日在海州市第十届人民代表大会', '第三次会议上', '市长 李四'],
  ['occasion 2', '(2024年1月10日在海州市第十届', '人大第三次会议上)'],
  ['speaker 1', '市长 张 三'],
  ['speaker 1', '李四(市长)'],
  ['speaker 1', '报告人:李四'],
  ['speaker 2', '海州市人民政府', '市长 李四'],
  ['speaker 2', '市 长', '李 四'],
  ['other', '政府工作报告'],
  ['other', '海州市人民政府'],
])('%s: %s', (kind, ...lines) => {
  expect(kindOf(lines)).toBe(kind);
});

it('looks for nothing that is known already', () => {
  expect(kindOf(['市长 李四'], { name: '张三' })).toBe('other');
  expect(kindOf(['——在第三次会议上'], { occasion: '第三次会议' })).toBe('other');
  // Behind another line 附件2 is no place among papers.
  expect(kindOf(['附件2'], { hasOther: true })).toBe('other');
});

it('says why', () => {
  expect(classifyHeadLine({ text: '(草案)', following: [], known: unknown })).toMatchObject({
    score: 90,
    reason: '（征求意见稿）: a kind of text in brackets',
  });
});
