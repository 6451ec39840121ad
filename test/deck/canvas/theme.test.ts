import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadDeckTheme } from '../../../src/deck/canvas/theme.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import type { World } from '../../../src/world/world.js';
import { memoryWorld } from '../../world/memory-world.js';

const path = 'templates/briefing/theme.yaml';

function load(change: (yaml: string) => string): { theme: ReturnType<typeof loadDeckTheme>; problems: Diagnostic[] } {
  const bytes = new TextEncoder().encode(change(readFileSync(path, 'utf8')));
  const world: World = { ...nodeWorld(), asset: (name) => name, read: () => ({ ok: true, bytes }) };
  const problems: Diagnostic[] = [];
  return { theme: loadDeckTheme(world, (problem) => problems.push(problem)), problems };
}

test('the theme that comes with Yinfa is sound', () => {
  const { theme, problems } = load((yaml) => yaml);
  expect(problems).toEqual([]);
  expect(theme?.value.page).toEqual({ width: 13.333333, height: 7.5 });
});

test.each([
  ['a colour that is none', "'#A4161A'", "'red'"],
  ['a range upside down', 'largest: 32', 'largest: 20'],
  ['a slide that is smaller than PowerPoint allows', 'width: 13.333333', 'width: 0.9'],
  ['a key of no meaning', 'gutter: 0.4', 'guter: 0.4'],
])('%s is reported at its line', (_, good, bad) => {
  const { theme, problems } = load((yaml) => yaml.replace(good, bad));
  expect(theme).toBeUndefined();
  const line =
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes(good)) + 1;
  expect(problems.map(({ severity, at }) => [severity, at?.line])).toContainEqual(['error', line]);
});

test('no text is smaller than 12 pt', () => {
  const { theme } = load((yaml) => yaml);
  for (const range of Object.values(theme!.value.sizes)) expect(range.smallest).toBeGreaterThanOrEqual(12);
});

test('an old name of a colour is reported with the new one, and once', () => {
  const { problems } = load((yaml) => yaml.replace("  accent: '", "  red: '").replace('  ornament:', '  gold:'));
  expect(problems.map(({ code, args }) => [code, args])).toEqual([
    ['content/renamed-key', { key: 'red', now: 'accent' }],
    ['content/renamed-key', { key: 'gold', now: 'ornament' }],
  ]);
});

test('a logo of an office stands beside its own theme, and a file that is none is told there', () => {
  const files = {
    [path]: readFileSync(path, 'utf8'),
    'c/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"/>',
    'c/bad.svg': '<svg viewBox="0 0 30 10"><script/></svg>',
  };
  const read = (logo: string) => {
    const problems: Diagnostic[] = [];
    const world = memoryWorld({ ...files, 'c/theme.yaml': `deck:\n  logo: ${logo}\n` });
    return { theme: loadDeckTheme(world, (problem) => problems.push(problem), 'c'), problems };
  };
  const { theme, problems } = read('{ file: logo.svg }');
  expect(problems).toEqual([]);
  expect(theme!.value.logo).toMatchObject({ alt: '', height: 0.48, picture: { width: 30 }, onCover: { width: 30 } });
  const at = { file: 'c/theme.yaml', line: 2 };
  expect(read('{ file: bad.svg }').problems).toMatchObject([{ code: 'content/bad-image', at }]);
  expect(read('{ file: logo.svg, on-cover: white.png }').problems).toMatchObject([{ code: 'world/not-found', at }]);
});
