import { expect, test } from 'vitest';
import { named, nameOf } from '../../src/import/draft-bytes-named.js';
import { importDraft } from '../../src/import/import.js';
import { memoryWorld } from '../world/memory-world.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['draft.md', '# 政府工作报告\n\n一段。'],
  ['draft.txt', '政府工作报告\n一、总体情况\n#不是标题'],
  ['draft.txt', ''],
  ['draft.docx', 'PK\x03\x04…'],
])('it is read as %s', (name, text) => {
  expect(nameOf(utf8(text))).toBe(name);
});

test('a character cut off at the end of what is looked at does not matter', () => {
  expect(nameOf(utf8(`# 题\n${'字'.repeat(40_000)}`))).toBe('draft.md');
});

test('the file is only there to be read', () => {
  const world = memoryWorld({});
  const { file, world: over } = named(utf8('一'), world);
  expect(over.read(file)).toEqual({ ok: true, bytes: utf8('一') });
  expect(world.list('.')).toEqual([]);
});

test('bytes are imported as a file would be, into a folder of their own', async () => {
  const text =
    '云溪县政府工作报告\n——2025年1月6日在云溪县第十届人民代表大会第五次会议上\n县长　王一\n各位代表：\n一、2024年工作回顾\n全县地区生产总值120亿元，增长5%。\n';
  const world = memoryWorld({});
  const result = await importDraft(utf8(text), {}, world);
  expect(result).toMatchObject({ ok: true, folder: 'content/draft' });
  expect(world.list('content/draft')).toContain('report.yaml');
  const fromFile = await importDraft('draft.txt', { dryRun: true }, memoryWorld({ 'draft.txt': text }));
  const preview = (await importDraft(utf8(text), { dryRun: true }, memoryWorld({}))).preview;
  expect([...preview!]).toEqual([...fromFile.preview!]);
});
