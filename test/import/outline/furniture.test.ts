/** Lines that belong to pages, each with why it is left out; `…` stays. */
import { describe, expect, it } from 'vitest';
import { importDraft } from '../../../src/import/import.js';
import { furnitureOf, headKey } from '../../../src/import/outline/furniture.js';
import { memoryWorld } from '../../world/memory-world.js';
import { draftOf, head, sentence } from '../outlined.js';

const why = (...lines: string[]) => {
  const dropped = furnitureOf(draftOf(lines.join('\n')).lines);
  return lines.map((_, i) => dropped.get(i) ?? '…');
};

describe('page numbers', () => {
  it('stand in dashes or say that they are pages', () => {
    const lines = ['— 2 —', '- 3 -', '第4页', '第 5 页 共 9 页', '6/9', 'Page 7 of 9'];
    expect(why(...lines)).toEqual(lines.map(() => 'page-number'));
  });

  it('may stand alone where they count upwards', () => {
    expect(why('甲。', '1', '乙。', '2', '丙。', '3')).toEqual([
      '…',
      'page-number',
      '…',
      'page-number',
      '…',
      'page-number',
    ]);
    expect(why('甲', '12', '乙', '7', '丙', '95')).toEqual(['…', '…', '…', '…', '…', '…']);
  });
});

it('ornaments are lines of dashes or stars', () => {
  expect(why('————', '* * *', '***', '|', '全年很好')).toEqual(['ornament', '…', 'ornament', 'ornament', '…']);
});

it('captions of photographs may stand between paragraphs', () => {
  expect(why(sentence, '图为新城一角。', '新区夜景。（李方 摄）', '▲园区车间', '这张图为证。')).toEqual([
    '…',
    'outside',
    'outside',
    'outside',
    '…',
  ]);
});

it('running heads come again at page ends; the first is the title', () => {
  const page = (n: number) => ['政府工作报告', sentence, `— ${n} —`];
  const reasons = why(...page(1), ...page(2), ...page(3));
  expect(reasons.filter((reason) => reason !== 'page-number')).toEqual([
    '…',
    '…',
    'running-head',
    '…',
    'running-head',
    '…',
  ]);
});

it('a running head is the same whatever its page number', () => {
  expect(headKey('政府工作报告 — 12 —')).toBe(headKey('— 3 — 政 府 工 作 报 告'));
});

it('remarks of a web page stand below the text, up to the last line that is none', () => {
  expect(why('政府工作报告', '来源：海州日报', sentence, '联系人：张三', '（责任编辑：李四）', '上一篇：无')).toEqual([
    '…',
    '…',
    '…',
    '…',
    'web-remark',
    'web-remark',
  ]);
});

it('entries of Word’s list of contents are marked by the file', () => {
  const dropped = furnitureOf(draftOf([{ text: '一、回顾 1', contents: true }, { text: '一、回顾' }]).lines);
  expect([...dropped]).toEqual([[0, 'contents']]);
});

it.each([`${'—'.repeat(40)} 2 ${'—'.repeat(40)}`, `—${' '.repeat(40)}2${' '.repeat(40)}—`, `目${' '.repeat(300)}录`])(
  'furniture of any width is left out: %s',
  async (line) => {
    const world = memoryWorld({
      'draft.txt': `${head.replace('各位代表', `${line}\n各位代表`)}一、回顾\n${sentence}\n${line}\n${sentence}`,
    });
    const { ok, diagnostics } = await importDraft('draft.txt', { to: 'content/a' }, world);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ok).toBe(true);
  },
);
