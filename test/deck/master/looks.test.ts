import { expect, test } from 'vitest';
import { colorsOf, fontsOf, schemeOf, shadesOf } from '../../../src/deck/master/looks.js';
import { theme as usual } from '../laid-out.js';

const slots = (of: Readonly<Record<string, string>>) =>
  Object.entries(of)
    .map(([name, colour]) => `<a:${name}>${colour}</a:${name}>`)
    .join('');
const rgb = (value: string) => `<a:srgbClr val="${value}"/>`;
const ours = (map: string) => {
  const own = schemeOf(map, scheme)!;
  return colorsOf(own, shadesOf(own, [own.bg1]));
};
const scheme = `<a:clrScheme name="单位">${slots({
  dk1: '<a:sysClr val="windowText" lastClr="000000"/>',
  lt1: rgb('FFFFFF'),
  dk2: rgb('102030'),
  lt2: rgb('EEEEEE'),
  accent1: rgb('c00000'),
  accent2: rgb('FFC000'),
})}</a:clrScheme>`;

test('paper, ink and accents are those of the theme through the map of the master, quiet colours shades of them', () => {
  expect(ours('<p:clrMap bg1="lt1" tx1="dk1" accent1="accent1" accent2="accent2"/>')).toEqual({
    paper: '#FFFFFF',
    ink: '#000000',
    accent: '#C00000',
    ornament: '#FFC000',
    field: '#F2F2F2',
    line: '#D9D9D9',
    muted: '#595959',
    'accent-strong': '#900000',
  });
  expect(ours('<p:clrMap bg1="dk2" tx1="lt1"/>')).toMatchObject({
    paper: '#102030',
    ink: '#FFFFFF',
  });
  expect(schemeOf('<p:clrMap/>', '<a:theme/>')).toBeUndefined();
});

test('fonts are those of the theme, the Chinese one also by its script', () => {
  const part = (name: string, fonts: string) => `<a:${name}>${fonts}</a:${name}>`;
  const own =
    part('majorFont', '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="方正小标宋"/>') +
    part('minorFont', '<a:latin typeface=""/><a:ea typeface="仿宋"/>');
  expect(fontsOf(own, usual.fonts)).toEqual({
    heading: { latin: 'Calibri', 'east-asian': '方正小标宋' },
    body: { latin: usual.fonts.body.latin, 'east-asian': '仿宋' },
  });
});

test('a quiet colour that could not be read on its ground is as strong as the one it is made from', () => {
  const own = schemeOf('<p:clrMap bg1="lt1" tx1="dk1"/>', scheme)!;
  expect(colorsOf(own, shadesOf(own, ['#A0A0A0']))).toMatchObject({ muted: '#000000', line: '#D9D9D9' });
});
