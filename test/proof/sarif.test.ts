/** SARIF by what its schema requires, checked by hand: the schema itself is larger than the rest of this room. */
import { expect, it } from 'vitest';
import { checkReport } from '../../src/proof/check.js';
import { sarifOf } from '../../src/proof/sarif.js';
import { reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';

const world = memoryWorld({ 'content/云溪 县/report.yaml': reportWith('  - 一,二约30人左右。\n') });
const result = checkReport('content/云溪 县', {}, world);
const log = JSON.parse(sarifOf([result], '1.2.3', '/work', 'zh-CN'));
const [run] = log.runs;

it('is a log of version 2.1.0 with one run of a named tool', () => {
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-schema-2.1.0.json') });
  expect(Object.keys(log).sort()).toEqual(['$schema', 'runs', 'version']);
  expect(run.tool.driver).toMatchObject({ name: 'yinfa', version: '1.2.3' });
  expect(run.columnKind).toBe('unicodeCodePoints');
  expect(run.originalUriBaseIds.ROOT.uri).toMatch(/^file:\/\/.*\/$/);
});

it('describes each rule once', () => {
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { shortDescription, defaultConfiguration } of run.tool.driver.rules) {
    expect(shortDescription.text).not.toBe('');
    expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
  }
});

it('has each finding with its rule, message, place and fix', () => {
  expect(run.results).toHaveLength(2);
  const [first, second] = run.results;
  expect(run.tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId);
  const { physicalLocation } = first.locations[0];
  expect(physicalLocation.artifactLocation.uri).toBe(encodeURI('content/云溪 县/report.yaml'));
  expect(physicalLocation.region).toMatchObject({ startLine: 7, startColumn: 6, endLine: 7, endColumn: 7 });
  expect(first).toMatchObject({ level: 'error', message: { text: expect.stringContaining('半角') } });
  expect(first.fixes[0].artifactChanges[0].replacements[0]).toEqual({
    deletedRegion: { startLine: 7, startColumn: 6, endLine: 7, endColumn: 7 },
    insertedContent: { text: '，' },
  });
  expect(second.fixes).toBeUndefined();
});
