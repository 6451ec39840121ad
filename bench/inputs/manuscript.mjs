/** The text of a report as others are given it: the same words in the same order, with what they need to set it. */
import { loadReport } from '../../dist/content/load.js';
import { complete } from '../../dist/diagnostics/outcome.js';
import { blocksOf } from '../../dist/document/book.js';
import { loadBookThemes } from '../../dist/print/theme.js';
import { bookOf } from '../../dist/template/book.js';
import { nodeWorld } from '../../dist/world/node-world.js';

const note = ({ code, severity }) => {
  if (severity === 'error') throw new Error(code);
};

/** In place of a number that our book computes, as of the page where a term stands. */
const FIELD = '1';

/**
 * The manuscript of the session edition.
 *
 * @returns `page` as the theme has it, in points; `title`; `paragraphs`, each with the `style` of the theme, the
 *   `level` of a heading (1 to 3), whether it begins a page, and its `pieces`: a text, its own font if it has one,
 *   whether it is raised (a mark of the glossary). A paragraph of the style `contents` stands for the contents.
 */
export function manuscriptOf(folder, name) {
  const world = nodeWorld(folder);
  const theme = loadBookThemes(world, note).get('session');
  const book = bookOf(complete(loadReport(`content/${name}`, world), note), world, theme.template, note);
  const numbers = new Map();
  for (const block of blocksOf(book.blocks)) if (block.kind === 'entry') numbers.set(block.key, block.number);
  const pieces = (text, font) =>
    text.map((run) => ({
      text:
        run.mark === undefined ? (run.field ? FIELD : run.text) : Number.parseInt(numbers.get(run.mark), 10).toString(),
      ...(font && { font }),
      ...(run.mark !== undefined && { raised: true }),
    }));
  const paragraphs = [...blocksOf(book.blocks)].flatMap((block) =>
    paragraphsOf(block, pieces).map((paragraph) => ({
      ...paragraph,
      style: theme.styles[paragraph.style],
      name: paragraph.style,
    })),
  );
  return { title: book.meta.title, author: book.meta.author, page: theme.page, paragraphs };
}

const LEVELS = { part: 1, section: 2, subsection: 3 };

function paragraphsOf(block, pieces) {
  switch (block.kind) {
    case 'cover':
      return block.lines.map(({ role, text }) => ({ style: `cover-${role}`, pieces: pieces(text) }));
    case 'contents':
      return [{ style: 'contents', pieces: pieces(block.heading), newPage: true }];
    case 'title':
      return [{ style: 'title', pieces: pieces(block.text), newPage: true }];
    case 'byline':
      return [{ style: block.role, pieces: pieces(block.text) }];
    case 'salutation':
      return [{ style: 'salutation', pieces: pieces(block.text) }];
    case 'paragraph':
      return [{ style: 'paragraph', pieces: [...pieces(block.lead, 'kai'), ...pieces(block.text)] }];
    case 'part':
      return [heading('part', block, pieces)];
    case 'section':
      return [heading(block.level > 2 ? 'subsection' : 'section', block, pieces)];
    case 'annex':
      return [
        { style: 'annex-label', pieces: pieces(block.label), newPage: true },
        { style: 'annex', level: 1, pieces: pieces(block.heading) },
      ];
    case 'entry':
      return [
        {
          style: 'entry',
          pieces: [{ text: block.number, font: 'hei' }, ...pieces(block.term, 'hei'), ...pieces(block.text)],
        },
      ];
    default:
      throw new Error(`the manuscript has no place for ${block.kind}`);
  }
}

function heading(style, block, pieces) {
  const text = [{ text: block.number }, ...pieces(block.heading), ...pieces(block.intro ?? [])];
  return { style, level: LEVELS[style], pieces: text };
}
