/**
 * Composing the whole report, beside pdfmake's own layout of the same text, in one run.
 * Prints ratios: absolute times on shared machines mean little. Run after a build: npm run bench.
 */
import { createRequire } from 'node:module';
import { loadReport } from '../dist/content/load.js';
import { complete } from '../dist/diagnostics/outcome.js';
import { blocksOf, textsOf } from '../dist/document/book.js';
import { loadFonts } from '../dist/print/fonts.js';
import { setParagraph } from '../dist/print/layout/paragraph.js';
import { loadBookThemes } from '../dist/print/theme.js';
import { bookOf } from '../dist/template/book.js';
import { plain } from '../dist/text/running-text.js';
import { compose } from '../dist/typography/compose.js';
import { nodeWorld } from '../dist/world/node-world.js';

const world = nodeWorld();
const note = (problem) => {
  throw new Error(problem.code);
};
const theme = loadBookThemes(world, note).get('session');
const book = bookOf(complete(loadReport('content/yuexiu-2024', world), note), world, theme.template, note);
const fonts = loadFonts(world, note);
const style = theme.styles.paragraph;
const texts = [...blocksOf(book.blocks)].map((block) => textsOf(block).flat());
const cells = texts.map((text) =>
  setParagraph([{ text, style }], style, { theme, fonts, note }).glyphs.map(({ cell }) => cell),
);
const measure = { width: theme.page.textWidth, indent: style.indent, justify: true };
/** From measured characters to placed lines. */
const composeOne = (list) => {
  const composition = compose(list, measure);
  return composition.ways[0] && composition.set(composition.ways[0]);
};
const composeAll = (times) => {
  for (let i = 0; i < times; i++) for (const list of cells) composeOne(list);
};

const require = createRequire(import.meta.url);
const part = (name) => require(`pdfmake/js/${name}.js`).default;
const { tableLayouts } = require('pdfmake/js/tableLayouts.js');
const family = 'body';
const bytes = Buffer.from(world.read('fonts/YinfaFang-Regular.ttf').bytes);
/** pdfmake lays out the same paragraphs, in one font and at the same size; nothing is written. */
const layOutByPdfmake = () => {
  const PDFDocument = part('PDFDocument');
  const document = new PDFDocument({ [family]: { normal: [bytes] } }, {}, {}, {}, { autoFirstPage: false, font: null });
  const LayoutBuilder = part('LayoutBuilder');
  const SVGMeasure = part('SVGMeasure');
  const margins = { left: theme.page.inner, right: theme.page.outer, top: theme.page.top, bottom: theme.page.bottom };
  const size = { orientation: 'portrait', width: theme.page.width, height: theme.page.height };
  const builder = new LayoutBuilder(size, margins, new SVGMeasure());
  builder.registerTableLayouts(tableLayouts);
  const content = texts.map((text) => ({ text: plain(text), alignment: 'justify', leadingIndent: style.indent }));
  builder.layoutDocument(content, document, {}, { font: family, fontSize: style.size });
};

/** The least of several runs, ms: what the work takes when nothing else disturbs it. */
function least(runs, work) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

composeAll(2);
const own = least(7, () => composeAll(1));
const tenfold = least(3, () => composeAll(10));
const long = cells.flat();
const longTenfoldCells = Array.from({ length: 10 }, () => long).flat();
const single = least(3, () => composeOne(long));
const longTenfold = least(2, () => composeOne(longTenfoldCells));
const pdfmake = least(3, layOutByPdfmake);
const characters = cells.reduce((sum, list) => sum + list.length, 0);
console.log(`characters                               ${characters}`);
console.log(`composing the report                     ${own.toFixed(1)} ms`);
console.log(
  `pdfmake laying out the same              ${pdfmake.toFixed(1)} ms, ${(pdfmake / own).toFixed(1)} times as long`,
);
console.log(`ten times the paragraphs                 ${(tenfold / own).toFixed(1)} times as long`);
console.log(`as one paragraph, ten times as long      ${(longTenfold / single).toFixed(1)} times as long`);
