import { expect, test } from 'vitest';
import { runsOf } from '../../../src/deck/canvas/style.js';
import { balance, breaksAfterMarks } from '../../../src/deck/fit/balance.js';
import { WIDER } from '../../../src/deck/fit/measure.js';

const style = { size: 10, colour: 'ink' } as const;

function balanced(text: string, ems: number): string {
  return balance(runsOf([{ text }], style), ((ems * 10) / 72) * WIDER)
    .map((run) => (run.breakBefore ? '|' : '') + run.text)
    .join('');
}

test('a title breaks after a mark, else evenly, and not where one line is enough', () => {
  expect(balanced('坚定不移落实重大战略部署，以更大作为服务和融入新发展格局', 24)).toBe(
    '坚定不移落实重大战略部署，|以更大作为服务和融入新发展格局',
  );
  expect(balanced('建设产学研用深度融合的科技创新高地', 16)).toBe('建设产学研用深度|融合的科技创新高地');
  expect(balanced('创造高品质生活', 16)).toBe('创造高品质生活');
});

test('words of titles are kept whole', () => {
  expect(balanced('云溪县2026年政府工作报告解读', 13)).toBe('云溪县2026年|政府工作报告解读');
  expect(balanced('云溪自治州第十四届人民代表大会第四次会议政府工作报告解读', 20)).toBe(
    '云溪自治州第十四届人民代表大会|第四次会议政府工作报告解读',
  );
});

test('lines in runs of several styles keep them', () => {
  const runs = [
    ...runsOf([{ text: '一' }], { ...style, bold: true }),
    ...runsOf([{ text: '推动改革，扩大开放' }], style),
  ];
  expect(balance(runs, 70 / 72).map(({ text, bold, breakBefore }) => [text, bold, breakBefore])).toEqual([
    ['一', true, undefined],
    ['推动改革，', false, undefined],
    ['扩大开放', false, true],
  ]);
});

test('a text of more than four lines is left to be filled', () => {
  const runs = runsOf([{ text: '推动政务服务整体提升'.repeat(4) }], style);
  expect(balance(runs, 90 / 72)).toBe(runs);
});

test('whether every break is after punctuation', () => {
  const breaks = (text: string, ems: number) =>
    breaksAfterMarks(balance(runsOf([{ text }], style), ((ems * 10) / 72) * WIDER));
  expect(breaks('促进消费，扩大投资', 5)).toBe(true);
  expect(breaks('建设产学研用深度融合的科技创新高地', 16)).toBe(false);
  expect(breaks('创造高品质生活', 16)).toBe(true);
});
