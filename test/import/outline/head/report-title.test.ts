/** Which lines are the title. */
import { expect, it } from 'vitest';
import { titleLines, wordsOnly } from '../../../../src/import/outline/head/report-title.js';

/** The title and the other lines that name a report. */
const titleIn = (...texts: string[]) => {
  const found = titleLines([...texts.keys()], texts);
  return found && [found.lines.map((i) => texts[i]).join(''), ...found.others.map((i) => texts[i])];
};

it.each<[string, string[], string[] | undefined]>([
  ['the line that names a report', ['海州日报', '政府工作报告'], ['政府工作报告']],
  ['with whose it is before it', ['海州市人民政府', '工 作 报 告'], ['海州市人民政府工 作 报 告']],
  ['with the year before it', ['2024年', '海州市', '政府工作报告'], ['2024年海州市政府工作报告']],
  [
    'with the occasion before it',
    ['海州市第十届人大', '第三次会议上的政府工作报告'],
    ['海州市第十届人大第三次会议上的政府工作报告'],
  ],
  ['alone where it says all itself', ['海州市', '海州市2024年政府工作报告'], ['海州市2024年政府工作报告']],
  ['the last of them', ['2024年政府工作报告全文', '政府工作报告'], ['政府工作报告', '2024年政府工作报告全文']],
  ['and no remark on who reports', ['政府工作报告', '（受市长委托作报告）'], ['政府工作报告', '（受市长委托作报告）']],
  ['nothing where no line names one', ['海州市', '市长 李四'], undefined],
])('%s', (_, texts, title) => {
  expect(titleIn(...texts.map((text) => text.replace('（', '(').replace('）', ')')))).toEqual(
    title?.map((text) => text.replace('（', '(').replace('）', ')')),
  );
});

it('does not add a line before it from which a date or a name separates it', () => {
  const texts = ['海州市人民政府', '2024年2月4日', '政府工作报告'];
  expect(titleLines([0, 2], texts)).toEqual({ lines: [2], others: [] });
  expect(titleLines([0, 2], ['海州市', '', '政府工作报告'])?.lines).toEqual([0, 2]);
  expect(titleLines([0, 2], ['海州市', '(讨论稿)', '政府工作报告'])?.lines).toEqual([0, 2]);
});

it('compares lines by their letters and digits', () => {
  expect(wordsOnly('政 府 工 作 报 告（２０２４）')).toBe('政府工作报告2024');
});
