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
    // Their texts may be short, and challenges that were met are no list of troubles.
    const short = '全市上下坚持稳中求进工作总基调，各项事业有进步。';
    const rows = [`一是改革深化。${short}`, `二是民生改善。${short}`, `三是安全稳定。${short}`];
    expect(headings('全市经受住严峻挑战，取得重大成果。', ...rows)).toHaveLength(3);
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

describe('consecutive paragraphs with short first sentences', () => {
  const rows = ['经济实力跃升，质量提高。…', '改革攻坚克难。…', '民生持续改善。…', '生态绿色发展。…'];
  const short = '安排重点项目136个，年度投资82亿元。开工建设水库。';

  it('have headings where there are four of them, and sections in the part', () => {
    const later = ['各位代表！过去一年很不平凡。', '一是改革深化。…', '二是民生改善。…', '三是安全稳定。…'];
    expect(headings('…', ...rows, ...later).slice(0, 4)).toEqual([
      '2 |经济实力跃升，质量提高。',
      '2 |改革攻坚克难。',
      '2 |民生持续改善。',
      '2 |生态绿色发展。',
    ]);
    expect(headings('…', ...rows)).toEqual([]);
    expect(headings('…', ...rows.slice(1), ...later)).toHaveLength(3);
    expect(headings(rows[0]!, rows[1]!, '…', rows[2]!, rows[3]!, ...later)).toHaveLength(3);
  });

  it('have headings where their number is announced', () => {
    const three = [`扩大有效投资。${short}`, `壮大工业经济。${short}`, `激发消费活力。${short}`];
    expect(headings('重点抓好三个方面工作。', ...three)).toHaveLength(3);
    expect(headings('重点抓好四个方面工作。', ...three)).toEqual([]);
    expect(headings('重点抓好工作。', ...three, `改善生态环境。${short}`)).toEqual([]);
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
