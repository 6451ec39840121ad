/** Headings without a number: `#` marks them in what is expected. */
import { describe, expect, it } from 'vitest';
import type { Rank } from '../../../../src/import/outline/body/hierarchy.js';
import { parallelHeadings } from '../../../../src/import/outline/body/parallel.js';
import type { Paragraph } from '../../../../src/import/outline/paragraphs.js';

const text =
  '全市上下坚持稳中求进工作总基调，全力以赴稳增长、促改革、调结构、惠民生、防风险，各项事业取得了新的进步。'.repeat(2);

/** The headings of a part of these paragraphs, each as its number, a bar and its words. `…` is a text of two sentences. */
function headings(...lines: string[]): string[] {
  const rows: (readonly [Rank, string])[] = [
    ['part', '一、回顾'],
    ...lines.map((line): readonly [Rank, string] => [
      /^（[一二三]）/.test(line) ? 'section' : undefined,
      line.replaceAll('…', text),
    ]),
  ];
  const paragraphs = rows.map(([, line], index): Paragraph => ({ text: line, pieces: [], index }));
  const found = parallelHeadings(
    paragraphs,
    rows.map(([rank]) => rank),
  );
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([i, { number, end, group }]) => {
      const line = paragraphs[i]!.text;
      return `${group} ${line.slice(0, number)}|${line.slice(number, end)}`;
    });
}

describe('headings', () => {
  it('count, on lines of their own or run in', () => {
    expect(headings('一是改革深化。', '…', '二是民生改善。…', '三是安全稳定。…')).toEqual([
      '1 一是|改革深化。',
      '1 二是|民生改善。',
      '1 三是|安全稳定。',
    ]);
    expect(headings('一是改革深化。…', '二是民生改善。…')).toEqual([]);
    expect(headings('同时也存在不少困难和问题。', '一是财力不足。…', '二是民生短板。…', '三是债务较重。…')).toEqual([]);
  });

  it('begin with dashes in consecutive paragraphs', () => {
    expect(headings('——经济跃升。…', '——民生跃升。…', '——生态跃升。…')).toEqual([
      '1 ——|经济跃升。',
      '1 ——|民生跃升。',
      '1 ——|生态跃升。',
    ]);
    expect(headings('——经济跃升。…', '…', '——民生跃升。…', '——生态跃升。…')).toEqual([]);
    expect(headings('——坚持党的领导。', '——坚持改革。', '——坚持开放。')).toEqual([]);
  });

  it('begin with the same words', () => {
    const rows = ['当好执行者。…', '当好勤务员。…', '当好守护人。…'];
    expect(headings('…', ...rows)).toEqual(['1 |当好执行者。', '1 |当好勤务员。', '1 |当好守护人。']);
    expect(
      headings(
        '今年完成一件事。…',
        '今年完成两件事。…',
        '今年完成三件事。…',
        ...['甲', '乙', '丙'].map((one) => `全市${one}${'很好'.repeat(20)}。…`),
      ),
    ).toEqual([]);
    expect(headings('当好执行者。…', '当好勤务员。…')).toEqual([]);
  });

  it('are short lines over texts where nothing else is parallel', () => {
    const rows = ['生态更加亮丽。', '…', '经济持续向好', '坚持创新驱动。…', '民生可感可及。', '坚持人民至上。…'];
    expect(headings(...rows)).toEqual(['1 |生态更加亮丽。', '1 |经济持续向好', '1 |民生可感可及。']);
    const among = ['五年来，经济跃升。', '…', '产业优化。', '…', '五年来，民生跃升。', '…', '五年来，生态跃升。', '…'];
    expect(headings(...among).map((heading) => heading.slice(3))).toEqual([
      '五年来，经济跃升。',
      '五年来，民生跃升。',
      '五年来，生态跃升。',
    ]);
    expect(headings('产业增长5%。', '甲…', '投资增长6%。', '乙…', '消费增长7%。', '丙…')).toEqual([]);
  });
});

describe('a stretch of its own', () => {
  const rows = ['当好执行者。…', '当好勤务员。…', '当好守护人。…'];

  it('are the paragraphs behind the last section, from where the text speaks of the whole part', () => {
    expect(headings('（一）稳增长', '…', ...rows)).toEqual([]);
    expect(headings('（一）稳增长', '…', '五年来，全市跨越发展。', ...rows)).toHaveLength(3);
    expect(headings('（一）稳增长', '…', '各位代表！五年来跨越发展。', ...rows, '（二）促改革', '…')).toHaveLength(3);
    expect(headings('（一）稳增长', '…', '五年来，全市跨越发展。', ...rows, '（二）促改革', '…')).toEqual([]);
  });

  it('has headings of its own kind', () => {
    const lines = ['生态亮丽。', '…', '经济向好。', '…', '民生可感。', '…', '各位代表！这五年成绩斐然。', ...rows];
    expect(headings(...lines).map(([group]) => group)).toEqual(['1', '1', '1', '2', '2', '2']);
  });
});
