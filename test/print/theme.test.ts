/** The theme of the book and what its editions make of it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { loadBookThemes } from '../../src/print/theme.js';
import { memoryWorld } from '../world/memory-world.js';

const file = 'templates/report/theme.yaml';
const real = readFileSync(file, 'utf8');

function load(text: string) {
  const problems: Diagnostic[] = [];
  const themes = loadBookThemes(memoryWorld({ [file]: text }), (problem) => problems.push(problem));
  return { themes, problems };
}

/** The real theme with one change; `from` must stand in it once. */
function changed(from: string, to: string) {
  expect(real.split(from)).toHaveLength(2);
  return load(real.replace(from, to));
}

const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

test('the editions in their order, the default first', () => {
  const { themes, problems } = load(real);
  expect(problems).toEqual([]);
  expect([...themes!.keys()]).toEqual(['session', 'official', 'large', 'podium']);
});

test('an edition has what it says and all else from the rest of the file', () => {
  const { themes } = load(real);
  const [session, large] = [themes!.get('session')!, themes!.get('large')!];
  expect(session.page.em).toBeCloseTo(((156 / 28) * 72) / 25.4, 6);
  expect(large.page.em).toBeCloseTo(((156 / 20) * 72) / 25.4, 6);
  expect(large.page.lines).toBe(16);
  expect(large.page.top).toBe(session.page.top);
  expect(large.styles.title.size).toBe(36);
  expect(large.styles.title.font).toBe(session.styles.title.font);
  // Indents and body sizes grow with the cell.
  expect(large.styles.paragraph.indent).toBeCloseTo(2 * large.page.em, 6);
});

test('headings that a theme does not know look as those of the level above', () => {
  const without = real.replace(/^ +(?:contents-subsection|unnumbered-part|subsection):.*\n/gm, '');
  const { themes, problems } = load(without);
  expect(problems).toEqual([]);
  const { styles } = themes!.get('large')!;
  expect(styles.subsection).toEqual(styles.section);
  expect(styles['unnumbered-part']).toEqual(styles.part);
  // With what the edition says of it.
  expect(styles['contents-subsection']).toEqual(styles['contents-section']);
});

test('body type of 大字本 is 二号 and of 朗读本 小一, both on a pitch of a line and a half at least', () => {
  const { themes } = load(real);
  for (const [name, size] of [
    ['large', 22],
    ['podium', 24],
  ] as const) {
    const { page } = themes!.get(name)!;
    expect(page.em).toBeGreaterThanOrEqual(size);
    expect(page.pitch / page.em).toBeGreaterThan(1.5);
  }
});

test.each([
  ['wider than the paper', 'text-width: 170mm', 'text-width: 190mm', 'inner + text-width ≤ width', '190mm'],
  ['higher than the paper', 'text-height: 245mm', 'text-height: 290mm', 'top + text-height ≤ height', '290mm'],
  ['lines that touch', 'lines: 19, characters: 20', 'lines: 40, characters: 20', 'text-height ÷ lines ≥', '40'],
  ['a style higher than a line', 'title: { size: 小初, before: 1', 'title: { size: 初号, before: 1', 'size ≤', '初号'],
  ['a page number off the paper', 'gap: 6mm', 'gap: 40mm', 'gap + size ≤', '40mm'],
])('an edition in itself impossible is reported where it says so: %s', (_, from, to, expected, found) => {
  const { themes, problems } = changed(from, to);
  expect(themes).toBeUndefined();
  const impossible = problems.filter(({ args }) => 'found' in args && args.found === found);
  expect(impossible).toMatchObject([
    {
      code: 'content/invalid-value',
      args: { expected: expect.stringContaining(expected) },
      at: { file, line: lineOf(real, from) },
    },
  ]);
});

test('what the rest of the file makes impossible is reported there, in every edition that has it', () => {
  const { problems } = changed('    gap: 7mm'.trim(), 'gap: 70mm');
  expect(new Set(problems.map(({ at }) => at?.line))).toEqual(new Set([lineOf(real, 'gap: 7mm')]));
});

test.each([
  ['an unknown key', 'whole-sentences: true', 'whole-sentence: true', 'content/unknown-key'],
  ['a name that is no file name', '  large: #', '  大字: #', 'content/'],
  ['the name that asks for all', '  large: #', '  all: #', 'content/'],
  [
    'a style that no book has',
    '      annex-label: { size: body }',
    '      anex-label: { size: body }',
    'content/unknown-key',
  ],
])('%s is reported', (_, from, to, code) => {
  const { themes, problems } = changed(from, to);
  expect(themes).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]!.code).toContain(code);
  expect(problems[0]!.at?.line).toBeGreaterThanOrEqual(lineOf(real, from));
});

test('a colour that the theme does not have is reported with those it has', () => {
  const { problems } = changed(
    'cover-paper: { font: hei, size: 三号,',
    'cover-paper: { font: hei, size: 三号, color: 红,',
  );
  expect(problems[0]).toMatchObject({ code: 'content/invalid-value', args: { expected: 'accent', found: '红' } });
});

test('a colour too pale for its type on white paper is a warning at the colour', () => {
  const paper = 'cover-paper: { font: hei, size: 三号,';
  const coloured = real.replace(paper, `${paper} color: accent,`);
  const told = (shown: string, size = '三号') =>
    load(coloured.replace('#da291c', shown).replace(paper, paper.replace('三号', size))).problems;
  expect(told('#da291c')).toEqual([]);
  expect(told('#e86a60')[0]).toMatchObject({
    code: 'print/contrast',
    severity: 'warning',
    args: { style: 'cover-paper', color: 'accent', least: 4.5 },
    at: { line: lineOf(coloured, '#da291c') },
  });
  // Type of 22 pt may be as pale as 3 : 1.
  expect(told('#e86a60', '二号')).toEqual([]);
});

test('an office overrides single values beside its report', () => {
  const themes = (own: string) => {
    const problems: Diagnostic[] = [];
    const world = memoryWorld({ [file]: real, 'content/yunxi/theme.yaml': own });
    return { themes: loadBookThemes(world, (problem) => problems.push(problem), 'content/yunxi'), problems };
  };
  const plain = load(real).themes!.get('session')!;
  const { themes: changed, problems } = themes('book:\n  styles:\n    title: { size: 26pt }\n');
  expect(problems).toEqual([]);
  expect(changed!.get('session')!.styles.title).toEqual({ ...plain.styles.title, size: 26 });
  // The large edition overrides that size itself.
  expect(changed!.get('large')!.styles.title.size).toBe(load(real).themes!.get('large')!.styles.title.size);
  const wrong = themes('book:\n  page: { lines: 60 }\n').problems;
  expect(wrong[0]).toMatchObject({ code: 'content/invalid-value', at: { file: 'content/yunxi/theme.yaml', line: 2 } });
});

test('contents are not set closer than their type is high', () => {
  const { problems } = changed('{ size: 小四, lines: 28 }', '{ size: 小四, lines: 60 }');
  expect(problems[0]).toMatchObject({
    code: 'content/invalid-value',
    args: { expected: 'size ≤ text-height ÷ lines' },
    at: { line: lineOf(real, '{ size: 小四, lines: 28 }') },
  });
});

test('a theme without editions is reported', () => {
  const { problems } = load(`${real.slice(0, real.indexOf('editions:'))}editions: {}\n`);
  expect(problems).toMatchObject([{ code: 'content/invalid-value' }]);
});
