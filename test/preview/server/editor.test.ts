/** Changes of content files: written whole or not at all, never over what another program wrote. */
import { beforeEach, expect, test } from 'vitest';
import { loadReport } from '../../../src/content/load.js';
import { Editor } from '../../../src/preview/server/editor.js';
import { openSession } from '../../../src/world/snapshot.js';
import { memoryWorld } from '../../world/memory-world.js';

const path = 'content/a/report.yaml';
const report = (text: string) => `title: 政府工作报告
date: 2025-01-06
issuer: 云溪县人民政府
occasion: 在云溪县第十八届人民代表大会第五次会议上
speaker: { office: 县长, name: 王一明 }
keywords: [云溪县]
body:
  - text: ${text}
`;
const encoded = (text: string) => new TextEncoder().encode(text);

let world: ReturnType<typeof memoryWorld>;
let editor: Editor;
const file = () => new TextDecoder().decode(world.files.get(path));
const change = (before: string, after: string) =>
  editor.change(new Map([[path, encoded(before)]]), new Map([[path, encoded(after)]]));

beforeEach(() => {
  world = memoryWorld({ [path]: report('甲。') });
  editor = new Editor('content/a', world);
});

test('a change is written and taken back', () => {
  expect(change(report('甲。'), report('乙。'))).toEqual({ ok: true });
  expect(change(report('乙。'), report('丙。'))).toEqual({ ok: true });
  expect(file()).toContain('丙。');
  expect(editor.undo()).toEqual({ ok: true });
  expect(file()).toContain('乙。');
  expect(editor.undo()).toEqual({ ok: true });
  expect(file()).toBe(report('甲。'));
  expect(editor.canUndo).toBe(false);
  expect(editor.undo()).toEqual({ ok: false, reason: 'nothing' });
});

test('what another program wrote is never overwritten', () => {
  expect(change(report('旧。'), report('乙。'))).toEqual({ ok: false, reason: 'changed' });
  expect(file()).toBe(report('甲。'));
  change(report('甲。'), report('乙。'));
  world.files.set(path, encoded(report('别人。')));
  expect(editor.undo()).toEqual({ ok: false, reason: 'changed' });
  expect(file()).toBe(report('别人。'));
});

test('a change that spoils the file is refused with its problem', () => {
  const result = change(report('甲。'), report('[甲'));
  expect(result).toMatchObject({ ok: false, reason: 'spoiled', problems: [{ at: { file: path } }] });
  expect(file()).toBe(report('甲。'));
});

test('errors that the file has already keep nothing from being corrected', () => {
  const wrong = report('甲。').replace('2025-01-06', '2025-13-06');
  world.files.set(path, encoded(wrong));
  expect(change(wrong, wrong.replace('甲', '乙'))).toEqual({ ok: true });
});

test('steps that are remembered answer for the files that they were of', () => {
  const session = openSession(world);
  editor = new Editor('content/a', world, () => session.snapshot());
  const read = () => JSON.stringify(loadReport('content/a', session.snapshot()).value?.body);
  expect(read()).toContain('甲');
  expect(change(report('甲。'), report('[甲'))).toMatchObject({ ok: false, reason: 'spoiled' });
  expect(read()).toContain('甲。');
  expect(change(report('甲。'), report('乙。'))).toEqual({ ok: true });
  expect(read()).toContain('乙');
  expect(change(report('乙。'), report('[乙'))).toMatchObject({ ok: false, reason: 'spoiled' });
  world.files.set(path, encoded(report('丙。')));
  expect(read()).toContain('丙');
});

test('a new file is taken back by deleting it', () => {
  const figures = 'content/a/briefing.yaml';
  expect(editor.change(new Map([[figures, undefined]]), new Map([[figures, encoded('{}\n')]]))).toEqual({ ok: true });
  editor.undo();
  expect(world.files.has(figures)).toBe(false);
});

test('says what the next undo takes back', () => {
  const about = { was: '甲。', now: '乙。' };
  expect(editor.undoes).toBeUndefined();
  editor.change(new Map([[path, encoded(report('甲。'))]]), new Map([[path, encoded(report('乙。'))]]), { about });
  expect(editor.undoes).toEqual(about);
  change(report('乙。'), report('丙。'));
  expect(editor.undoes).toBeUndefined();
  editor.undo();
  expect(editor.undoes).toEqual(about);
});
