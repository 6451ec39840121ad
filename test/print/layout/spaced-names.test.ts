import { expect, test } from 'vitest';
import { setParagraph } from '../../../src/print/layout/paragraph.js';
import { withSpacedNames } from '../../../src/print/layout/spaced-names.js';
import { setting, theme, words } from '../typesetting.js';

const style = theme.styles.speaker;
const spaced = { ...setting, theme: { ...theme, spacedNames: true }, people: ['殷勇', '王建国'] };

/** The characters of a line with the space after each, in em, where there is some. */
const shown = (line: string, set = spaced) =>
  setParagraph(withSpacedNames([{ text: words(line), style }], set), style, set)
    .glyphs.map(({ cell }) => `${cell.char}${cell.after ? `(${cell.after / style.size})` : ''}`)
    .join('');

test('a name of two characters is set as wide as one of three', () => {
  expect(shown('区长 殷勇')).toBe('区长 殷(1)勇');
  expect(shown('殷勇')).toBe('殷(1)勇');
  expect(shown('区长 王建国')).toBe('区长 王建国');
});

test('only where the theme says so', () => {
  expect(shown('区长 殷勇', { ...spaced, theme })).toBe('区长 殷勇');
});

test('the halves of a name stay on one line', () => {
  const [first] = setParagraph(withSpacedNames([{ text: words('殷勇'), style }], spaced), style, spaced).glyphs;
  expect(first!.cell.glued).toBe(true);
});
