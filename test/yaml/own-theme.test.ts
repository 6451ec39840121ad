/** What a `theme.yaml` beside a report overrides, and where its mistakes are told. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readTheme } from '../../src/yaml/own-theme.js';
import { partialOf } from '../../src/yaml/partial.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from './reported.js';

const schema = z.strictObject({
  width: z.number(),
  colours: z.strictObject({ ink: z.string(), paper: z.string() }),
  sizes: z.record(
    z.string(),
    z.strictObject({ least: z.number(), most: z.number() }).refine(({ least, most }) => least <= most, 'least ≤ most'),
  ),
  steps: z.array(z.number()),
});
const own = z.strictObject({ deck: partialOf(schema).optional(), book: z.unknown().optional() });
const base =
  'width: 10\ncolours: { ink: black, paper: white }\nsizes:\n  title: { least: 10, most: 20 }\nsteps: [1, 2]\n';

function read(theme: string | undefined) {
  const { note, told } = listening();
  const world = memoryWorld({ 't/theme.yaml': base, ...(theme !== undefined && { 'c/theme.yaml': theme }) });
  const files = { path: 't/theme.yaml', schema };
  return { theme: readTheme(world, files, { folder: 'c', key: 'deck', schema: () => own }, note), told };
}

describe('what is overridden', () => {
  it('has a schema that is built only where something is', () => {
    const world = memoryWorld({ 't/theme.yaml': base });
    const unbuilt = () => {
      throw new Error('built');
    };
    const { note, told } = listening();
    const theme = readTheme(
      world,
      { path: 't/theme.yaml', schema },
      { folder: 'c', key: 'deck', schema: unbuilt },
      note,
    );
    expect([theme?.value.width, told]).toEqual([10, []]);
  });

  it('is nothing without a file, with a file of comments, and with one about the book alone', () => {
    for (const file of [undefined, '# deck:\n', 'book: { a: 1 }\n'])
      expect(read(file).theme?.value).toMatchObject({ width: 10, colours: { ink: 'black', paper: 'white' } });
  });

  it('is each key by itself, a list as a whole, and a new key of a record', () => {
    const { theme, told } = read(
      'deck:\n  colours: { ink: blue }\n  steps: [3]\n  sizes:\n    title: { most: 30 }\n    text: { least: 1, most: 2 }\n',
    );
    expect(told).toEqual([]);
    expect(theme!.value).toEqual({
      width: 10,
      colours: { ink: 'blue', paper: 'white' },
      sizes: { title: { least: 10, most: 30 }, text: { least: 1, most: 2 } },
      steps: [3],
    });
  });

  it('has each value at its place in the file it comes from', () => {
    const { theme } = read('deck:\n  colours:\n    ink: blue\n');
    expect(theme!.placeOf(['colours', 'ink'])).toMatchObject({ file: 'c/theme.yaml', line: 3, column: 10 });
    expect(theme!.placeOf(['colours', 'paper'])).toMatchObject({ file: 't/theme.yaml', line: 2, column: 31 });
    expect(theme!.linesOf(['colours', 'ink'])[0]).toMatchObject({ text: 'blue', at: { file: 'c/theme.yaml' } });
    expect(theme!.linesOf(['colours', 'paper'])[0]).toMatchObject({ text: 'white', at: { file: 't/theme.yaml' } });
  });
});

describe('mistakes', () => {
  it.each([
    ['deck:\n  colours: { inc: blue }\n', 'c/theme.yaml:2:14+3 content/unknown-key'],
    ['deck:\n  width: wide\n', 'c/theme.yaml:2:10+4 content/wrong-type'],
    ['deks:\n  width: 9\n', 'c/theme.yaml:1:1+4 content/unknown-key'],
    ['deck:\n  sizes:\n    title: { most: 5 }\n', 'c/theme.yaml:3:5+5 content/invalid-value'],
    ['deck:\n  sizes:\n    text: { most: 5 }\n', 'c/theme.yaml:3:5+4 content/missing-key'],
    ['deck:\n  colours:\n', 'c/theme.yaml:2:3+7 content/wrong-type'],
  ])('%s is told at its key', (file, expected) => {
    const { theme, told } = read(file);
    expect(theme).toBeUndefined();
    expect(told).toEqual([expect.stringContaining(expected)]);
  });

  it('that two files make together are told in the overriding one', () => {
    const pair = z.strictObject({ a: z.number(), b: z.number() }).superRefine(({ a, b }, context) => {
      if (a > b) context.addIssue({ code: 'custom', path: ['a'], message: 'a ≤ b' });
    });
    const { note, told } = listening();
    const world = memoryWorld({ 't/theme.yaml': 'a: 1\nb: 2\n', 'c/theme.yaml': 'deck:\n  b: 0\n' });
    const overrides = z.strictObject({ deck: partialOf(pair).optional() });
    readTheme(
      world,
      { path: 't/theme.yaml', schema: pair },
      { folder: 'c', key: 'deck', schema: () => overrides },
      note,
    );
    expect(told).toEqual([expect.stringMatching(/^c\/theme.yaml:1:1\+4 content\/invalid-value .*a ≤ b/)]);
  });
});
