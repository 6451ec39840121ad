import { beforeAll, expect, test } from 'vitest';
import { masterParts } from '../../../src/deck/master/parts.js';
import { layoutsOf } from '../../../src/deck/master/placeholders.js';
import { placeholderType, plainOn, typeColours } from '../../../src/deck/master/type.js';
import { changed, layoutNamed, template } from './template.js';

const scheme = { bg1: '#FFFFFF', tx1: '#1A1A1A', accent1: '#C00000', accent2: '#FFC000', accent3: '#8FD3FF' };

test('text is dark or light as the ground wants it; where neither is read everywhere it stands on a field', () => {
  expect(plainOn(['#FFFFFF', '#D0D0D0'], scheme)).toBe('tx1');
  expect(plainOn(['#102040', '#203050'], scheme)).toBe('bg1');
  expect(plainOn(['#102040', '#F0F0F0'], scheme)).toBeUndefined();
  expect(plainOn(undefined, scheme)).toBeUndefined();
  expect(typeColours(scheme, undefined)).toMatchObject({ plain: 'tx1', scheme: { bg1: '#FFFFFF' } });
});

test('numbers are in the first accent that is read on the ground, or in the colour of text', () => {
  expect(typeColours(scheme, ['#FFFFFF']).accent).toBe('accent1');
  expect(typeColours(scheme, ['#102040'])).toMatchObject({
    accent: 'accent2',
    plain: 'bg1',
    scheme: { tx1: '#FFFFFF' },
  });
  expect(typeColours({ ...scheme, accent2: '#203060', accent3: '#102040' }, ['#102040'])).toMatchObject({
    accent: 'tx1',
    scheme: { accent1: '#FFFFFF' },
  });
});

let file: Uint8Array;
let content: string;
beforeAll(async () => {
  file = await template();
  content = layoutNamed(file, '标题和内容');
});

async function titleOf(change: (xml: string) => string) {
  const parts = masterParts(changed(file, { [content]: change }));
  const layout = layoutsOf(parts.master, parts.layouts).find(({ name }) => name === '标题和内容')!;
  const title = layout.placeholders.find(({ type }) => type === 'title')!;
  return placeholderType(parts, layout, title, { ...scheme, accent1: '#C00000' });
}

test('a title has the colour of its layout, and the other of the two where that is not read', async () => {
  expect(await titleOf((xml) => xml)).toEqual({ isUnsized: false });
  expect(await titleOf((xml) => xml.replaceAll('1F3864', 'FFFFFF'))).toEqual({ isUnsized: false, colour: 'tx1' });
});
