import { expect, it } from 'vitest';
import { foundBy, proofed } from '../proofed.js';

it.each([
  ['marks/missing-stop', '全县经济稳中有进，民生持续改善，占比达35%', ['%→%。']],
  ['marks/missing-stop', '全县经济稳中有进，民生持续改善，建成“示范工程”', ['”→”。']],
  ['marks/missing-stop', '全县经济稳中有进，老百姓说：“路通了，心里亮堂了。”', []],
  ['marks/missing-stop', '全县经济稳中有进，重点抓好以下工作：', []],
  ['marks/missing-stop', '县长 王一明', []],
  ['marks/missing-between-lines', '稳中有进\n  民生改善。', ['进']],
  ['marks/missing-between-lines', '稳中有进，\n  民生改善。\n  实现“应救尽救”\n  好。', ['，', '”']],
  ['marks/missing-between-lines', '稳中有进；\n  民生改善。\n  说：“好。”\n  好：\n  快。', []],
  ['marks/comma-at-end', '稳中有进、', ['、→。']],
  ['marks/comma-at-end', '稳中有进；', []],
  ['marks/stop-twice-at-quote', '说：“路通了。”，又“好。”。', ['。”，', '。”。']],
  ['marks/stop-twice-at-quote', '说：“路通了。”又说：“好！”，走了。', []],
  ['marks/comma-in-quote', '实施“甲，”建“乙、”“丙”', ['，', '、']],
  ['marks/comma-in-quote', '实施“甲，乙”，建“丙”、“丁”', []],
  ['marks/stop-in-phrase', '打造“百里长廊。”', ['。']],
  ['marks/stop-in-phrase', '老百姓说：“路通了。”打造“百里长廊”。', []],
] as const)('%s in %s', (rule, text, expected) => {
  expect(foundBy(rule, text)).toEqual(expected);
});

it('takes no line of an explanation or a heading for a paragraph without its stop', () => {
  expect(proofed('# 坚持稳中求进，推动全县经济社会高质量发展\n好。')).toEqual([]);
});

it('finds the only semicolon of a paragraph at the end of a line, but not those of a list', () => {
  expect(foundBy('marks/lone-semicolon', '产业升级；\n  民生改善。')).toEqual(['；→。']);
  for (const right of [
    '一是产业升级；\n  二是民生改善。',
    '产业升级；\n  民生改善；\n  社会稳定。',
    '产业升级；民生改善。',
  ])
    expect(foundBy('marks/lone-semicolon', right), right).toEqual([]);
});
