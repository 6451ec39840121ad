/**
 * The table of contents: a field of Word, filled in with the entries and page numbers of the book, so that it is
 * right when the file opens and Word does not ask to update it.
 */
import { InternalHyperlink, Paragraph, Tab, TextRun, type XmlComponent } from 'docx';
import type { Contents } from '../document/book.js';
import { type BookTheme, withContentsStep } from '../print/theme.js';
import { plain } from '../text/running-text.js';
import type { WordContext, WordHeading } from './context.js';
import { element, field, fieldBegin, fieldEnd } from './elements.js';
import { runsOf, wordsRun } from './runs.js';
import { wordStyles } from './style-names.js';
import { fontNames } from './styles.js';
import { textWidth } from './units.js';

/** Heading styles and outline levels down to the third, each entry a link, no page numbers in the web view. */
const INSTRUCTION = 'TOC \\o "1-3" \\h \\z \\u';

/** The heading of the contents and its entries in a content control, by which Word offers to update them. */
export function contentsOf({ heading }: Contents, context: WordContext): XmlComponent {
  const listed = [...context.headings.values()].filter(({ inContents }) => inContents);
  const title = new Paragraph({ style: wordStyles.contents.id, children: runsOf(heading, context) });
  const entries = listed.map((one, index) => entryOf(one, index === 0, index === listed.length - 1, context));
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': plain(heading) }),
      element('w:docPartObj', {}, [
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        element('w:docPartUnique'),
      ]),
    ]),
    element('w:sdtContent', {}, [title, ...entries]),
  ]);
}

/**
 * The theme with the contents as close as they need to be for the fewest pages, in the steps that the theme has for the
 * book. Lines are counted from the widths of the characters.
 */
export function contentsTheme({ theme, headings }: WordContext): BookTheme {
  const listed = [...headings.values()].filter(({ inContents }) => inContents);
  const pagesOf = ({ page, styles: looks }: BookTheme) => {
    const lines = listed.map(({ number, title, level }) => {
      const { size, inset } = looks[styles[level - 1] ?? 'contents-subsection'];
      return Math.ceil((textWidth(`${number}${title}`) * size + inset + NUMBER_ROOM * size) / page.textWidth);
    });
    // The heading has a line and the space after it.
    const head = 1 + (looks.contents.after[0] ?? 0);
    return Math.ceil((head + lines.reduce((sum, count) => sum + count, 0)) / page.lines);
  };
  let best = { theme, pages: pagesOf(theme) };
  for (const step of theme.contentsSteps) {
    const stepped = withContentsStep(theme, step);
    const pages = pagesOf(stepped);
    if (pages < best.pages) best = { theme: stepped, pages };
  }
  return best.theme;
}

/** Room for the page number and some dots before it, in characters. */
const NUMBER_ROOM = 3;

const styles = ['contents-part', 'contents-section', 'contents-subsection'] as const;

function entryOf(heading: WordHeading, isFirst: boolean, isLast: boolean, context: WordContext): Paragraph {
  const { number, title, level, bookmark, block } = heading;
  const [place] = 'heading' in block ? block.heading.flatMap(({ at }) => at ?? []) : [];
  const page = context.pageOf(place ?? block.at);
  const link = new InternalHyperlink({
    anchor: bookmark,
    children: [
      wordsRun(`${number}${title}`),
      new TextRun({ children: [new Tab()], font: fontNames(context.theme.folio.font, context.theme) }),
      ...field(`PAGEREF ${bookmark} \\h`, [wordsRun(page)]),
    ],
  });
  return new Paragraph({
    style: wordStyles[styles[level - 1] ?? 'contents-subsection'].id,
    children: [...(isFirst ? fieldBegin(INSTRUCTION) : []), link, ...(isLast ? [fieldEnd()] : [])],
  });
}
