/** What drawings of Word show, by their XML. */
import { expect, it } from 'vitest';
import { drawnIn, readableForm } from '../../../src/import/docx/drawing.js';
import { parseXml } from '../../../src/import/docx/xml.js';
import { namespaces } from '../word-file.js';

const drawn = (inner: string) =>
  drawnIn(parseXml(new TextEncoder().encode(`<w:drawing ${namespaces}>${inner}</w:drawing>`)));
const pic = (blip: string, more = '', descr = '') =>
  `<pic:pic><pic:nvPicPr><pic:cNvPr descr="${descr}"/></pic:nvPicPr><pic:blipFill><a:blip ${blip}/>${more}</pic:blipFill></pic:pic>`;

it('a picture with what its author says of it', () => {
  expect(drawn(`<wp:inline><wp:docPr descr="新城规划范围示意"/>${pic('r:embed="rId1"')}</wp:inline>`)).toEqual([
    { kind: 'picture', part: 'rId1', alt: '新城规划范围示意', cropped: false },
  ]);
});

it('the title of a picture stands for its description where it has none', () => {
  const titled = (title: string, descr = '') =>
    drawn(`<wp:docPr title="${title}" descr="${descr}"/>${pic('r:embed="r"')}`)[0];
  expect(titled('新城规划 范围')).toMatchObject({ alt: '新城规划 范围' });
  expect(titled('图片 1')).toMatchObject({ alt: '' });
  expect(drawn('<v:shape><v:imagedata r:id="r" o:title="云溪县城 全景"/></v:shape>')[0]).toMatchObject({
    alt: '云溪县城 全景',
  });
});

it('its height on the page, not that of a whole of which a part is shown', () => {
  const inline = (inner: string) => `<wp:inline><wp:extent cx="1080000" cy="720000"/>${inner}</wp:inline>`;
  const heights = (xml: string) => drawn(xml).map((each) => each.kind === 'picture' && each.height);
  const [twenty] = heights(inline(pic('r:embed="rId1"')));
  expect(twenty).toBeCloseTo((20 / 25.4) * 72);
  expect(heights(inline(pic('r:embed="rId1"', '<a:srcRect l="5000"/>')))).toEqual([undefined]);
  const own = pic('r:embed="rId1"').replace(
    '</pic:pic>',
    '<pic:spPr><a:xfrm><a:ext cx="1" cy="254000"/></a:xfrm></pic:spPr></pic:pic>',
  );
  expect(heights(inline(own + pic('r:embed="rId2"')))).toEqual([20, undefined]);
  const shape = (style: string) => heights(`<v:shape style="${style}"><v:imagedata r:id="rId3"/></v:shape>`);
  expect(shape('width:3cm;height:36pt;mso-wrap-style:none')).toEqual([36]);
  expect(shape('line-height:36pt')).toEqual([undefined]);
});

it('words of a program are no description', () => {
  for (const text of ['图片 1', 'Picture 2', 'IMG_2025', 'a.png', 'C:\\照片\\甲', '图片包含 文字\n\n描述已自动生成'])
    expect(drawn(`<wp:docPr descr="${text}"/>${pic('r:embed="rId1"')}`)[0], text).toMatchObject({ alt: '' });
});

it('pictures of a group each with its own words, cropped and linked ones', () => {
  const two =
    pic('r:embed="rId1"', '<a:srcRect l="5000"/>', '左图所示') + pic('r:link="rId2"', '<a:srcRect/>', '右图所示');
  expect(drawn(`<wp:docPr descr="两张"/>${two}`)).toEqual([
    { kind: 'picture', part: 'rId1', alt: '左图所示', cropped: true },
    { kind: 'picture', part: undefined, alt: '右图所示', cropped: false },
  ]);
});

it('a picture of older versions; those of text boxes are read with their text', () => {
  expect(drawn('<v:shape alt="县城全景图片"><v:imagedata r:id="rId3"/></v:shape>')).toMatchObject([
    { part: 'rId3', alt: '县城全景图片' },
  ]);
  expect(drawn(`<w:txbxContent>${pic('r:embed="rId1"')}</w:txbxContent>`)).toEqual([]);
});

it('an object without the picture that stands for it, charts and diagrams', () => {
  const object = '<v:shape><v:imagedata r:id="rId4"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12" r:id="rId5"/>';
  expect(drawn(object)).toEqual([{ kind: 'object', program: 'Excel.Sheet.12', part: 'rId5', linked: false }]);
  expect(drawn('<c:chart r:id="rId6"/>')).toEqual([{ kind: 'chart', part: 'rId6' }]);
  expect(drawn('<dgm:relIds r:dm="rId7"/>')).toEqual([{ kind: 'diagram', part: 'rId7' }]);
});

it('what Word does not draw itself is an object; shapes may be lines alone', () => {
  const graphic = (uri: string) =>
    `<wp:docPr descr="县城三维模型"/><a:graphic><a:graphicData uri="${uri}"/></a:graphic>`;
  expect(drawn(graphic('http://example.org/2030/model'))).toEqual([{ kind: 'other', name: '县城三维模型' }]);
  expect(drawn(graphic('http://schemas.microsoft.com/office/word/2010/wordprocessingShape'))).toEqual([]);
});

it('the form for older programs is read where it alone has WordArt', () => {
  const forms =
    '<mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textpath string="云溪"/></w:pict></mc:Fallback>';
  const readable = (inner: string) =>
    readableForm(
      parseXml(new TextEncoder().encode(`<mc:AlternateContent ${namespaces}>${inner}</mc:AlternateContent>`)),
    )?.name;
  expect(readable(forms)).toBe('mc:Fallback');
  // A field may print text that only its code has.
  for (const field of ['<w:instrText>EQ \\o\\ac(○,3)</w:instrText>', '<w:fldSimple w:instr="SYMBOL 9312"/>'])
    expect(readable(`<mc:Choice/><mc:Fallback><w:r>${field}</w:r></mc:Fallback>`)).toBe('mc:Fallback');
});
