/** A build in a session gives the same files as a build of its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../scripts/random-edits.mjs';
import { incrementalBuilder } from '../../src/build/incremental.js';
import { build } from '../../src/build/pipeline.js';
import { nodeWorld } from '../../src/world/node-world.js';

const content = 'content/three-pages';
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync('test/fixtures/three-pages', join(root, content), { recursive: true });
  for (const folder of ['templates', 'fonts']) cpSync(folder, join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const world = () => nodeWorld(root, {});

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(root, path), edited);
}

/** A build without a memo. */
const cold = () => build(content, { out: 'cold' }, world());

test('after every kind of edit, and back again', async () => {
  const builder = incrementalBuilder(world());
  const bytes = (out: string, name: string) => readFileSync(join(root, out, 'three-pages', name));
  /** The names of the files that were written. */
  const warm = async () => {
    const { ok, written } = await builder.build(content, { out: 'warm' });
    expect(ok).toBe(true);
    return written.map((path) => path.slice('warm/three-pages/'.length));
  };
  const isAsCold = async () => {
    expect((await cold()).ok).toBe(true);
    for (const name of ['report.pdf', 'briefing.pptx'])
      expect(bytes('warm', name).equals(bytes('cold', name))).toBe(true);
  };
  expect(await warm()).toEqual(['report.pdf', 'briefing.pptx']);
  const first = ['report.pdf', 'briefing.pptx'].map((name) => bytes('warm', name));

  // A number of the text, which is on a page and on slides.
  edit(`${content}/report.yaml`, '3810.24', '3811.24');
  expect(await warm()).toEqual(['report.pdf', 'briefing.pptx']);
  await isAsCold();
  edit(`${content}/report.yaml`, '3811.24', '3810.24');
  expect(await warm()).toEqual(['report.pdf', 'briefing.pptx']);
  expect(['report.pdf', 'briefing.pptx'].map((name) => bytes('warm', name))).toEqual(first);

  // All places move; nothing else does.
  edit(`${content}/report.yaml`, /^title: /m, '# 一行注释\n$&');
  expect(await warm()).toEqual([]);

  edit(`${content}/glossary.yaml`, /(?<=text: (?:[|>]-?\s*)?)\p{Script=Han}/u, '本处所称$&');
  expect(await warm()).toEqual(['report.pdf']);
  await isAsCold();
  // The notes of the slides name pages.
  edit('templates/report/theme.yaml', /(?<=^ {2}lines: )\d+/m, '17');
  expect(await warm()).toEqual(['report.pdf', 'briefing.pptx']);
  edit('templates/briefing/theme.yaml', /(?<=accent: ')#\w{6}/, '#123456');
  expect(await warm()).toEqual(['briefing.pptx']);
  await isAsCold();
  // The report's own look, which comes, changes and goes.
  const own = join(root, content, 'theme.yaml');
  writeFileSync(own, "deck:\n  colours: { accent: '#004488' }\n");
  expect(await warm()).toEqual(['briefing.pptx']);
  await isAsCold();
  writeFileSync(own, 'book:\n  page: { lines: 16 }\n');
  expect(await warm()).toEqual(['report.pdf', 'briefing.pptx']);
  await isAsCold();
  rmSync(own);
  expect(await warm()).toEqual(['report.pdf', 'briefing.pptx']);
  edit('templates/report/salutation.hbs', '<salutation>', '<salutation>〇');
  expect(await warm()).toEqual(['report.pdf']);
  edit('fonts/fonts.yaml', 'YinfaKai-Regular.ttf', 'YinfaFang-Regular.ttf');
  expect(await warm()).toEqual(['report.pdf']);
  await isAsCold();
}, 180_000);

test('a character that no font has is told of in every build', async () => {
  const builder = incrementalBuilder(world());
  edit(`${content}/report.yaml`, '各位代表', '各位代表\u{1F600}');
  const told = async () => (await builder.build(content, { out: 'none' })).diagnostics.map(({ code }) => code);
  const codes = await told();
  expect(codes).toContain('font/no-glyph');
  expect(await told()).toEqual(codes);
  edit(`${content}/report.yaml`, '各位代表\u{1F600}', '各位代表');
  expect(await told()).not.toContain('font/no-glyph');
});

test('what somebody took away is written again, and nothing else', async () => {
  const builder = incrementalBuilder(world());
  await builder.build(content, { out: 'again', only: 'pdf' });
  expect((await builder.build(content, { out: 'again', only: 'pdf' })).written).toEqual([]);
  rmSync(join(root, 'again/three-pages/report.pdf'));
  expect((await builder.build(content, { out: 'again', only: 'pdf' })).written).toEqual([
    'again/three-pages/report.pdf',
  ]);
});

test('after random edits, with their problems', async () => {
  const builder = incrementalBuilder(world());
  const file = join(root, content, 'report.yaml');
  const original = readFileSync(file, 'utf8');
  const random = randomFrom(14);
  /** Lines of text, and what may happen to one: most edits are seen, some are problems, and some come twice. */
  const edits: readonly ((line: string) => string)[] = [
    (line) => line.replace(/\d/, () => `${random.below(10)}`),
    (line) => line.replace(/\d(?=\D*$)/, () => `${random.below(10)}`),
    (line) => line.replace('2023', '2024'),
    (line) => line.replace('增长', '下降'),
    (line) => line.replace('；', '，'),
    (line) => `${line}\n${line}`,
    (line) => line.replace(/(?<=section: )/, '2022年'),
    (line) => line.replace(/。$/, '，区长李明到场。'),
    (line) => `${line}\n`,
    (line) => line.replace(/(?<=[。；])\S+$/, ''),
  ];
  for (let round = 0; round < 12; round++) {
    const lines = (round % 6 === 0 ? original : readFileSync(file, 'utf8')).split('\n');
    const at = 9 + random.below(lines.length - 9);
    lines[at] = random.pick(edits)!(lines[at]!);
    writeFileSync(file, lines.join('\n'));
    const only = 'pdf' as const;
    const warm = await builder.build(content, { out: 'edited', only });
    const alone = await build(content, { out: 'cold', only }, world());
    const what = `round ${round}: ${lines[at]}`;
    expect(warm.diagnostics, what).toEqual(alone.diagnostics);
    const bytes = (out: string) => readFileSync(join(root, out, 'three-pages/report.pdf'));
    if (alone.ok) expect(bytes('edited').equals(bytes('cold')), what).toBe(true);
  }
  writeFileSync(file, original);
});

test('a character that no font has is reported until it is gone', async () => {
  const builder = incrementalBuilder(world());
  const codes = async () => {
    const { diagnostics } = await builder.build(content, { out: 'warm', only: 'pdf' });
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  };
  expect(await codes()).toEqual([]);
  edit(`${content}/glossary.yaml`, /(?<=text: (?:[|>]-?\s*)?)\p{Script=Han}/u, '\u{1F600}$&');
  expect(await codes()).toEqual(['font/no-glyph']);
  edit(`${content}/report.yaml`, '3810.24', '3811.24');
  expect(await codes()).toEqual(['font/no-glyph']);
  edit(`${content}/glossary.yaml`, '\u{1F600}', '');
  expect(await codes()).toEqual([]);
  edit(`${content}/report.yaml`, '3811.24', '3810.24');
});
