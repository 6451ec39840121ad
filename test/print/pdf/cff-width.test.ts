import { expect, test } from 'vitest';
import type { Subroutine } from '../../../src/print/pdf/cff-width.js';
import { withWidth } from '../../../src/print/pdf/cff-width.js';

// Technical Note 5177: operators by name, numbers from -107 to 107 as one byte, others as they stand.
const operators = {
  hstem: 1,
  vstem: 3,
  vmoveto: 4,
  rlineto: 5,
  callsubr: 10,
  return: 11,
  endchar: 14,
  hstemhm: 18,
  hintmask: 19,
  cntrmask: 20,
  rmoveto: 21,
  hmoveto: 22,
  vstemhm: 23,
  callgsubr: 29,
  add: [12, 10],
} as const;

/** A charstring as a person writes it: `w300` is an operand of three bytes, `xff` a byte as it is. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(
    text.split(' ').flatMap((word) => {
      if (word in operators) return operators[word as keyof typeof operators];
      if (word.startsWith('x')) return Number.parseInt(word.slice(1), 16);
      if (!word.startsWith('w')) return Number(word) + 139;
      const value = Number(word.slice(1));
      return [28, (value >> 8) & 0xff, value & 0xff];
    }),
  );
}

const none: Subroutine = () => undefined;

test.each([
  ['10 20 hstem 5 5 rmoveto endchar', 'stems'],
  ['10 20 30 40 vstem 5 hmoveto endchar', 'two stems'],
  ['10 20 hstemhm 30 40 hintmask xc0 5 vmoveto endchar', 'stems with a mask'],
  ['10 20 vstemhm cntrmask xc0 endchar', 'a counter mask'],
  ['5 6 rmoveto 1 1 rlineto endchar', 'rmoveto'],
  ['5 hmoveto 1 1 rlineto endchar', 'hmoveto'],
  ['5 vmoveto 1 1 rlineto endchar', 'vmoveto'],
  ['hintmask xc0 5 6 rmoveto endchar', 'a mask alone'],
  ['endchar', 'an empty glyph'],
  ['1 2 65 66 endchar', 'an accented letter of two others'],
])('%s: the width is put in front, or in place of the one there (%s)', (plain) => {
  const wide = bytes(`w-250 ${plain}`);
  expect(withWidth(bytes(plain), -250, none)).toEqual(wide);
  for (const before of ['7', 'w300', 'xf7 x10', 'xff x00 x20 x80 x00'])
    expect(withWidth(bytes(`${before} ${plain}`), -250, none)).toEqual(wide);
});

test('what stands after the first operator is not looked at', () => {
  expect(withWidth(bytes('5 hmoveto 1 add x0f x02'), 9, none)).toEqual(bytes('w9 5 hmoveto 1 add x0f x02'));
});

const called: string[] = [];
const subroutine: Subroutine = (kind, operand) => {
  called.push(`${kind} ${operand}`);
  const all: Record<string, string> = {
    'local -107': '7 10 20 hstem 5 return',
    'local 300': '10 20 return',
    'global -300': '9 -1 callsubr hstemhm 30 40 hintmask xc0 return',
    'local -1': '1 2 return',
    'global 3': '3 callgsubr return',
    'local 4': '5 hmoveto endchar',
  };
  const text = all[`${kind} ${operand}`];
  return text === undefined ? undefined : bytes(text);
};

test('a width within a subroutine: what is called on the way to it is written out', () => {
  called.length = 0;
  expect(withWidth(bytes('-107 callsubr hmoveto endchar'), 9, subroutine)).toEqual(
    bytes('w9 10 20 hstem 5 hmoveto endchar'),
  );
  expect(withWidth(bytes('w-300 callgsubr 5 vmoveto 4 callsubr'), 9, subroutine)).toEqual(
    bytes('w9 1 2 hstemhm 30 40 hintmask xc0 5 vmoveto 4 callsubr'),
  );
  expect(called).toEqual(['local -107', 'global -300', 'local -1']);
  expect(withWidth(bytes('7 4 callsubr'), 9, subroutine)).toEqual(bytes('w9 5 hmoveto endchar'));
});

test('a charstring without a width keeps its subroutines', () => {
  expect(withWidth(bytes('xf7 xc0 callsubr hstem endchar'), 9, subroutine)).toEqual(
    bytes('w9 xf7 xc0 callsubr hstem endchar'),
  );
});

test('what cannot be read is left alone', () => {
  for (const text of [
    '1 2 add 3 rmoveto endchar',
    '1 2',
    'callsubr',
    '99 callsubr endchar',
    '3 callgsubr',
    '1 2 rlineto',
  ])
    expect(withWidth(bytes(text), 9, subroutine), text).toBeUndefined();
});
