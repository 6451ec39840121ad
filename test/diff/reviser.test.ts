import { expect, test } from 'vitest';
import { reviserOf } from '../../src/diff/reviser.js';
import { load, reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';

const report = load({ 'report.yaml': reportWith('  - 各位代表：\n') }).report!;
const side = { folder: 'content/r-1', world: memoryWorld({}) };
const commit = { author: '张三', date: '2025-01-06T10:20:30+08:00', subject: '' };

test('author and date are those given', async () => {
  const date = new Date('2025-02-01T08:00:00Z');
  expect(await reviserOf(report, { ...side, commit }, { author: '李四', date })).toEqual({ author: '李四', date });
});

test('or of the commit, as on the clock of its author', async () => {
  const { author, date } = await reviserOf(report, { ...side, commit }, {});
  expect([author, date.toISOString()]).toEqual(['张三', '2025-01-06T10:20:30.000Z']);
});

test('or the issuer and the date of the report', async () => {
  const { author, date } = await reviserOf(report, side, {});
  expect([author, date.toISOString()]).toEqual(['区人民政府', '2024-02-04T00:00:00.000Z']);
});
