/** Steps run again when something they looked at has changed, and only then; their problems are noted either way. */
import { expect, test } from 'vitest';
import type { Diagnostic, Note } from '../../src/diagnostics/diagnostic.js';
import { error } from '../../src/diagnostics/diagnostic.js';
import {
  boundedCache,
  memoized,
  once,
  oncePer,
  previousIfEqual,
  StepCache,
  withoutMemo,
} from '../../src/world/memo.js';
import { collectIfLarge } from '../../src/world/old-space.js';
import { openSession } from '../../src/world/snapshot.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from './memory-world.js';

const text = (world: World, path: string) => {
  const result = world.read(path);
  return result.ok ? new TextDecoder().decode(result.bytes) : 'missing';
};

function setting() {
  const files = memoryWorld({ 'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'C' });
  const session = openSession(files);
  const runs: string[] = [];
  const problems: Diagnostic[] = [];
  const note: Note = (problem) => problems.push(problem);
  /** Reads `a.txt`, and `b.txt` unless that says `alone`. */
  const step = (world: World, inputs: readonly unknown[] = []) =>
    memoized('step', inputs, world, note, (world, note) => {
      runs.push('step');
      const inner = memoized('inner', [], world, note, (world) => {
        runs.push('inner');
        return text(world, 'a.txt');
      });
      if (inner !== 'alone') note(error('world/not-found', { path: inner }));
      return inner === 'alone' ? inner : inner + text(world, 'b.txt');
    });
  const put = (path: string, words: string) => files.write(new Map([[path, new TextEncoder().encode(words)]]));
  return { files, session, runs, problems, step, put };
}

test('a world without its memo runs each step again, and reads what it did', () => {
  const { session, runs, step } = setting();
  const world = session.snapshot();
  expect([step(withoutMemo(world)), step(withoutMemo(world))]).toEqual(['AB', 'AB']);
  expect(runs).toEqual(['step', 'inner', 'step', 'inner']);
  expect([step(world), step(world)]).toEqual(['AB', 'AB']);
  expect(runs).toHaveLength(6);
});

test('a step does not run again while its files are the same, and its problems are noted all the same', () => {
  const { session, runs, problems, step, put } = setting();
  expect(step(session.snapshot())).toBe('AB');
  put('c.txt', 'other');
  put('a.txt', 'A');
  expect(step(session.snapshot())).toBe('AB');
  expect(runs).toEqual(['step', 'inner']);
  expect(problems.map(({ code }) => code)).toEqual(['world/not-found', 'world/not-found']);
});

test('a step runs again for a file that a step inside it read', () => {
  const { session, runs, step, put } = setting();
  step(session.snapshot());
  put('a.txt', 'alone');
  expect(step(session.snapshot())).toBe('alone');
  expect(runs).toEqual(['step', 'inner', 'step', 'inner']);
  // What it no longer looks at does not matter any more.
  put('b.txt', 'other');
  step(session.snapshot());
  expect(runs).toHaveLength(4);
});

test('a step inside does not run again where only the outer one must', () => {
  const { session, runs, step, put } = setting();
  step(session.snapshot());
  put('b.txt', 'other');
  expect(step(session.snapshot())).toBe('Aother');
  expect(runs).toEqual(['step', 'inner', 'step']);
  step(session.snapshot(), ['another input']);
  expect(runs).toEqual(['step', 'inner', 'step', 'step']);
});

test('a file that goes and comes is noticed', () => {
  const { session, files, step, put } = setting();
  step(session.snapshot());
  files.files.delete('b.txt');
  expect(step(session.snapshot())).toBe('Amissing');
  put('b.txt', 'B');
  expect(step(session.snapshot())).toBe('AB');
});

test('a problem that an asynchronous step finds late is noted again too', async () => {
  const { session, problems } = setting();
  const note: Note = (problem) => problems.push(problem);
  const late = () =>
    memoized('late', [], session.snapshot(), note, async (_, note) => {
      await Promise.resolve();
      note(error('world/not-found', { path: 'late' }));
      return 1;
    });
  expect([await late(), await late()]).toEqual([1, 1]);
  expect(problems).toHaveLength(2);
});

test('a value that is deeply equal to the one before is the one before', () => {
  const { session } = setting();
  const world = session.snapshot();
  const first = previousIfEqual('tree', { a: [1, new Uint8Array([2])] }, world);
  expect(previousIfEqual('tree', { a: [1, new Uint8Array([2])] }, world)).toBe(first);
  expect(previousIfEqual('tree', { a: [1, new Uint8Array([3])] }, world)).not.toBe(first);
});

test('of a value that differs, the parts that are equal are those of the previous value', () => {
  const world = setting().session.snapshot();
  const tree = (...texts: readonly string[]) => ({ blocks: texts.map((text) => ({ text, runs: [{ text }] })) });
  const first = previousIfEqual('tree', tree('甲', '乙', '丙'), world);
  const changed = previousIfEqual('tree', tree('甲', '丁', '丙'), world);
  expect(changed).toEqual(tree('甲', '丁', '丙'));
  expect(changed.blocks.map((block) => first.blocks.includes(block))).toEqual([true, false, true]);
  const longer = previousIfEqual('tree', tree('甲', '戊', '丁', '丙'), world);
  expect(longer).toEqual(tree('甲', '戊', '丁', '丙'));
  expect(longer.blocks.map((block) => changed.blocks.indexOf(block))).toEqual([0, -1, 1, 2]);
  const shorter = previousIfEqual('tree', tree('甲', '丙'), world);
  expect(shorter.blocks.map((block) => longer.blocks.indexOf(block))).toEqual([0, 3]);
});

test('a previous object never stands at two places', () => {
  const world = setting().session.snapshot();
  previousIfEqual('list', [{ a: 1 }, { a: 1 }], world);
  const longer = previousIfEqual('list', [{ a: 1 }, { a: 1 }, { a: 1 }, { a: 1 }], world);
  expect(new Set(longer).size).toBe(4);
});

test('a key more or less is a difference', () => {
  const world = setting().session.snapshot();
  previousIfEqual<object>('one', { a: 1, b: undefined }, world);
  expect(previousIfEqual<object>('one', { a: 1 }, world)).toStrictEqual({ a: 1 });
  expect(previousIfEqual<object>('one', { a: 1, c: 2 }, world)).toStrictEqual({ a: 1, c: 2 });
});

test('without a memo every step runs', () => {
  const { files, runs, step } = setting();
  step(files);
  step(files);
  expect(runs).toHaveLength(4);
});

/** Runs of a step that has a result for each of some words, in one session; gives the words that were computed. */
function keyedRuns() {
  const { session, problems } = setting();
  const note: Note = (problem) => problems.push(problem);
  let run = 0;
  return {
    problems,
    step(words: string, theme: object = keyedRuns): string {
      let computed = '';
      memoized('paragraphs', [++run], session.snapshot(), note, (_, note, cache) => {
        const paragraphs = cache.keyed<string>('paragraphs', [theme]);
        return [...words].map((word) =>
          paragraphs.get(word, note, (note) => {
            computed += word;
            if (word === '缺') note(error('world/not-found', { path: word }));
            return `${word}。`;
          }),
        );
      });
      return computed;
    },
  };
}

test('only the paragraphs that are new since the run before are computed', () => {
  const { step } = keyedRuns();
  expect([step('甲乙甲'), step('甲丙'), step('乙甲丙')]).toEqual(['甲乙', '丙', '乙']);
});

test('a paragraph that one whole run did not ask for is dropped', () => {
  const { step } = keyedRuns();
  expect([step('甲'), step('乙'), step('甲')]).toEqual(['甲', '乙', '甲']);
});

test('the problems of a paragraph are noted in every run', () => {
  const { step, problems } = keyedRuns();
  expect([step('缺'), step('缺'), step('缺')]).toEqual(['缺', '', '']);
  expect(problems).toHaveLength(3);
});

test('another theme computes every paragraph again', () => {
  const { step } = keyedRuns();
  const [one, other] = [{}, {}];
  expect([step('甲', one), step('甲', one), step('甲', other)]).toEqual(['甲', '', '甲']);
});

test('a cache of its own starts empty', () => {
  const cache = new StepCache();
  const keyed = cache.keyed<number>('lengths', []);
  expect(cache.keyed('lengths', [])).toBe(keyed);
  expect(
    keyed.get(
      '甲',
      () => {},
      () => 1,
    ),
  ).toBe(1);
  expect(
    keyed.get(
      '甲',
      () => {},
      () => 2,
    ),
  ).toBe(1);
});

test('a function is evaluated once for each object, also where it gives nothing', () => {
  let count = 0;
  const evaluate = oncePer((_: object) => void count++);
  const [one, other] = [{}, {}];
  for (const each of [one, other, one]) evaluate(each);
  expect(count).toBe(2);
});

test('a value is computed once, when it is first needed, also where it is nothing', () => {
  let count = 0;
  const value = once(() => void count++);
  expect(count).toBe(0);
  expect([value(), value(), count]).toEqual([undefined, undefined, 1]);
});

test('a bounded cache evaluates a key once, and is emptied when it is full', () => {
  const cached = boundedCache<{ readonly key: string }>(2);
  const get = (key: string) => cached(key, () => ({ key }));
  const first = get('a');
  expect(get('b')).toEqual({ key: 'b' });
  expect(get('a')).toBe(first);
  expect(get('c')).toEqual({ key: 'c' });
  expect(get('a')).not.toBe(first);
});

/** The memory of a process is taken for large, so that all that nothing holds is collected. */
const collect = async () => {
  await new Promise(setImmediate);
  collectIfLarge(() => Number.POSITIVE_INFINITY);
};

test('while a step runs again the value of its last run is not held', async () => {
  const { session } = setting();
  const note: Note = () => {};
  let last = new WeakRef<object>({});
  let before: object | undefined;
  const run = async (input: object) => {
    await new Promise(setImmediate);
    memoized('large', [input], session.snapshot(), note, () => {
      collectIfLarge(() => Number.POSITIVE_INFINITY);
      before = last.deref();
      const value = [input];
      last = new WeakRef(value);
      return value;
    });
  };
  await run({});
  await run({});
  expect(before).toBeUndefined();
});

test.each([
  ['a step', (value: string) => value],
  ['an asynchronous step', (value: string) => Promise.resolve(value)],
])('once %s has run, what it did not ask for again is not held', async (_, given) => {
  const { session } = setting();
  const note: Note = () => {};
  const run = async (word: string) => {
    const made: WeakRef<object>[] = [];
    await memoized('paragraphs', [word], session.snapshot(), note, (_, note, cache) => {
      cache.keyed<object>('paragraphs', []).get(word, note, () => {
        const paragraph = [word];
        made.push(new WeakRef(paragraph));
        return paragraph;
      });
      return given(word);
    });
    return made[0]!;
  };
  const [first, second] = [await run('甲'), await run('乙')];
  await collect();
  expect([first.deref(), second.deref()]).toEqual([undefined, ['乙']]);
});
