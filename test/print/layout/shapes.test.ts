/** Measured characters, shared by all places where they stand. */
import { expect, test } from 'vitest';
import { setParagraph } from '../../../src/print/layout/paragraph.js';
import { shapesOf } from '../../../src/print/layout/shapes.js';
import { setting, theme, words } from '../typesetting.js';

const style = theme.styles.paragraph;
const set = (text: string, size = style.size) =>
  setParagraph([{ text: words(text), style: { ...style, size } }], { ...style, size }, setting).glyphs;
const { font } = set('甲')[0]!;

test('equal characters in one font, size and height are one object, also in other paragraphs', () => {
  const [one, two, three] = set('甲乙甲').map(({ cell }) => cell);
  expect(three).toBe(one);
  expect(two).not.toBe(one);
  expect(set('丙甲')[1]!.cell).toBe(one);
  expect(set('甲', style.size + 1)[0]!.cell.em).toBe(style.size + 1);
});

test('a character is another one at another size or height, and as a reference mark or script', () => {
  const shape = shapesOf(font, 10, 0, 'text').of('，');
  expect(shapesOf(font, 10, 0, 'text').of('，')).toBe(shape);
  expect(shape).toMatchObject({ cell: { char: '，', em: 10, width: 10 }, font, rise: 0 });
  expect(shape.cell.blank!.left + shape.cell.blank!.right).toBeCloseTo(5);
  expect(shapesOf(font, 10, 0, 'text').ofUnit('，'.charCodeAt(0))).toBe(shape);
  expect(shapesOf(font, 20, 0, 'text').of('，').cell.width).toBe(20);
  expect(shapesOf(font, 10, 3, 'text').of('，').rise).toBe(3);
  expect(shapesOf(font, 10, 0, 'mark').of('1').cell).toMatchObject({ mark: true });
  expect(shapesOf(font, 10, 0, 'script').of('1').cell).toMatchObject({ script: true });
});

test('no line ends within a name, and elsewhere lines end in its characters', () => {
  const people = ['甲乙'];
  const glyphs = setParagraph([{ text: words('丙甲乙，甲丁'), style }], style, { ...setting, people }).glyphs;
  expect(glyphs.map(({ cell }) => cell.glued ?? false)).toEqual([false, true, false, false, false, false]);
});
