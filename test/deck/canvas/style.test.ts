import { expect, test } from 'vitest';
import { paragraphOf, runsOf } from '../../../src/deck/canvas/style.js';

test('bold text has the heading font, other text that of the body; subscripts stay, empty runs go', () => {
  const text = [{ text: 'PM' }, { text: '2.5', script: 'sub' }, { text: '' }] as const;
  const style = { size: 20, colour: 'accent' } as const;
  expect(runsOf(text, style)).toEqual([
    { text: 'PM', size: 20, colour: 'accent', bold: false, font: 'body' },
    { text: '2.5', size: 20, colour: 'accent', bold: false, font: 'body', script: 'sub' },
  ]);
  expect(runsOf(text, { ...style, bold: true }).map(({ bold, font }) => [bold, font])).toEqual([
    [true, 'heading'],
    [true, 'heading'],
  ]);
});

test('the leading is a multiple of the size, to a tenth of a point', () => {
  expect(paragraphOf([{ text: '字' }], { size: 17, colour: 'ink' }, 1.35).leading).toBe(23);
  expect(paragraphOf([{ text: '字' }], { size: 13, colour: 'ink' }, 1.35).leading).toBe(17.6);
});
