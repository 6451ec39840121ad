/** Titles of one paragraph over several lines. */
import { expect, it } from 'vitest';
import { joinedNames } from '../../../../src/import/outline/head/broken-lines.js';
import { read } from '../../outlined.js';

/** One paragraph of Word for each group of lines. */
const broken = (...paragraphs: readonly (readonly string[])[]) =>
  paragraphs.flatMap((texts, line) => texts.map((text, i) => ({ text, line, ends: i === texts.length - 1 })));

const text = [['各位代表：'], ['现在，我代表县人民政府报告工作。'], ['一、回顾'], ['全县生产总值增长6.1%，就业稳定。']];

it('joins the name of the report, and that of the paper', () => {
  const lines = broken(
    ['云溪县第十届人民代表大会', '第三次会议文件'],
    ['2026年', '云溪县', '政府工作报告'],
    ['——2026年1月10日', '在云溪县第十届人民代表大会第三次会议上'],
    ['云溪县人民政府'],
    ...text,
  );
  const { report, problems } = read(lines);
  expect(report).toMatchObject({
    title: '2026年云溪县政府工作报告',
    paper: '云溪县第十届人民代表大会第三次会议文件',
    occasion: '2026年1月10日在云溪县第十届人民代表大会第三次会议上',
    date: '2026-01-10',
  });
  expect(problems.map(({ code }) => code)).not.toContain('import/outside');
});

it('keeps lines that are title, occasion and speaker', () => {
  const lines = broken(
    ['政府工作报告', '——2026年1月10日在云溪县第十届人民代表大会第三次会议上', '云溪县县长　张三'],
    ...text,
  );
  expect(joinedNames(lines, 3, new Map())).toEqual({ lines, others: new Map() });
  expect(read(lines).report).toMatchObject({ title: '政府工作报告', speaker: { office: '云溪县县长', name: '张三' } });
});

it('keeps lines of different paragraphs', () => {
  const lines = broken(['2026年'], ['政府工作报告']);
  expect(joinedNames(lines, 2, new Map()).others.size).toBe(0);
});
