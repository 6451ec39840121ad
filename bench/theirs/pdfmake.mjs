/** pdfmake as it comes: node pdfmake.mjs MANUSCRIPT.json PDF */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { fontFolder, fonts } from './fonts.mjs';

const [manuscript, pdf] = process.argv.slice(2);
const { title, author, page, paragraphs } = JSON.parse(readFileSync(manuscript, 'utf8'));
const families = Object.entries(fonts).map(([name, { file }]) => [name, { normal: join(fontFolder, file) }]);

function contentOf({ name, level, pieces, newPage, style }) {
  const before = newPage && { pageBreak: 'before' };
  const looks = { font: style.font, fontSize: style.size, alignment: style.align };
  const text = pieces.map(({ text, font, raised }) => ({ text, ...(font && { font }), ...(raised && { sup: true }) }));
  if (name === 'contents') return { toc: { title: { text, ...looks } }, ...before };
  const indent = style.indent > 0 && { leadingIndent: style.indent };
  return { text, ...looks, ...indent, ...before, ...(level && { tocItem: true }) };
}

pdfmake.setFonts(Object.fromEntries(families));
// It reads the fonts and nothing else.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
await pdfmake
  .createPdf({
    info: { title, author },
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.inner, page.top, page.outer, page.bottom],
    content: paragraphs.map(contentOf),
    defaultStyle: { font: 'body', fontSize: page.em, lineHeight: 1.75 },
    footer: (number) => ({
      text: `— ${number} —`,
      font: 'folio',
      fontSize: 14,
      alignment: number % 2 === 1 ? 'right' : 'left',
      margin: [page.inner, 0, page.outer, 0],
    }),
  })
  .write(pdf);
