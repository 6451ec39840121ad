import { expect, it } from 'vitest';
import { surroundings } from '../../src/cli/surroundings.js';
import { memoryWorld } from '../world/memory-world.js';

const world = memoryWorld({ 'content/a/report.yaml': 'title: 甲' });

it('warns of a date that is none, not of one that is or is absent', () => {
  const codes = (value: string | undefined, epoch?: number) =>
    surroundings([], { env: { SOURCE_DATE_EPOCH: value }, world: { ...world, epoch } }).map(({ code }) => code);
  expect(codes('2024-01-01')).toEqual(['world/source-date']);
  expect(codes('1700000000', 1_700_000_000)).toEqual([]);
  expect([...codes(undefined), ...codes(''), ...codes(' ')]).toEqual([]);
});

it('warns of names that cannot be opened because they are not UTF-8', () => {
  const list = (folder: string) => (folder === 'content' ? ['a', '\ufffd\ufffd'] : []);
  expect(surroundings([], { env: {}, world: { ...world, list } })).toMatchObject([
    { code: 'world/name-not-utf8', severity: 'warning', args: { path: 'content/\ufffd\ufffd' } },
  ]);
  expect(surroundings(['other'], { env: {}, world: { ...world, list } })).toEqual([]);
});
