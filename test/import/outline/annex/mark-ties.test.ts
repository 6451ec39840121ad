/** Entries of marks whose numbers restart. */
import { expect, it } from 'vitest';
import type { Marked } from '../../../../src/import/outline/annex/mark-ties.js';
import { MarkTies } from '../../../../src/import/outline/annex/mark-ties.js';
import { paragraphsOf } from '../../../../src/import/outline/paragraphs.js';
import { draftOf } from '../../outlined.js';

const text = ['甲①。', '①甲。', '乙①，又①。', '①乙。', '丙①②。', '①丙。', '①丁。'];
const entries = (numbers: Readonly<Record<number, number>>, note?: string): Marked[] => {
  const all = paragraphsOf(draftOf(text.join('\n\n')).lines, new Map(), 0);
  return all.flatMap((first, i) =>
    numbers[i] === undefined ? [] : { number: numbers[i], term: first, first, ...(note && { note }) },
  );
};
const tied = (of: Marked[], marks: readonly (readonly [number, number])[]) => {
  const body = paragraphsOf(draftOf(text.join('\n\n')).lines, new Map(), 0).filter((_, i) => i % 2 === 0 && i < 6);
  const ties = new MarkTies(of, body);
  return marks.map(([number, index]) => {
    const tie = ties.take({ start: 0, end: 1, name: '', number }, index * 2);
    return tie && `${of.indexOf(tie.entry)}${tie.again ? ' again' : ''}`;
  });
};

it('a mark belongs to the note below its page, a second one too', () => {
  const marks = [
    [1, 0],
    [1, 2],
    [1, 2],
  ] as const;
  expect(tied(entries({ 1: 1, 3: 1 }), marks)).toEqual(['0', '1', '1 again']);
});

it('a second mark of a page does not belong to the note of the next page', () => {
  const marks = [
    [1, 0],
    [1, 0],
    [1, 2],
  ] as const;
  expect(tied(entries({ 1: 1, 3: 1 }), marks)).toEqual(['0', '0 again', '1']);
});

it('a list at the end that counts twice is used up in order', () => {
  const marks = [
    [1, 0],
    [1, 2],
    [2, 4],
  ] as const;
  expect(tied(entries({ 5: 1, 6: 1 }), marks)).toEqual(['0', '1', undefined]);
});

it('entries without numbers are counted', () => {
  const marks = [
    [2, 0],
    [1, 2],
  ] as const;
  expect(tied(entries({ 5: 0, 6: 0 }), marks)).toEqual(['1', '0']);
});

it('a number typed in a note that Word counts says nothing', () => {
  expect(tied(entries({ 5: 1 }, '7'), [[1, 0]])).toEqual([undefined]);
  expect(new MarkTies(entries({ 5: 1 }, '7'), []).ofNote('7')?.number).toBe(1);
});
