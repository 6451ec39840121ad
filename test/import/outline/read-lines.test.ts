/** What each line of a draft was read as. */
import { expect, test } from 'vitest';
import { head, read, sentence } from '../outlined.js';

test('each line has what it was read as, and why it is left out', () => {
  const { lines } = read([
    { text: head.split('\n')[0]! },
    { text: '——2024年1月10日在海州市第十届人民代表大会第三次会议上' },
    { text: '市长　张　三' },
    { text: '' },
    { text: '各位代表：' },
    { text: '一、2023年工作回顾' },
    { text: '（一）稳增长。全市经济向好。' },
    { text: `${sentence.slice(0, -1)}，` },
    { text: '各项工作都有进步。' },
    { text: '- 2 -' },
    {
      text: '',
      table: [
        ['指标', '数值'],
        ['甲', '1'],
      ],
    },
    { text: '二、2024年工作安排' },
    { text: sentence },
    { text: '名词解释' },
    { text: '1.甲乙：指一种做法，由三部分组成。' },
  ]);
  expect(lines.map(({ line, role, reason }) => [line, role, ...(reason ? [reason] : [])])).toEqual([
    [1, 'title'],
    [2, 'occasion'],
    [3, 'speaker'],
    [5, 'text'],
    [6, 'part'],
    [7, 'section'],
    [8, 'text'],
    [9, 'continued'],
    [10, 'left-out', 'page-number'],
    [11, 'table'],
    [12, 'part'],
    [13, 'text'],
    [14, 'glossary'],
    [15, 'glossary'],
  ]);
});

test('of a long line the beginning is shown', () => {
  const { lines } = read(`${head}${sentence.repeat(50)}`);
  const last = lines.at(-1)!;
  expect([...last.text].length).toBe(2000);
  expect(last.length).toBe([...sentence].length * 50);
});

test('a number that follows no other is doubtful', () => {
  const { lines } = read(`${head}${sentence}\n（三）惠民生\n${sentence}`);
  const doubtful = lines.filter(({ doubt }) => doubt);
  expect(doubtful.map(({ text, doubt }) => [text, doubt])).toEqual([['（三）惠民生', 'number']]);
});
