import { expect, test } from 'vitest';
import { ringPart } from '../../../src/deck/pptx/ring-part.js';

const part = ringPart({
  kind: 'ring',
  name: '环形图',
  alt: '',
  ...{ x: 1, y: 1, w: 3, h: 3 },
  series: '甲 & 乙',
  slices: [
    { label: '第一<产业', value: 2.1, colour: 'accent', lighter: 0.4 },
    { label: '其余', value: 97.9, colour: 'line', lighter: 0 },
  ],
});

test('the ring has the hole and the start of the pictures, and no labels of its own', () => {
  expect(part).toContain('<c:firstSliceAng val="0"/><c:holeSize val="62"/>');
  expect(part).toContain('<c:showVal val="0"/>');
  expect(part).not.toContain('<c:legend>');
  expect(part).not.toContain('<c:spPr/>');
});

test('slices are theme colours with edges in that of the paper', () => {
  const fills = [...part.matchAll(/<c:dPt>.*?<\/c:dPt>/g)].map(([point]) =>
    [...point.matchAll(/schemeClr val="(\w+)">(.*?)<\/a:schemeClr>/g)].map(([, name, changes]) => name! + changes!),
  );
  expect(fills).toEqual([
    ['accent1<a:lumMod val="60000"/><a:lumOff val="40000"/>', 'bg1'],
    ['bg2', 'bg1'],
  ]);
});

test('labels and values are those of the cells of the workbook', () => {
  expect(part).toContain('<c:f>Sheet1!$A$2:$A$3</c:f>');
  expect([...part.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => value)).toEqual([
    '甲 &amp; 乙',
    ...['第一&lt;产业', '其余', '2.1', '97.9'],
  ]);
});
