/** Composing the paragraphs of the report alone: from measured characters to placed lines. */
import { loadReport } from '../../dist/content/load.js';
import { complete } from '../../dist/diagnostics/outcome.js';
import { blocksOf, textsOf } from '../../dist/document/book.js';
import { loadFonts } from '../../dist/print/font-files.js';
import { setParagraph } from '../../dist/print/layout/paragraph.js';
import { loadBookThemes } from '../../dist/print/theme.js';
import { bookOf } from '../../dist/template/book.js';
import { compose } from '../../dist/typography/compose.js';
import { nodeWorld } from '../../dist/world/node-world.js';
import { answer } from '../measure/warm.mjs';

const note = ({ code, severity }) => {
  if (severity === 'error') throw new Error(code);
};

/** The cells of each paragraph, `times` times over: each time measured again, so that no results are shared. */
function cellsOf(folder, name, times) {
  const world = nodeWorld(folder);
  const theme = loadBookThemes(world, note).get('session');
  const book = bookOf(complete(loadReport(`content/${name}`, world), note), world, theme.template, note);
  const fonts = loadFonts(world, note);
  const style = theme.styles.paragraph;
  const texts = [...blocksOf(book.blocks)].map((block) => textsOf(block).flat());
  const set = (text) => setParagraph([{ text, style }], style, { theme, fonts, note }).glyphs.map(({ cell }) => cell);
  const cells = Array.from({ length: times }, () => texts.map(set)).flat();
  return { cells, measure: { width: theme.page.textWidth, indent: style.indent, justify: true } };
}

/** How many times the report is composed before anything is measured. */
const WARMING = 30;

answer(({ folder, name, times, asOne }) => {
  const { cells, measure } = cellsOf(folder, name, times);
  const paragraphs = asOne ? [cells.flat()] : cells;
  const work = () => {
    for (const paragraph of paragraphs) {
      const composition = compose(paragraph, measure);
      if (composition.ways[0]) composition.set(composition.ways[0]);
    }
  };
  // Enough runs for V8 to optimize the code, with equal amounts of text for the short and the long subject.
  for (let done = 0; done < (asOne ? 10 : WARMING); done += times) work();
  // A short run is repeated and the mean counts: young objects are collected in each run of the long subject, but only in
  // one of several runs of the short one, so that a median of single runs would have no collection at all.
  return { work, repeated: asOne ? 1 : 10 / times };
});
