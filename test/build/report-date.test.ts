/** Files have the date of the report, so that the same content gives the same bytes on every day. */
import { expect, test } from 'vitest';
import { reportDate } from '../../src/build/report-date.js';
import { load, reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';

const { report } = load({ 'report.yaml': reportWith('  - 各位代表。\n') });

test('the date of the report, at midnight UTC', () => {
  expect(reportDate(report!, memoryWorld({})).toISOString()).toBe('2024-02-04T00:00:00.000Z');
});

test('SOURCE_DATE_EPOCH instead, if it is set', () => {
  expect(reportDate(report!, memoryWorld({}, 86_400)).toISOString()).toBe('1970-01-02T00:00:00.000Z');
});
