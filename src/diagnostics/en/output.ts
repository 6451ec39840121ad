/** Diagnostics of the finished files, in English: book, PDF and deck. */
import { clip, type Messages, named } from '../phrase.js';
import { fileFault, fontFault } from './phrase.js';
import { pdfFaults, slideNeeds } from './reasons.js';

export const outputEn = {
  'print/wide-cell': ({ text, count, edition }) => ({
    message: `“${clip(text)}”${count > 1 ? ` and ${count - 1} more` : ''} in this table ${count > 1 ? 'are' : 'is'} wider than the column in the edition “${edition}”: a word or number is cut in two`,
    hint: 'Shorten it, give its column a larger share with widths, or make two tables of it.',
  }),
  'print/cover-full': ({ lines, room }) => ({
    message: `the cover takes ${lines} lines of the page, which has ${room}`,
    hint: 'Shorten what stands on it, or give its styles smaller type in the theme.',
  }),
  'print/long-sentence': ({ sentence, lines, room, edition }) => ({
    message: `a sentence is longer than a page of the ${edition} edition: ${lines} lines, a page has ${room}: “${clip(sentence)}”`,
    hint: 'It goes over to the next page: make two sentences of it, or smaller type or a larger page in the theme.',
  }),

  'preflight/font-not-embedded': ({ font }) => ({
    message: `the finished PDF names the font ${font} but does not hold it`,
    hint: fontFault,
  }),
  'preflight/font-not-subset': ({ font }) => ({
    message: `the finished PDF holds the whole font ${font}, not only the characters it sets`,
    hint: fontFault,
  }),
  'preflight/missing-glyph': ({ page, font }) => ({
    message: `page ${page} of the finished PDF shows a character that its font ${font} does not have`,
    hint: fontFault,
  }),
  'preflight/dead-link': ({ target, page }) => ({
    message: `${page === undefined ? 'an entry of the outline' : `a link on page ${page}`} of the finished PDF leads to “${target}”, which is nowhere in it`,
    hint: fileFault,
  }),
  'preflight/page-parity': ({ page, label }) => ({
    message: `page ${page} of the finished PDF is numbered ${label}: odd numbers would not lie on the right`,
    hint: fileFault,
  }),
  'preflight/unreadable': ({ reason, detail }) => ({
    message: `the finished PDF cannot be read again: ${pdfFaults[reason]} (${detail})`,
    hint: fileFault,
  }),

  'deck/overfull': ({ text, layout, lines, room }) => ({
    message: `too long for a “${layout}” slide: ${lines} ${lines === 1 ? 'line' : 'lines'}, room for ${room}: “${clip(text)}”`,
    hint: 'Shorten the text, or share it out over two slides.',
  }),
  'deck/shortened': ({ text, kept }) => ({
    message: `shortened on the slide to “${clip(kept)}”, as it does not fit whole: “${clip(text)}”`,
    hint: 'The speaker notes have it whole. Shorten it yourself to choose what is shown.',
  }),
  'deck/split': ({ title, layout, slides }) => ({
    message: `more than one “${layout}” slide holds: “${clip(title)}” goes on over ${slides} slides from here`,
    hint: 'Leave something out, or give each slide a title of its own.',
  }),
  'deck/empty-slide': ({ layout, needs }) => ({
    message: `a “${layout}” slide would be empty: it needs ${named(needs, slideNeeds, ' or ')}`,
    hint: 'Give it what it needs, or take the slide out.',
  }),
} satisfies Partial<Messages>;
