/** What stands in hidden runs: nothing of it is imported, and all of it is named. */
import { expect, it } from 'vitest';
import { reading } from '../reading.js';
import { p, run, wordFile } from '../word-file.js';

const hidden = (inner: string, after = '') => {
  const body = `<w:p>${run('看见')}<w:r><w:rPr><w:vanish/></w:rPr>${inner}</w:r></w:p>${after}`;
  const { lines, problems } = reading('a.docx', wordFile(body));
  return { texts: lines?.map(({ text }) => text), problems: problems.map(({ code, args }) => [code, args]) };
};
const graphic = (inner: string, uri = 'x') =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing>`;

it.each([
  ['a text box', graphic(`<w:txbxContent>${p('框中文字')}</w:txbxContent>`, 'wordprocessingShape'), '框中文字 '],
  ['a drawing', graphic('<a:p><a:r><a:t>图中文字</a:t></a:r></a:p>', 'lockedCanvas'), '图中文字 '],
  ['WordArt', '<w:pict><v:shape><v:textpath string="艺术字样"/></v:shape></w:pict>', '艺术字样'],
  [
    'a reading',
    `<w:ruby><w:rt>${run('yáo')}</w:rt><w:rubyBase>${run('垚字左右')}</w:rubyBase></w:ruby>`,
    'yáo垚字左右',
  ],
  [
    'one of two forms',
    `<mc:AlternateContent><mc:Choice><w:t>新式</w:t></mc:Choice><mc:Fallback><w:t>旧式</w:t></mc:Fallback></mc:AlternateContent>`,
    '新式',
  ],
])('%s is hidden text', (_, inner, text) => {
  expect(hidden(inner)).toEqual({ texts: ['看见'], problems: [['import/hidden-text', { text }]] });
});

it('a picture and an object are named', () => {
  const picture = graphic('<pic:pic><pic:cNvPr descr="县城 全景"/><a:blip r:embed="r1"/></pic:pic>', '/picture');
  for (const [inner, name] of [
    [picture, '县城 全景'],
    ['<w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="r2"/></w:object>', ''],
  ] as const)
    expect(hidden(inner)).toEqual({ texts: ['看见'], problems: [['import/picture', { reason: 'hidden', name }]] });
});
