import { expect, test } from 'vitest';
import { lighter, lumOf } from '../../../src/deck/canvas/tint.js';

test('a tint is as light as PowerPoint draws it and keeps hue and saturation', () => {
  // Accent 1 of the theme of Office 2013, and what its palette shows under it as 浅色 40%, 60% and 80%.
  expect(lighter('#5B9BD5', 0.4)).toBe('#9DC3E6');
  expect(lighter('#5B9BD5', 0.8)).toBe('#DEEBF7');
  expect(lighter('#5b9bd5', 0)).toBe('#5B9BD5');
  expect([lighter('#000000', 0.5), lighter('#FFFFFF', 0.4)]).toEqual(['#808080', '#FFFFFF']);
});

test('the colour itself needs no changes', () => {
  expect(lumOf(0)).toBe('');
  expect(lumOf(0.4)).toBe('<a:lumMod val="60000"/><a:lumOff val="40000"/>');
});
