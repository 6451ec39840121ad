import { expect, test, vi } from 'vitest';
import { build, buildToBytes } from '../../src/build/public-build.js';
import type { Rule } from '../../src/proof/rule.js';
import { rules } from '../../src/proof/rules.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from '../world/memory-world.js';

const text = `title: 政府工作报告
occasion: 2025年1月6日在云溪县第十届人民代表大会第五次会议上
speaker: { office: 县长, name: 王一 }
issuer: 云溪县人民政府
date: 2025-01-06
body:
  - part: 2024年工作回顾
    body:
      - 全县地区生产总值120亿元，增长5%。
`;
const machine = nodeWorld();

/** A project with a report, whose templates and fonts are those of the package. */
function project(report: string): ReturnType<typeof memoryWorld> {
  const memory = memoryWorld({ 'content/a/report.yaml': report });
  const isShared = (path: string) => /^(?:templates|fonts)\b|^\//.test(path);
  const world: World = {
    ...memory,
    read: (path) => (isShared(path) ? machine.read(path) : memory.read(path)),
    list: (path) => (isShared(path) ? machine.list(path) : memory.list(path)),
    isFolder: (path) => (isShared(path) ? machine.isFolder(path) : memory.isFolder(path)),
    asset: machine.asset,
  };
  return Object.assign(world, { files: memory.files });
}

test('the bytes are those that a build writes, and nothing is written', async () => {
  const world = project(text);
  const { ok, files, ...rest } = await buildToBytes('content/a', {}, world);
  expect([ok, rest]).toEqual([true, expect.not.objectContaining({ fingerprint: expect.anything() })]);
  expect([...world.files.keys()]).toEqual(['content/a/report.yaml']);
  const written = await build('content/a', { out: 'out' }, world);
  expect(written.files.map(({ path }) => path)).toEqual(['out/a/report.pdf', 'out/a/briefing.pptx']);
  expect(files.map(({ path }) => path)).toEqual(['a/report.pdf', 'a/briefing.pptx']);
  for (const { path, content, bytes } of files) {
    expect(content).toHaveLength(bytes);
    expect(Buffer.compare(content, world.files.get(`out/${path}`)!)).toBe(0);
  }
});

test('where there is an error there are no files', async () => {
  const result = await buildToBytes('content/a', {}, project(text.replace('title: ', 'titel: ')));
  expect(result).toMatchObject({ ok: false, files: [] });
});

test('one kind of file is made where only that is asked for, and a kind that there is not is refused', async () => {
  const { files } = await buildToBytes('content/a', { only: 'pdf' }, project(text));
  expect(files.map(({ kind }) => kind)).toEqual(['pdf']);
  const wrong = { only: 'PDF' as 'pdf' };
  await expect(buildToBytes('content/a', wrong, project(text))).rejects.toThrow(/buildToBytes: option “only” is “PDF”/);
  await expect(build('content/a', { ...wrong, out: 'out' }, project(text))).rejects.toThrow(TypeError);
  await expect(buildToBytes('content/a', { out: 'x' } as object, project(text))).rejects.toThrow('no option “out”');
});

test('a fault of the program in a rule of the proof-reader leaves the files as they were', async () => {
  const world = project(text);
  const rule = rules.find(({ code }) => code === 'words/compatibility-character')! as Required<Rule>;
  const broken = vi.spyOn(rule, 'passage').mockImplementation(() => {
    throw new Error('broken');
  });
  await expect(build('content/a', { out: 'out' }, world)).rejects.toThrow('broken');
  expect([...world.files.keys()]).toEqual(['content/a/report.yaml']);
  broken.mockRestore();
});

test('what a killed build left half in place is undone before a build that is refused', async () => {
  const recovered: string[] = [];
  const world = { ...project('title: ['), recover: (path: string) => void recovered.push(path) };
  expect(await build('content/a', { out: 'out' }, world)).toMatchObject({ ok: false });
  expect(recovered[0]).toBe('out/a');
  recovered.length = 0;
  await buildToBytes('content/a', {}, world);
  expect(recovered).toEqual(['content/a']);
});
