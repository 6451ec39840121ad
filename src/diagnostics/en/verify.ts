/** Diagnostics of verifying finished files, in English. */
import { clip, type Messages } from '../phrase.js';

const REBUILD = 'Build again: yinfa build.';
const UNTOUCHED =
  'If the content was changed since, build again. If it was not, the file was changed by hand or is not of this report.';

const kinds = {
  cover: 'the cover',
  title: 'the title',
  occasion: 'the line with the occasion',
  speaker: 'the line with the speaker',
  salutation: 'a salutation',
  heading: 'a heading',
  paragraph: 'a paragraph',
  table: 'a table',
  caption: 'a caption',
  annex: 'the glossary',
  entry: 'the explanation of a term',
};

const leftOutKinds = {
  glossary: 'the glossary',
  table: 'tables',
  caption: 'captions of pictures',
  occasion: 'the occasion',
  speaker: 'the speaker',
};

const places = { cache: 'the chart', workbook: 'the workbook behind the chart', both: 'the chart and its workbook' };

const further = (others: number, what: string) =>
  others === 0 ? '' : `; so ${others === 1 ? `is the next ${what}` : `are the next ${others} ${what}s`}`;

export const verifyEn = {
  'verify/missing-file': ({ path }) => ({
    message: `there is no “${path}” to verify`,
    hint: 'Build the report first: yinfa build. If it was built elsewhere, say where with --out.',
  }),
  'verify/unreadable': ({ path, kind }) => ({
    message: `“${path}” is damaged, cut off, or no ${kind === 'pdf' ? 'PDF' : 'presentation'}`,
    hint: `Do not hand it on. ${REBUILD}`,
  }),
  'verify/other-report': ({ path, title, found }) => ({
    message: `“${path}” is of another report: it begins with “${clip(found)}”, this one is “${clip(title)}”`,
    hint: `${REBUILD} If it was built elsewhere, say where with --out.`,
  }),
  'verify/stale': ({ path, count, places }) => ({
    message: `“${path}” was made from an older text; it differs in ${count} places, first: ${places
      .map(({ expected, found, page }) => `page ${page}, “${clip(found)}” for “${clip(expected)}”`)
      .join('; ')}`,
    hint: REBUILD,
  }),
  'verify/missing-text': ({ path, what, expected, found, page }) => ({
    message:
      found === undefined
        ? `“${path}” lacks ${kinds[what]}, or a sentence of it, near page ${page}: “${clip(expected)}”`
        : `“${path}” has another wording on page ${page} (${kinds[what]}): “${clip(found)}”, and the content “${clip(expected)}”`,
    hint: UNTOUCHED,
  }),
  'verify/extra-text': ({ path, found, page }) => ({
    message: `“${path}” has on page ${page} what the content has not: “${clip(found)}”`,
    hint: UNTOUCHED,
  }),
  'verify/repeated': ({ path, found, page }) => ({
    message: `“${path}” has once more on page ${page}: “${clip(found)}”`,
    hint: UNTOUCHED,
  }),
  'verify/order': ({ path, what, expected, page }) => ({
    message: `“${path}” has ${kinds[what]} in another place, on page ${page}: “${clip(expected)}”`,
    hint: UNTOUCHED,
  }),
  'verify/left-out': ({ path, what }) => ({
    message: `“${path}” has not ${leftOutKinds[what]} of the content, for the templates leave this out`,
    hint: 'Nothing needs to be done where that is meant.',
  }),
  'verify/contents': ({ path, heading, expected, found }) => ({
    message:
      found === undefined
        ? `the contents of “${path}” do not list “${clip(heading)}” (page ${expected}) in its place with its page`
        : `the contents of “${path}” give page ${found} for “${clip(heading)}”, which is on page ${expected}`,
    hint: UNTOUCHED,
  }),
  'verify/mark': ({ path, term, expected, found, page, others }) => ({
    message:
      expected === undefined
        ? `“${path}” has mark ${found} on page ${page} behind “${clip(term)}”, where none belongs`
        : found === undefined
          ? `“${path}” has no mark ${expected} on page ${page} for “${clip(term)}”${further(others, 'mark')}`
          : `“${path}” has mark ${found} on page ${page} for “${clip(term)}”, which is ${expected}${further(others, 'mark')}`,
    hint: UNTOUCHED,
  }),
  'verify/entry': ({ path, term, reason, expected, found, page, others }) => ({
    message:
      reason === 'number'
        ? `“${path}” has “${clip(term)}” on page ${page} as entry ${found}, which is ${expected}${further(others, 'entry').replace('entrys', 'entries')}`
        : `“${path}” says on page ${page} that “${clip(term)}” stands on page ${found}; it stands on page ${expected}`,
    hint: UNTOUCHED,
  }),
  'verify/missing-slide': ({ path, title }) => ({
    message: `“${path}” has no slide “${clip(title)}”`,
    hint: UNTOUCHED,
  }),
  'verify/missing-figure': ({ path, slide, label, shown }) => ({
    message: `slide ${slide} of “${path}” does not show ${clip(label)} as ${clip(shown)}`,
    hint: UNTOUCHED,
  }),
  'verify/number': ({ path, slide, number, nearest }) => ({
    message: `slide ${slide} of “${path}” says ${number}, which the report does not${
      nearest ? `; of “${clip(nearest.label)}” it says ${clip(nearest.shown)}` : ''
    }`,
    hint: UNTOUCHED,
  }),
  'verify/chart': ({ path, slide, chart, where, label, expected, found }) => ({
    message: `in ${places[where]} ${chart} on slide ${slide} of “${path}” ${
      expected === undefined
        ? `stands “${clip(label)}”, of which the report has no figure`
        : found === undefined
          ? `“${clip(label)}” (${expected}) is missing`
          : `“${clip(label)}” is ${found || 'empty'}; it should be ${expected}`
    }`,
    hint: UNTOUCHED,
  }),
  'verify/note': ({ path, slide, reason, expected, found, sentence }) => ({
    message:
      reason === 'page'
        ? `the notes of slide ${slide} of “${path}” give page ${found} for “${clip(sentence ?? '')}”, which is on page ${expected}`
        : `the notes of slide ${slide} of “${path}” have a sentence the report has not: “${clip(found)}”${
            expected === undefined ? '' : `; it has “${clip(expected)}”`
          }`,
    hint: UNTOUCHED,
  }),
  'verify/more': ({ code, count }) => ({
    message: `${count} further ${count === 1 ? 'difference' : 'differences'} of this kind: ${code}`,
    hint: 'Mend the first ones; the others often have the same cause.',
  }),
} satisfies Partial<Messages>;
