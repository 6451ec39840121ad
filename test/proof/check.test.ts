import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { certainFindings, checkReport } from '../../src/proof/check.js';
import { nodeWorld } from '../../src/world/node-world.js';
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
  expect([findings.length, ignored.length, diagnostics.filter(({ code }) => code.startsWith('proof/'))]).toEqual([
    3,
    1,
    [],
  ]);
});

it('changes nothing for a number that no finding has', () => {
  const world = worldOf(body);
  expect(checkReport('content/r', { accept: 'zzz' }, world)).toMatchObject({ edits: [], written: false });
  expect(textIn(world)).toBe(reportWith(body));
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
  expect(checkReport('content/r', {}, worldOf(behind))).toMatchObject({
    findings: [],
    ignored: [{ reason: '原文', finding: { rule: 'marks/half-width' } }],
    diagnostics: [],
  });
});

it('writes nothing where the report could not be read as before', () => {
  // The briefing names a figure whose pattern no longer fits the corrected text.
  const figures =
    'groups:\n  - name: 一\n    figures:\n      - { id: a, label: 学校, pattern: "新建学校{value}所,改建" }\n';
  const others = { 'content/r/figures.yaml': figures, 'content/r/briefing.yaml': 'glance: { figures: [a] }\n' };
  const world = worldOf(body, others);
  const { ok, written, diagnostics } = checkReport('content/r', { fix: true }, world);
  expect([ok, written]).toEqual([false, false]);
  expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'proof/spoiled-by-fix' }));
  expect(textIn(world)).toBe(reportWith(body));
});

it('corrects a report that has an error elsewhere', () => {
  const world = worldOf(body, { 'content/r/glossary.yaml': 'label: 附件\n' });
  const { ok, written } = checkReport('content/r', { fix: true }, world);
  expect([ok, written]).toEqual([false, true]);
  expect(textIn(world)).toContain('所，改建');
});

it('keeps the byte order mark and the ends of lines', () => {
  const given = `\uFEFF${reportWith(body).replaceAll('\n', '\r\n')}`;
  const world = memoryWorld({ [path]: given });
  checkReport('content/r', { fix: true }, world);
  const bytes = world.files.get(path)!;
  const fixed = given.replace('所,改建"示范"学', '所，改建“示范”学');
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(fixed);
  const { findings } = checkReport('content/r', {}, world);
  checkReport('content/r', { accept: findings[0]!.id }, world);
  const accepted = new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.files.get(path)!);
  expect(accepted.replace(/ *# proof: .*\r\n/, '')).toBe(fixed);
});

it('writes through a link, which stays', () => {
  const root = mkdtempSync(join(tmpdir(), 'yinfa-check-'));
  try {
    mkdirSync(join(root, 'content/r'), { recursive: true });
    writeFileSync(join(root, 'common.yaml'), reportWith(body));
    symlinkSync('../../common.yaml', join(root, path));
    expect(checkReport('content/r', { fix: true }, nodeWorld(root, {})).written).toBe(true);
    expect(lstatSync(join(root, path)).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'common.yaml'), 'utf8')).toContain('所，改建');
  } finally {
    rmSync(root, { recursive: true });
  }
});

describe('an accepted finding of', () => {
  const report = `# 正文
title: 政府工作,报告
occasion: >-
  2024年2月4日在会议,
  上
speaker: { office: "区长,", name: 罗光华 }
issuer: 区人民政府
date: 2024-02-04
body:
  - salutation: 各位代表,各位委员：
  - part: 工作,回顾
    body:
      - 新建小学3所,改建5所。
      - "新建中学3所,改建5所。"
      - section: 产业,发展
        body:
          - lead: 工业,发展。
            text: |
              新建园区3个,改建5个。
      - table: 主要,指标
        unit: 亿元,个
        header: [指标, "数,量"]
        rows:
          - ["总产,值", 三百]
          - - 工业,产值
            - 二百
        note: 数据,初步。
annexes:
  - title: 民生,实事
    body:
      - 新建公园,广场。
`;
  const glossary = `label: 附件：
title: 名词解释
entries:
  - term: 三清,一改
    text: |
      清垃圾,清塘沟。
  - { term: 四好, text: "建好,管好。" }
`;
  const given = { [path]: report, 'content/r/glossary.yaml': glossary };
  const all = checkReport('content/r', {}, memoryWorld(given)).findings;

  it.each(all.map(({ at, id, words }) => [`${at.file.split('/').at(-1)}:${at.line}:${at.column} ${words}`, id]))(
    '%s is ignored, and nothing else changes',
    (_, id) => {
      const world = memoryWorld(given);
      const { ok, written, findings, ignored, diagnostics } = checkReport(
        'content/r',
        { accept: id!, reason: '  原文\n如此' },
        world,
      );
      expect([ok, written, diagnostics.filter(({ code }) => code.startsWith('proof/'))]).toEqual([true, true, []]);
      expect(ignored).toMatchObject([{ reason: '原文 如此', finding: { id } }]);
      expect(findings.map((one) => one.id)).toEqual(all.filter((one) => one.id !== id).map((one) => one.id));
      for (const [file, text] of Object.entries(given)) {
        const now = new TextDecoder().decode(world.files.get(file));
        expect(now.replace(/^ *# proof: .*\n| # proof: .*$/m, '')).toBe(text);
      }
    },
  );
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
