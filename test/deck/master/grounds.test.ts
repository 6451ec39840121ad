import { beforeAll, expect, test } from 'vitest';
import { groundsOf } from '../../../src/deck/master/grounds.js';
import { schemeOf } from '../../../src/deck/master/looks.js';
import { type MasterParts, masterParts } from '../../../src/deck/master/parts.js';
import { changed, layoutNamed, template } from './template.js';

let file: Uint8Array;
let content: string;
beforeAll(async () => {
  file = await template();
  content = layoutNamed(file, '标题和内容');
});

const halves =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><path d="M0 0h4v4H0z"/><path fill="#fff" d="M4 0h4v4H4z"/></svg>';
const body = { x: 0.6, y: 1.4, w: 12, h: 5 };
const scheme = (parts: MasterParts) => schemeOf(parts.master, parts.theme)!;
const numberIn = (name: string) => Number(/(\d+)\.xml$/.exec(name)![1]);

/** The colours under the body of the content layout with this change. */
function under(change: (xml: string) => string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const read = masterParts(changed(file, { [content]: change }));
  const parts = { ...read, files: new Map<string, string | Uint8Array>([...read.files, ...Object.entries(files)]) };
  return groundsOf(parts, numberIn(content), body, scheme(parts));
}

const ground = (fill: string) => (xml: string) =>
  xml
    .replace(/<p:bg>[\s\S]*?<\/p:bg>/, '')
    .replace(/(<p:cSld\b[^>]*>)/, `$1<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`);
const shape = (fill: string, width: number) =>
  '<p:sp><p:nvSpPr><p:cNvPr id="90" name="底"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>' +
  `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${width * 914400}" cy="${7.5 * 914400}"/></a:xfrm>${fill}</p:spPr></p:sp>`;

test('a ground is the colour of the theme with its shade, or all colours of a course of them', async () => {
  expect(await under((xml) => xml)).toEqual(['#FFFFFF']);
  expect(
    await under(ground('<a:solidFill><a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>')),
  ).toEqual(['#808080']);
  const stop = (colour: string) => `<a:gs pos="0"><a:srgbClr val="${colour}"/></a:gs>`;
  expect(await under(ground(`<a:gradFill><a:gsLst>${stop('102030')}${stop('405060')}</a:gsLst></a:gradFill>`))).toEqual(
    ['#102030', '#405060'],
  );
});

test('a shape over the whole of the content is its ground, one beside or within it is not', async () => {
  const fill = '<a:solidFill><a:srgbClr val="7C0F14"/></a:solidFill>';
  const added = (width: number) => (xml: string) => xml.replace('</p:spTree>', `${shape(fill, width)}</p:spTree>`);
  expect(await under(added(13.33))).toEqual(['#7C0F14']);
  expect(await under(added(6))).toEqual(['#FFFFFF']);
});

test('of a picture a dark and a light colour of the part under the content; none of a format that is not drawn', async () => {
  const picture =
    '<p:pic><p:blipFill><a:blip r:embed="rIdX"/></p:blipFill>' +
    '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="12192000" cy="6858000"/></a:xfrm></p:spPr></p:pic>';
  const number = numberIn(content);
  const read = masterParts(file);
  const layout = (read.files.get(`ppt/slideLayouts/slideLayout${number}.xml`) as string).replace(
    '</p:spTree>',
    `${picture}</p:spTree>`,
  );
  const rels = '<Relationships><Relationship Id="rIdX" Type="image" Target="/ppt/media/x.png"/></Relationships>';
  const of = (bytes: Uint8Array) => {
    const files = new Map<string, string | Uint8Array>([
      ...read.files,
      [`ppt/slideLayouts/slideLayout${number}.xml`, layout],
      [`ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`, rels],
      ['ppt/media/x.png', bytes],
    ]);
    return groundsOf({ ...read, files }, number, body, scheme(read));
  };
  const [dark, light] = (await of(new TextEncoder().encode(halves)))!;
  expect(Number.parseInt(dark!.slice(1, 3), 16)).toBeLessThan(60);
  expect(Number.parseInt(light!.slice(1, 3), 16)).toBeGreaterThan(200);
  expect(await of(new Uint8Array([1, 0, 0, 0]))).toBeUndefined();
});
