import { expect, test } from 'vitest';
import { paragraphOf } from '../../../src/deck/canvas/style.js';
import { type Fitting, fitFewestLines, fitSize, type Overflow } from '../../../src/deck/fit/type-size.js';

const at = { file: 'briefing.yaml', line: 7, column: 3 };

/** A text of `count` characters in a place of `w` × `h` inches. */
function fitting(count: number, w: number, h: number): Fitting {
  const text = [{ text: '字'.repeat(count), at }];
  return { text, w, h, set: (size) => [paragraphOf(text, { size, colour: 'ink' }, 1)] };
}

function noting(): { overflows: Overflow[]; context: Parameters<typeof fitSize>[2] } {
  const overflows: Overflow[] = [];
  return { overflows, context: { overfull: (overflow) => overflows.push(overflow) } };
}

test('the largest size that fits, shared by all', () => {
  const { overflows, context } = noting();
  // Ten characters on one line of 200 pt: 20 pt. Two lines of 24 pt fill 48 pt.
  const one = fitting(10, 200 / 72, 20 / 72);
  const two = fitting(10, 200 / 72, 48 / 72);
  expect(fitSize({ largest: 40, smallest: 12 }, [one], context)).toBe(20);
  expect(fitSize({ largest: 40, smallest: 12 }, [two], context)).toBe(24);
  expect(fitSize({ largest: 40, smallest: 12 }, [one, two], context)).toBe(20);
  expect(fitFewestLines({ largest: 40, smallest: 12 }, [two], context)).toBe(20);
  expect(overflows).toEqual([]);
});

test('what does not fit is set in the smallest size and told', () => {
  const { overflows, context } = noting();
  const long = fitting(40, 120 / 72, 30 / 72);
  expect(fitSize({ largest: 20, smallest: 12 }, [fitting(5, 2, 1), long], context)).toBe(12);
  expect(overflows).toEqual([{ text: long.text, lines: 4, room: 2 }]);
  expect(overflows[0]!.text).toBe(long.text);
});
