/** Characters measured in their fonts. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { measured } from '../../../src/print/layout/measured.js';
import type { Stretch } from '../../../src/print/layout/paragraph.js';
import { StepCache } from '../../../src/world/memo.js';
import { newFonts, setting, theme, words } from '../typesetting.js';

const style = theme.styles.paragraph;
const column = { measure: theme.page.textWidth, indent: 0, ending: 'full' } as const;
const shapesOf = (...stretches: readonly Stretch[]) => measured(stretches, style, column, setting).shapes;

test('——, drawn with one glyph, is one character of two ems', () => {
  const title = theme.styles.title;
  const cells = shapesOf({ text: words('年——年'), style: title }).map(({ cell }) => cell);
  expect(cells.map(({ char, width }) => [char, width / title.size])).toEqual([
    ['年', 1],
    ['——', 2],
    ['年', 1],
  ]);
});

test('subscripts are smaller and lower, marks smaller and higher than superscripts', () => {
  const text = [{ text: '5' }, { text: '5', script: 'sub' as const }, { text: '5', script: 'sup' as const }];
  const [plain, sub, sup] = shapesOf({ text, style });
  const [mark] = shapesOf({ text: words('5'), style, mark: true });
  expect(sub!.cell.em).toBeLessThan(plain!.cell.em);
  const rises = [sub, plain, sup, mark].map((shape) => shape!.rise);
  expect(rises).toEqual([...rises].sort((a, b) => a - b));
  expect(new Set(rises).size).toBe(4);
});

test('a mark clears the closing quotation mark that it stands above, in any font', () => {
  for (const style of [theme.styles.paragraph, theme.styles.title, theme.styles.part]) {
    const [, quote, mark] = shapesOf({ text: words('年”'), style }, { text: words('5'), style, mark: true });
    const clear = mark!.rise - quote!.rise - quote!.font.glyphs.top('”') * style.size;
    expect(clear).toBeGreaterThan(0.05 * style.size);
    expect(clear).toBeLessThan(0.12 * style.size);
  }
});

test('the last character of a label is glued to the text and followed by its space', () => {
  const [digit, dot, text] = shapesOf(
    { text: words('1.'), style, label: true, after: 0.25 },
    { text: words('9类'), style },
  );
  expect(digit!.cell.glued).toBe(false);
  expect(dot!.cell).toMatchObject({ char: '.', glued: true, after: 0.25 * style.size });
  expect(text!.cell.glued).toBe(false);
});

test('names and references are glued, past a mark of the glossary', () => {
  const text = (words: string, people?: readonly string[]) =>
    measured([{ text: [{ text: words }], style }], style, column, { ...setting, ...(people && { people }) })
      .shapes.map(({ cell }) => (cell.glued ? `${cell.char}_` : cell.char))
      .join('');
  expect(text('落实习近平思想')).toBe('落实习_近_平思想');
  expect(text('请李芳发言')).toBe('请李芳发言');
  expect(text('请李芳发言', ['李芳'])).toBe('请李_芳发言');
  expect(text('夜校（见第2页）')).toBe('夜校（_见_第_2_页_）');
  const marked = shapesOf(
    { text: words('区长王'), style },
    { text: words('12'), style, mark: true },
    { text: words('明说'), style },
  );
  expect(marked.map(({ cell }) => Boolean(cell.glued))).toEqual([false, false, true, true, true, false, false]);
});

test('a paragraph is measured again when a name in it becomes known', () => {
  const cache = new StepCache().keyed<ReturnType<typeof measured>>('paragraphs', []);
  const set = (people: readonly string[]) =>
    measured([{ text: words('请李芳发言'), style }], style, column, { ...setting, paragraphs: cache, people });
  expect(set(['李芳'])).not.toBe(set([]));
  expect(set(['王明'])).toBe(set([]));
});

test('a paragraph with the same characters and styles is measured once, and collects what no font has each time', () => {
  const cache = new StepCache().keyed<ReturnType<typeof measured>>('paragraphs', []);
  const set = (line: number) => {
    const problems: Diagnostic[] = [];
    const at = { file: 'report.yaml', line, column: 1 };
    const stretch = { text: [{ text: '国\u{2ffff}家', at }], style };
    const note = (problem: Diagnostic) => problems.push(problem);
    const fonts = newFonts();
    const found = measured([stretch], style, column, { ...setting, fonts, note, paragraphs: cache });
    fonts.noteMissing(note);
    return { found, problems };
  };
  const [first, second] = [set(3), set(8)];
  expect(second.found).toBe(first.found);
  expect(first.found.shapes.map(({ cell }) => cell.char)).toEqual(['国', '家']);
  expect([first, second].map(({ problems }) => problems.map(({ code, at }) => [code, at?.line]))).toEqual([
    [['font/no-glyph', 3]],
    [['font/no-glyph', 8]],
  ]);
});
