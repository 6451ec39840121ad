import { expect, test } from 'vitest';
import { characterPlace } from '../../src/deck/character-place.js';
import type { Slide } from '../../src/document/deck.js';

const at = (line: number) => ({ file: 'report.yaml', line, column: 3 });

test('a character of a slide has the place of the first run with it, wherever in the slide that stands', () => {
  const slide = {
    title: [{ text: '标题' }, { text: '甲乙', at: at(1) }],
    charts: [{ series: [{ points: [{ label: [{ text: '丙', at: at(2) }] }] }] }],
    image: { bytes: new Uint8Array(4) },
    notes: [[{ text: '乙丁', at: at(4) }]],
  } as unknown as Slide;
  const placeOf = (character: string) => characterPlace(slide, character);
  expect(placeOf('乙')).toEqual({ ...at(1), column: 4 });
  expect(placeOf('丙')).toEqual(at(2));
  expect(placeOf('丁')).toEqual({ ...at(4), column: 4 });
  expect([placeOf('标'), placeOf('无')]).toEqual([undefined, undefined]);
});
