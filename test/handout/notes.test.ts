import { expect, test } from 'vitest';
import { columnLines, noteLines } from '../../src/handout/notes.js';
import { charactersOf, newFonts, setting, words } from '../print/typesetting.js';

const parent = { role: 'Sect', parent: undefined } as const;
const head = { text: words('第3张　重点任务'), anchor: 'slide-3' };
const set = (notes: readonly string[], width = 100) =>
  noteLines(head, notes.map(words), { x: 200, width }, 10, parent, { ...setting, fonts: newFonts() });

test('notes are set in their column as the book is: indented, filled, no mark at the start of a line', () => {
  const { lines, pitch } = set(['今年新增学位一千个，全部按期交付，如期开学使用。']);
  expect(lines.map(charactersOf)).toEqual([
    '第3张　重点任务',
    '今年新增学位一千',
    '个，全部按期交付，如',
    '期开学使用。',
  ]);
  expect(pitch).toBe(15);
  const [first] = lines[1]!;
  expect(first!.x).toBeCloseTo(220, 1);
  for (const line of lines.slice(1)) {
    expect(line[0]!.x).toBeGreaterThan(199.9);
    expect(line.at(-1)!.x).toBeLessThan(300);
  }
});

test('the head has the anchor of its slide; without notes it stands alone', () => {
  const { lines } = set([]);
  expect(lines).toHaveLength(1);
  expect(lines[0]![0]!.glyph).toMatchObject({ anchor: 'slide-3', tag: { role: 'P', parent } });
});

test('the lines of a column take no height of their own', () => {
  const { lines, pitch } = set(['甲。', '乙。']);
  expect(columnLines(lines, pitch, 40).map(({ pitch, middle }) => [pitch, middle])).toEqual([
    [0, 47.5],
    [0, 62.5],
    [0, 77.5],
  ]);
});
