/** pdfmake's own layout of the same paragraphs, in one font and at the same size; nothing is written. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { answer } from '../measure/warm.mjs';
import { fontFolder, fonts } from './fonts.mjs';

const require = createRequire(import.meta.url);
const part = (name) => require(`pdfmake/js/${name}.js`).default;
const { tableLayouts } = require('pdfmake/js/tableLayouts.js');
const font = 'body';

answer(({ manuscript }) => {
  const { page, paragraphs } = JSON.parse(readFileSync(manuscript, 'utf8'));
  const bytes = readFileSync(join(fontFolder, fonts[font].file));
  const margins = { left: page.inner, right: page.outer, top: page.top, bottom: page.bottom };
  const size = { orientation: 'portrait', width: page.width, height: page.height };
  return {
    work() {
      const options = { autoFirstPage: false, font: null };
      const document = new (part('PDFDocument'))({ [font]: { normal: [bytes] } }, {}, {}, {}, options);
      const builder = new (part('LayoutBuilder'))(size, margins, new (part('SVGMeasure'))());
      builder.registerTableLayouts(tableLayouts);
      const content = paragraphs.map(({ pieces, style }) => ({
        text: pieces.map(({ text }) => text).join(''),
        alignment: 'justify',
        leadingIndent: style.indent,
      }));
      builder.layoutDocument(content, document, {}, { font, fontSize: page.em });
    },
  };
});
