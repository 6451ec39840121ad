import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { certainFindings, checkReport } from '../../src/proof/check.js';
import { reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';

const path = 'content/r/report.yaml';
const body = `  # 提纲
  - lead: 工业加快发展。 # 请核
    text: |
      新建学校3所,改建"示范"学校5所。

      全县新增就业约3000人左右。
`;
const worldOf = (text: string, others = {}) => memoryWorld({ [path]: reportWith(text), ...others });
const textIn = (world: ReturnType<typeof worldOf>) => new TextDecoder().decode(world.files.get(path));
const rulesOf = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

it('finds at the line of the file', () => {
  const { ok, name, findings } = checkReport('content/r', {}, worldOf(body));
  expect([ok, name]).toEqual([true, 'r']);
  expect(findings.map(({ rule, at }) => `${at.line}:${at.column} ${rule}`)).toEqual([
    '10:13 marks/half-width',
    '10:16 marks/straight-quotes',
    '10:19 marks/straight-quotes',
    '12:13 numerals/approximate-twice',
  ]);
});

it('corrects what is certain, and nothing of wording; comments and layout stay', () => {
  const world = worldOf(body);
  const { findings, edits } = checkReport('content/r', { fix: true }, world);
  expect(textIn(world)).toBe(reportWith(body.replace('所,改建"示范"学', '所，改建“示范”学')));
  expect(rulesOf(findings)).toEqual(['numerals/approximate-twice']);
  expect(edits).toMatchObject([{ line: 10, findings: 3, was: '      新建学校3所,改建"示范"学校5所。' }]);
});

it('writes nothing with dryRun, and shows the same lines', () => {
  const world = worldOf(body);
  const { findings, edits } = checkReport('content/r', { fix: true, dryRun: true }, world);
  expect(textIn(world)).toBe(reportWith(body));
  expect([findings.length, edits.length]).toEqual([4, 1]);
});

it('accepts a finding by a comment that it then reads', () => {
  const world = worldOf(body);
  const id = checkReport('content/r', {}, world).findings.at(-1)!.id;
  const { findings, ignored, diagnostics } = checkReport('content/r', { accept: id, reason: '引文' }, world);
  const comment = '    # proof: ignore numerals/approximate-twice 「约3000人左右」 引文\n';
  expect(textIn(world)).toBe(reportWith(body.replace('    text: |', `${comment}    text: |`)));
  expect([findings.length, ignored, diagnostics.filter(({ code }) => code.startsWith('proof/'))]).toEqual([3, 1, []]);
});

it('reports a number that no finding has', () => {
  const { ok, diagnostics } = checkReport('content/r', { accept: 'zzz' }, worldOf(body));
  expect(ok).toBe(false);
  expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'proof/unknown-finding' }));
});

it('reports comments that ignore nothing or an unknown rule', () => {
  const text = '  # proof: ignore marks/half-width 旧\n  - 一，二。\n  # proof: ignore marks/none 旧\n  - 三。\n';
  expect(checkReport('content/r', {}, worldOf(text)).diagnostics).toMatchObject([
    { code: 'proof/idle-ignore', at: { line: 7 } },
    { code: 'proof/unknown-rule', at: { line: 9 } },
  ]);
});

it('takes no line of a printed text for a comment, and warns of no comment behind a text', () => {
  const printed = '  - |\n    # proof: ignore marks/half-width\n    一,二。\n';
  expect(rulesOf(checkReport('content/r', {}, worldOf(printed)).findings)).toContain('marks/half-width');
  const behind = '  - 一,二。 # proof: ignore marks/half-width 原文\n';
  expect(checkReport('content/r', {}, worldOf(behind))).toMatchObject({ findings: [], ignored: 1, diagnostics: [] });
});

it('writes nothing that could not be read', () => {
  // The pattern would no longer fit the text.
  const figures =
    'groups:\n  - name: 一\n    figures:\n      - { id: a, label: 学校, pattern: "新建学校{value}所,改建" }\n';
  const briefing = 'glance: { figures: [a] }\n';
  const others = { 'content/r/figures.yaml': figures, 'content/r/briefing.yaml': briefing };
  const world = worldOf(body, others);
  const { diagnostics } = checkReport('content/r', { fix: true }, world);
  if (diagnostics.some(({ code }) => code === 'proof/spoiled-by-fix')) expect(textIn(world)).toBe(reportWith(body));
  else expect(loadReport('content/r', world).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('counts for a build what is certain', () => {
  const world = worldOf(body);
  const report = loadReport('content/r', world).value!;
  expect(certainFindings(report, world)).toHaveLength(4);
});

it('says once what a build reports as well, as a finding', () => {
  const values = '  - |\n    2023年，地区生产总值312亿元。\n    2023年，地区生产总值达到315亿元。\n';
  expect(loadReport('content/r', worldOf(values)).problems.map(({ code }) => code)).toEqual(['figure/two-readings']);
  const { findings, diagnostics } = checkReport('content/r', {}, worldOf(values));
  expect([rulesOf(findings), diagnostics]).toEqual([['numbers/two-values'], []]);
});
