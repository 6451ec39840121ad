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
import { lineEnds } from './title-lines.js';
import { textWidth } from './units.js';

/** Heading styles and outline levels down to the third, each entry a link, no page numbers in the web view. */
const INSTRUCTION = 'TOC \\o "1-3" \\h \\z \\u';

/** The heading of the contents and its entries in a content control, by which Word offers to update them. */
export function contentsOf({ heading }: Contents, context: WordContext): XmlComponent {
  const listed = [...context.headings.values()].filter(({ inContents }) => inContents);
  const title = new Paragraph({ style: wordStyles.contents.id, children: runsOf(heading, context) });
  const own = { ...context, theme: contentsTheme(context) };
  const entries = listed.map((one, index) => entryOf(one, index === 0, index === listed.length - 1, own));
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
  const pagesOf = (theme: BookTheme) => {
    const lines = listed.reduce((sum, heading) => sum + entryEnds(heading, theme).length, 0);
    // The heading has a line and the space after it.
    return Math.ceil((1 + (theme.styles.contents.after[0] ?? 0) + lines) / theme.page.lines);
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
  const { level, bookmark, block } = heading;
  const [place] = 'heading' in block ? block.heading.flatMap(({ at }) => at ?? []) : [];
  const page = context.pageOf(place ?? block.at);
  const link = new InternalHyperlink({
    anchor: bookmark,
    children: [
      ...entryRuns(heading, context),
      new TextRun({ children: [new Tab()], font: fontNames(context.theme.folio.font, context.theme) }),
      ...field(`PAGEREF ${bookmark} \\h`, [wordsRun(page)]),
    ],
  });
  return new Paragraph({
    style: wordStyles[styles[level - 1] ?? 'contents-subsection'].id,
    children: [...(isFirst ? fieldBegin(INSTRUCTION) : []), link, ...(isLast ? [fieldEnd()] : [])],
  });
}

/** Number and title; an entry of several lines is broken by meaning. */
function entryRuns(heading: WordHeading, { theme }: WordContext): TextRun[] {
  const text = `${heading.number}${heading.title}`;
  const ends = entryEnds(heading, theme);
  return ends.flatMap((end, i) => [
    ...(i > 0 ? [new TextRun({ break: 1 })] : []),
    wordsRun(text.slice(ends[i - 1] ?? 0, end)),
  ]);
}

/** Where the lines of an entry end, as UTF-16 offsets; its page has room on the last. */
function entryEnds({ number, title, level }: WordHeading, theme: BookTheme): number[] {
  const look = theme.styles[styles[level - 1] ?? 'contents-subsection'];
  const hanging = textWidth(number) * look.size;
  const width = theme.page.textWidth - look.inset - hanging - NUMBER_ROOM * look.size;
  return lineEnds(`${number}${title}`, look, { width, indent: -hanging }, 'sense', number.length);
}
