import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lineReader } from '../../src/cli/lines.js';
import { checkReport } from '../../src/proof/check.js';
import { sarifOf } from '../../src/proof/sarif.js';
import { z } from '../../src/yaml/zod.js';
import { reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';

const body = `  - 一,二约30人左右。
  - 𠮷𠮷村新建学校3所,改建5所。
  # proof: ignore marks/half-width 「,」 原文
  - 四,五。
  - "六\\u0020,七。"
`;
const world = memoryWorld({ 'content/云溪 县/report.yaml': reportWith(body) });
const result = checkReport('content/云溪 县', {}, world);
const logIn = (language: 'en' | 'zh-CN') =>
  JSON.parse(sarifOf([result], '1.2.3', '/work', language, lineReader(world)));
const log = logIn('zh-CN');
const [run] = log.runs;
const regionOf = (one: { locations: [{ physicalLocation: { region: object } }] }) =>
  one.locations[0].physicalLocation.region;

/** The schema in a form that Zod reads; it takes relative references for addresses that must be whole. */
const schema = z.fromJSONSchema(
  JSON.parse(
    readFileSync('test/fixtures/sarif/sarif-2.1.0.json', 'utf8')
      .replaceAll('"definitions"', '"$defs"')
      .replaceAll('#/definitions/', '#/$defs/')
      .replaceAll('"format": "uri-reference"', '"$comment": ""'),
  ),
);

it.each(['en', 'zh-CN'] as const)('fits the schema of SARIF 2.1.0, in %s', (language) => {
  expect(schema.safeParse(logIn(language))).toMatchObject({ success: true });
});

it('would not fit the schema with a key or a level that SARIF does not have', () => {
  const [first, ...others] = run.results;
  for (const wrong of [
    { ...first, level: 'fatal' },
    { ...first, note: 'x' },
  ])
    expect(schema.safeParse({ ...log, runs: [{ ...run, results: [wrong, ...others] }] }).success).toBe(false);
});

it('names tool, language, unit of columns and root', () => {
  expect(run.tool.driver).toMatchObject({ name: 'yinfa', version: '1.2.3' });
  expect([run.columnKind, run.language]).toEqual(['utf16CodeUnits', 'zh-CN']);
  expect(run.originalUriBaseIds.ROOT.uri).toMatch(/^file:\/\/.*\/$/);
});

it('describes each rule once, with examples and source as help', () => {
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { shortDescription, help } of run.tool.driver.rules) {
    expect(shortDescription.text).not.toBe('');
    expect(help.markdown).toMatch(/\*\*错例\*\*.*\*\*正例\*\*.*\*\*依据\*\*/s);
  }
});

it('has each finding with its rule, message, place and fix', () => {
  const [first, second] = run.results;
  expect(run.tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId);
  const { uri, uriBaseId } = first.locations[0].physicalLocation.artifactLocation;
  expect([uri, uriBaseId]).toEqual([encodeURI('content/云溪 县/report.yaml'), 'ROOT']);
  const region = { startLine: 7, startColumn: 6, endLine: 7, endColumn: 7 };
  expect(regionOf(first)).toEqual({ ...region, snippet: { text: ',' } });
  expect(first).toMatchObject({ level: 'error', message: { text: expect.stringContaining('半角') } });
  expect(first.fixes[0].artifactChanges[0].replacements[0]).toEqual({
    deletedRegion: region,
    insertedContent: { text: '，' },
  });
  expect([second.ruleId, second.fixes]).toEqual(['numerals/approximate-twice', undefined]);
});

it('counts columns in UTF-16 units', () => {
  const line = body.split('\n')[1]!;
  expect(regionOf(run.results[2])).toMatchObject({ startLine: 8, startColumn: line.indexOf(',') + 1 });
});

it('has what a comment ignores as suppressed, with its reason', () => {
  const suppressed = run.results.filter(({ suppressions }: { suppressions: object[] }) => suppressions.length > 0);
  expect(suppressed).toMatchObject([{ suppressions: [{ kind: 'inSource', justification: '原文' }] }]);
  expect(regionOf(suppressed[0])).toMatchObject({ startLine: 10, snippet: { text: ',' } });
});

it('names the line alone, and offers no fix, where the file writes the characters by an escape', () => {
  const escaped = run.results.filter((one: never) => (regionOf(one) as { startLine: number }).startLine === 11);
  expect(escaped.length).toBeGreaterThan(0);
  for (const one of escaped)
    expect([Object.keys(regionOf(one)), one.fixes]).toEqual([['startLine', 'snippet'], undefined]);
});
