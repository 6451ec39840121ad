/** Tables of fonts and the files that they name. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { loadFonts, noteUnusedRoles } from '../../src/print/font-files.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { Session } from '../../src/world/snapshot.js';
import { openSession } from '../../src/world/snapshot.js';
import type { World } from '../../src/world/world.js';
import { collectionOf } from '../font/committed.js';
import { load, real, worldWith } from './loaded-fonts.js';

/** Two fonts in one file: of digits and Latin letters, and of page numbers. */
const pair = collectionOf(...['Latin-Regular', 'Folio-Regular'].map((name) => readFileSync(`fonts/Yinfa${name}.ttf`)));

test('of a collection the first font is taken, or that with the number behind its name', () => {
  const local = (name: string) => {
    const { table, problems } = load({
      'fonts/local/fonts.yaml': `roles:\n  body: { latin: ["${name}"] }\n`,
      'fonts/local/a.ttc': pair,
    });
    expect(problems).toEqual([]);
    return table!.pieces([{ text: 'k3' }], 'body').pieces.map(({ text, font: { path } }) => `${text}/${path}`);
  };
  expect(local('a.ttc')).toEqual(['k3/fonts/local/a.ttc']);
  expect(local('a.ttc#1')).toEqual(['k/fonts/YinfaLatin-Regular.ttf', '3/fonts/local/a.ttc#1']);
});

test('an office font in fonts/local goes in front', () => {
  const local = 'roles:\n  body:\n    han: [../YinfaHei-Medium.ttf]\n';
  expect(load({ 'fonts/local/fonts.yaml': local }).problems).toMatchObject([{ code: 'world/outside-project' }]);
  const bytes = real.read('fonts/YinfaHei-Medium.ttf');
  const { table } = load({
    'fonts/local/fonts.yaml': 'roles:\n  body:\n    han: [Office-Regular.ttf]\n',
    'fonts/local/Office-Regular.ttf': bytes.ok ? bytes.bytes : '',
  });
  const [piece] = table!.pieces([{ text: '政' }], 'body').pieces;
  expect(piece?.font.path).toBe('fonts/local/Office-Regular.ttf');
});

test.each(['fonts', 'fonts/local', 'fonts/fonts.yaml'])('%s that may not be read is said, not passed over', (path) => {
  const root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  try {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // The system refuses to go in circles, for everybody alike.
    symlinkSync(basename(path), join(root, path));
    const problems: string[] = [];
    expect(loadFonts(nodeWorld(root, {}), ({ code }) => problems.push(code))).toBeUndefined();
    expect([...new Set(problems)]).toEqual(['world/unreadable']);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a font that no text uses is not read beyond its directory', () => {
  const counts = new Map<string, number>();
  const disk = nodeWorld();
  const counting: World = {
    ...disk,
    open(path) {
      const result = disk.open!(path);
      if (!result.ok) return result;
      const read = (offset: number, length: number) => {
        const bytes = result.file.read(offset, length);
        counts.set(path, (counts.get(path) ?? 0) + bytes.length);
        return bytes;
      };
      return { ok: true, file: { ...result.file, read } };
    },
  };
  const table = loadFonts(counting, ({ code }) => {
    throw new Error(code);
  })!;
  const [piece] = table.pieces([{ text: '云溪县（2024年）' }], 'body').pieces;
  expect(table.centre('body')).toBeGreaterThan(0);
  expect(piece!.font.glyphs.blank('（', true).left).toBe(0.5);
  expect(counts.get('fonts/YinfaRare-Light.ttf')).toBeLessThan(400);
  expect(counts.get('fonts/YinfaKai-Regular.ttf')).toBeLessThan(400);
  expect(counts.get('fonts/YinfaFang-Regular.ttf')).toBeLessThan(200_000);
});

describe('fonts in a session', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yinfa-'));
    mkdirSync(join(root, 'fonts'));
    writeFileSync(join(root, 'fonts/fonts.yaml'), 'roles:\n  body:\n    han: [a.ttf]\n');
    copyFileSync('fonts/YinfaFolio-Regular.ttf', join(root, 'fonts/a.ttf'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const fontsIn = (session: Session) => {
    const problems: string[] = [];
    const table = loadFonts(session.snapshot(), ({ code }) => problems.push(code));
    return {
      chains: table?.chains,
      has: (text: string) => table!.pieces([{ text }], 'body').missing.length === 0,
      problems,
    };
  };

  test('stay open as long as their files are the same, and are opened again when one is replaced', () => {
    const session = openSession(nodeWorld(root));
    const first = fontsIn(session);
    expect([first.has('3'), first.has('k')]).toEqual([true, false]);
    expect(fontsIn(session).chains).toBe(first.chains);
    copyFileSync('fonts/YinfaLatin-Regular.ttf', join(root, 'fonts/b.ttf'));
    renameSync(join(root, 'fonts/b.ttf'), join(root, 'fonts/a.ttf'));
    expect(session.isCurrent()).toBe(false);
    const second = fontsIn(session);
    expect(second.chains).not.toBe(first.chains);
    expect([second.has('3'), second.has('k')]).toEqual([true, true]);
  });

  test('one that is written over in place is read again, and reported while it is not whole', () => {
    const session = openSession(nodeWorld(root));
    const whole = readFileSync('fonts/YinfaLatin-Regular.ttf');
    expect(fontsIn(session).has('k')).toBe(false);
    writeFileSync(join(root, 'fonts/a.ttf'), whole.subarray(0, 9000));
    expect(fontsIn(session).problems).toEqual(['font/damaged']);
    writeFileSync(join(root, 'fonts/a.ttf'), whole);
    expect(fontsIn(session).has('k')).toBe(true);
    rmSync(join(root, 'fonts/a.ttf'));
    expect(fontsIn(session).problems).toEqual(['world/not-found']);
  });
});

describe('what cannot be opened is reported', () => {
  test('a role of the office that neither the fonts of Yinfa nor a theme has', () => {
    const problems: Diagnostic[] = [];
    const table = 'roles:\n  boddy: { han: [a.ttf] }\n  seal: { han: [a.ttf] }\n  body: {}\n';
    const world = worldWith({ 'fonts/local/fonts.yaml': table });
    noteUnusedRoles(world, new Set(['seal']), (problem) => problems.push(problem));
    expect(problems).toMatchObject([
      { code: 'font/unknown-role', severity: 'warning', args: { role: 'boddy', nearest: 'body' }, at: { line: 2 } },
    ]);
    noteUnusedRoles(worldWith({}), new Set(), () => expect.unreachable());
  });

  test('a member that a collection does not have', () => {
    const { problems } = load({
      'fonts/local/fonts.yaml': 'roles:\n  body: { han: ["a.ttc#0", "a.ttc#2"] }\n',
      'fonts/local/a.ttc': pair,
    });
    expect(problems).toMatchObject([
      { code: 'font/damaged', args: { path: 'fonts/local/a.ttc#2', reason: 'collection of 2' }, at: { line: 2 } },
    ]);
  });

  test('a font that ends in the middle', () => {
    const whole = real.read('fonts/YinfaHei-Medium.ttf');
    const { problems } = load({ 'fonts/YinfaHei-Medium.ttf': whole.ok ? whole.bytes.slice(0, 9000) : '' });
    expect(problems).toMatchObject([{ code: 'font/damaged', args: { path: 'fonts/YinfaHei-Medium.ttf' } }]);
  });

  test('fonts in fonts/local without a table', () => {
    const { problems } = load({ 'fonts/local/simfang.ttf': 'x' });
    expect(problems).toMatchObject([
      { code: 'world/not-found', severity: 'warning', args: { path: 'fonts/local/fonts.yaml' } },
    ]);
  });

  const bad: Record<string, [table: string, code: string]> = {
    'a file that is not there': ['roles:\n  body:\n    han: [Nothing.ttf]\n', 'world/not-found'],
    'a file that is no font': ['roles:\n  body:\n    han: [fonts.yaml]\n', 'font/damaged'],
    'a path out of the folder': ['roles:\n  body:\n    han: [../package.json]\n', 'world/outside-project'],
    'an absolute path': ['roles:\n  body:\n    han: [/etc/passwd]\n', 'world/outside-project'],
    'an unknown key': ['roles:\n  body:\n    hna: [YinfaFang-Regular.ttf]\n', 'content/unknown-key'],
  };
  for (const [name, [table, code]] of Object.entries(bad)) {
    test(name, () => {
      const { problems, table: made } = load({ 'fonts/fonts.yaml': table });
      expect(made).toBeUndefined();
      expect(problems.map((problem) => problem.code)).toEqual([code]);
      expect(problems[0]?.at).toMatchObject({ file: 'fonts/fonts.yaml', line: 3 });
    });
  }
});
