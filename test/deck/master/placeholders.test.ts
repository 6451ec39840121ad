import { expect, test } from 'vitest';
import { layoutsOf, placeholdersIn } from '../../../src/deck/master/placeholders.js';

const shape = (ph: string, place = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="a"/><p:cNvSpPr/><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`;
const at = (x: number, y: number, w: number, h: number) =>
  `<a:xfrm><a:off y="${y * 914400}" x="${x * 914400}"/><a:ext cx="${w * 914400}" cy="${h * 914400}"/></a:xfrm>`;
const master = `<p:sldMaster>${shape('<p:ph type="title"/>', at(1, 0, 8, 1))}${shape("<p:ph type='body' idx='1'/>", at(1, 2, 8, 4))}</p:sldMaster>`;

test('placeholders have their type, index and place; other shapes are none', () => {
  expect(placeholdersIn(`${shape('')}${shape('<p:ph idx="4"/>', at(1, 2, 3, 4))}`)).toEqual([
    { type: 'obj', idx: '4', region: { x: 1, y: 2, w: 3, h: 4 } },
  ]);
});

test('a layout inherits places from the master by type', () => {
  const xml = `<p:sldLayout type="title"><p:cSld name="标题"/>${shape('<p:ph type="ctrTitle"/>')}${shape('<p:ph type="subTitle" idx="1"/>', at(2, 5, 6, 1))}${shape('<p:ph type="sldNum" idx="12"/>')}</p:sldLayout>`;
  const [layout] = layoutsOf(master, [xml]);
  expect(layout).toMatchObject({ number: 1, name: '标题', type: 'title', isPictured: false });
  expect(layout!.placeholders).toEqual([
    { type: 'ctrTitle', idx: undefined, region: { x: 1, y: 0, w: 8, h: 1 } },
    { type: 'subTitle', idx: '1', region: { x: 2, y: 5, w: 6, h: 1 } },
    { type: 'sldNum', idx: '12' },
  ]);
});

test('a ground is that of the layout, or of the master', () => {
  const picture = '<p:bg><p:bgPr><a:blipFill/></p:bgPr></p:bg>';
  const plain = '<p:bg><p:bgRef idx="1001"/></p:bg>';
  const pictured = (own: string, over: string) => layoutsOf(over, [`<p:sldLayout>${own}</p:sldLayout>`])[0]!.isPictured;
  expect([pictured(picture, ''), pictured('', picture), pictured(plain, picture)]).toEqual([true, true, false]);
});
