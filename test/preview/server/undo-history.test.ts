/** What can be taken back after a restart, after a crash between two steps, and after changes elsewhere. */
import { expect, test } from 'vitest';
import { Editor } from '../../../src/preview/server/editor.js';
import type { World } from '../../../src/world/world.js';
import { memoryWorld } from '../../world/memory-world.js';

const path = 'content/a/glossary.yaml';
type Files = Map<string, Uint8Array>;
const encoded = (text: string) => new TextEncoder().encode(text);

/** A world with a cache that outlives its editors. */
function project() {
  const kept = new Map<string, Uint8Array>();
  const files = memoryWorld({ [path]: '# 一\n' });
  const world = { ...files, cache: { get: (key: string) => kept.get(key), put: kept.set.bind(kept) } };
  const text = () => new TextDecoder().decode(files.files.get(path));
  const opened = (own: World = world) => new Editor('content/a', own);
  const write = (editor: Editor, after: string) => {
    const about = { was: text(), now: after };
    return editor.change(new Map([[path, encoded(text())]]), new Map([[path, encoded(after)]]), { about });
  };
  return { world, kept, text, opened, write };
}

test('changes are taken back after a restart, one after another, and named', () => {
  const { opened, write, text } = project();
  const before = opened();
  write(before, '# 二\n');
  write(before, '# 三\n');
  const after = opened();
  expect(after.undoes).toEqual({ was: '# 二\n', now: '# 三\n' });
  expect(after.undo()).toEqual({ ok: true, undone: { was: '# 二\n', now: '# 三\n' } });
  const third = opened();
  expect(third.undo()).toMatchObject({ ok: true });
  expect(text()).toBe('# 一\n');
  expect(third.canUndo).toBe(false);
  expect(opened().canUndo).toBe(false);
});

test('what was taken back is taken back no more, and the rest still is after a restart', () => {
  const { opened, write, text } = project();
  const before = opened();
  for (const after of ['# 二\n', '# 三\n', '# 四\n']) write(before, after);
  before.undo();
  before.undo();
  expect(text()).toBe('# 二\n');
  expect(opened().undo()).toMatchObject({ ok: true });
  expect(text()).toBe('# 一\n');
});

test('a crash before the files are written leaves the changes before it', () => {
  const { world, opened, write, text } = project();
  write(opened(), '# 二\n');
  const crashed = opened({
    ...world,
    write() {
      throw new Error('the process ended');
    },
  });
  expect(() => write(crashed, '# 三\n')).toThrow();
  const after = opened();
  expect(after.undoes?.now).toBe('# 二\n');
  after.undo();
  expect(text()).toBe('# 一\n');
});

test('a crash before the first change is written leaves none', () => {
  const { change, crashed, opened } = ofTwoFiles();
  expect(() => change(crashed(), '# 二\n')).toThrow();
  expect(opened().canUndo).toBe(false);
});

test('a change that could not be written is none', () => {
  const { world, opened, write } = project();
  const full = opened({ ...world, write: () => ({ ok: false, path, reason: 'full', detail: 'ENOSPC' }) });
  expect(write(full, '# 二\n')).toMatchObject({ ok: false });
  expect(full.canUndo).toBe(false);
  expect(opened().canUndo).toBe(false);
});

test('after a change elsewhere while the workplace was closed undo begins anew', () => {
  const { world, opened, write, text } = project();
  write(opened(), '# 二\n');
  world.files.set(path, encoded('# 别人\n'));
  const after = opened();
  expect(after.canUndo).toBe(false);
  write(after, '# 三\n');
  expect(after.undo()).toMatchObject({ ok: true });
  expect(text()).toBe('# 别人\n');
});

/** A project whose second file changes after its first, or both at once. */
function ofTwoFiles() {
  const setting = project();
  const second = 'content/a/report.yaml';
  setting.world.files.set(second, encoded('# 甲\n'));
  const both = [path, second];
  const change = (editor: Editor, after: string, paths = both) => {
    const before = paths.map((one) => [one, setting.world.files.get(one)] as const);
    return editor.change(new Map(before), new Map(paths.map((one) => [one, encoded(after)])), {
      about: { was: '', now: after },
    });
  };
  const elsewhere = (one: string) => setting.world.files.set(one, encoded('# 别人\n'));
  const crashed = () =>
    setting.opened({
      ...setting.world,
      write() {
        throw new Error('the process ended');
      },
    });
  return { ...setting, second, change, elsewhere, crashed };
}

test('a change of two files is taken back only while both are as it left them', () => {
  const { opened, change, elsewhere, second } = ofTwoFiles();
  change(opened(), '# 二\n');
  expect(opened().canUndo).toBe(true);
  elsewhere(second);
  expect(opened().canUndo).toBe(false);
});

test('an older change is not taken back where a later one cannot be', () => {
  const { opened, change, elsewhere, second } = ofTwoFiles();
  change(opened(), '# 二\n', [path]);
  change(opened(), '# 乙\n', [second]);
  elsewhere(second);
  expect(opened().canUndo).toBe(false);
});

test.each([0, 1])('after a crash, nothing is taken back where file %s was changed elsewhere', (changed) => {
  const { opened, change, elsewhere, second, crashed } = ofTwoFiles();
  change(opened(), '# 二\n', [path]);
  expect(() => change(crashed(), '# 三\n', changed === 0 ? [second] : undefined)).toThrow();
  expect(opened().undoes?.now).toBe('# 二\n');
  elsewhere([path, second][changed]!);
  expect(opened().canUndo).toBe(false);
});

test('the changes of another report or project are not taken back', () => {
  const { world, opened, write } = project();
  write(opened(), '# 二\n');
  expect(new Editor('content/b', world).canUndo).toBe(false);
  expect(opened({ ...world, root: '/elsewhere' }).canUndo).toBe(false);
});

test('the last change is taken back whatever its size', () => {
  const { opened, write, text } = project();
  const large = `# ${'一二三四'.repeat(2000)}\n`.repeat(100);
  const editor = opened();
  write(editor, large);
  write(editor, '# 二\n');
  expect(editor.undo()).toMatchObject({ ok: true });
  expect(text()).toBe(large);
});

test('what is kept is bounded in number and size, and a cache that is spoiled holds nothing', () => {
  const { kept, opened, write, text } = project();
  const editor = opened();
  for (let i = 0; i < 150; i++) write(editor, `# ${i}\n`);
  let count = 0;
  while (editor.undo().ok) count++;
  expect(count).toBe(100);
  // 1.2 million characters each as base64; the change before the last would be too much.
  for (let i = 0; i < 4; i++) write(editor, `# ${'一二'[i % 2]!.repeat(300_000)}\n`);
  for (const bytes of kept.values()) expect(bytes.length).toBeLessThan(4 << 20);
  expect(opened().canUndo).toBe(true);
  for (const words of [{ was: '一'.repeat(1_000_000) }, { now: '一'.repeat(1_000_000) }]) {
    const about = { was: '', now: '', ...words };
    for (let i = 0; i < 3; i++) {
      const [before, after] = [text(), `# ${i}\n`].map((one) => new Map([[path, encoded(one)]])) as [Files, Files];
      expect(editor.change(before, after, { about })).toMatchObject({ ok: true });
    }
    for (const bytes of kept.values()) expect(bytes.length).toBeLessThan(8 << 20);
  }
  for (const key of kept.keys()) kept.set(key, encoded('[{'));
  expect(opened().canUndo).toBe(false);
});
