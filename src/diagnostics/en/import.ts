/** Diagnostics of reading drafts, in English. */
import { clip, type Messages } from '../phrase.js';
import { list } from './phrase.js';

const foundKinds = {
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  pptx: 'a PowerPoint presentation',
  odt: 'a document of LibreOffice (OpenDocument)',
  ofd: 'an OFD document',
  zip: 'a zip archive without a Word document in it',
  rtf: 'a document in Rich Text Format',
  pdf: 'a PDF',
  picture: 'a picture',
  html: 'a web page',
  xml: 'XML',
  text: 'plain text',
  binary: 'no text',
};

const assumedKeys = { title: 'what it is called', issuer: 'who issues it', date: 'its date in full' };

const doubts = {
  'before-text': {
    message: 'a line before the text is neither title, occasion nor speaker and was kept as a paragraph',
    hint: 'Move it in report.yaml to the key it belongs to, or delete it there.',
  },
  'long-heading': {
    message: 'this heading is unusually long',
    hint: 'If its text begins earlier, part the two in report.yaml: heading under section, text under intro.',
  },
  'table-caption': {
    message: 'a table without a caption was given a general one',
    hint: 'Write its caption behind table: in report.yaml.',
  },
  'table-as-text': {
    message: 'a table with one row, one column or more than twelve was kept as text',
    hint: 'Look how it reads in report.yaml, and make smaller tables of it.',
  },
  'term-not-found': {
    message: 'the text has this term of the glossary nowhere; it is printed without a mark',
    hint: 'Write the words the text has for it in glossary.yaml, as marks: [words].',
  },
};

const droppedThings = {
  'page-number': 'page numbers',
  'running-head': 'a running head',
  contents: 'a typed list of contents',
  'web-remark': 'a remark of a web page',
  'repeated-title': 'a repeated title or second date',
};

export const importEn = {
  'import/unknown-ending': ({ ending, known }) => ({
    message: `drafts are read from ${list(known)}, not from ${ending ? `.${ending}` : 'a file without an ending'}`,
    hint: 'Open it in the program it comes from and save it as .docx.',
  }),
  'import/empty': ({ pictures }) => ({
    message: pictures > 0 ? 'this draft has pictures and no text' : 'this draft has no text',
    hint:
      pictures > 0
        ? 'Its pages are probably scanned. Have their text recognised first, and import that.'
        : 'Check that it is the right file and that it was saved.',
  }),
  'import/too-large': ({ megabytes, limit }) => ({
    message: `this draft is ${megabytes} MB large; ${limit} MB are read at most`,
    hint: 'Check that it is the right file. Pictures are not needed: save a copy without them.',
  }),
  'import/too-much': ({ limit }) => ({
    message: `unpacked, this file is far larger than any report (over ${limit} MB, or tens of thousands of paragraphs)`,
    hint: 'Check where it comes from. If it is a real report, copy its text into a new Word document.',
  }),
  'import/old-word': () => ({
    message: 'this is a document of old Word or WPS (.doc, .wps), which cannot be read',
    hint: 'Open it in Word or WPS and save it as .docx.',
  }),
  'import/password': () => ({
    message: 'this document is locked with a password',
    hint: 'Open it in Word, take the password away (File, Info, Protect Document) and save it again.',
  }),
  'import/damaged': () => ({
    message: 'this Word file is damaged or was not received whole',
    hint: 'Ask for it again, or open it in Word, let Word repair it, and save it as a new .docx.',
  }),
  'import/wrong-kind': ({ expected, found }) => ({
    message: `this is not what its ending says: expected ${expected === 'docx' ? 'a Word document' : 'text'}, found ${foundKinds[found]}`,
    hint:
      found === 'text'
        ? 'Give the file the ending .txt.'
        : 'Open it in the program it comes from and save it as .docx, or copy its text into a new Word document.',
  }),
  'import/embedded': () => ({
    message: 'another document is inserted here as a file, and its text cannot be read',
    hint: 'Open the draft in Word and save it; Word then takes the inserted text over.',
  }),
  'import/encoding': ({ encoding }) => ({
    message: `the file does not say how its characters are written; it was read as ${encoding}`,
    hint: 'Look whether the text is right. If not, save it as UTF-8 and import it again.',
  }),
  'import/control-character': ({ codePoint, count }) => ({
    message:
      codePoint === 'U+FFFD'
        ? `${count === 1 ? 'a character was' : `${count} characters were`} lost when the file was converted (U+FFFD)`
        : `${count === 1 ? 'an invisible character was' : `${count} invisible characters were`} taken out (${codePoint})`,
    hint:
      codePoint === 'U+FFFD'
        ? 'Look it up in the original and type it in the report.'
        : 'Nothing needs to be done: no reader would have seen it.',
  }),
  'import/tracked-changes': ({ count }) => ({
    message: `this draft still has ${count} tracked ${count === 1 ? 'change' : 'changes'}: what was inserted counts, what was deleted does not`,
    hint: 'If a change was not agreed, decide on it in Word and import again.',
  }),
  'import/picture': () => ({
    message: 'a picture or chart stands here and was not taken over',
    hint: 'Save it as PNG or JPEG beside the report and add an image block if it should be printed.',
  }),
  'import/formula': ({ text }) => ({
    message: `a formula stands here; of it only its characters were taken over: “${clip(text)}”`,
    hint: 'Check how it reads, and write it in words where it does not.',
  }),
  'import/hidden-text': ({ text }) => ({
    message: `hidden text was left out, as Word does not print it: “${clip(text)}”`,
    hint: 'If it belongs to the report, take “Hidden” away from it in Word and import again.',
  }),
  'import/text-box': ({ text }) => ({
    message: `this stands in a text box, and was put behind the paragraph the box is tied to: “${clip(text)}”`,
    hint: 'Look whether it stands at its place in the report.',
  }),
  'import/symbol': ({ symbol }) => ({
    message: `a sign of a symbol font has no character and was left out (${symbol})`,
    hint: 'Look it up in the draft and type a character for it in the report.',
  }),
  'import/html': ({ count }) => ({
    message: `the text has ${count} ${count === 1 ? 'remain' : 'remains'} of a web page (such as <p> or &nbsp;), read as what ${count === 1 ? 'it means' : 'they mean'}`,
    hint: 'Look whether paragraphs begin and end where they should.',
  }),
  'import/front-matter': ({ lines }) => ({
    message: `${lines} ${lines === 1 ? 'line' : 'lines'} of settings at the head of the file (between ---) were left out`,
    hint: 'If they hold text of the report, such as its title, write it below them.',
  }),
  'import/assumed': ({ key, value }) => ({
    message: `the draft does not say ${assumedKeys[key]}; “${clip(value)}” was put`,
    hint: `Correct ${key} in report.yaml where it is wrong.`,
  }),
  'import/unsure': ({ reason, excerpt }) => {
    const { message, hint } = doubts[reason];
    return { message: `${message}: “${clip(excerpt)}”`, hint };
  },
  'import/numbering': ({ was, now, heading, count }) => ({
    message:
      was === ''
        ? `${count === 1 ? 'a heading has' : `${count} headings have`} no number in the draft; the book prints ${now}: “${clip(heading)}”`
        : `the draft numbers this heading ${was}, the book prints ${now}${count > 1 ? ` (and ${count - 1} more like it)` : ''}: “${clip(heading)}”`,
    hint: 'Numbers come from the position. Check whether a heading is missing, and whether the text refers to the number.',
  }),
  'import/dropped': ({ reason, excerpt, count }) => ({
    message: `${droppedThings[reason]} ${count === 1 ? 'was' : `(${count} lines) were`} left out: “${clip(excerpt)}”`,
    hint: 'Nothing needs to be done, unless it belongs to the report: then write it there.',
  }),
  'import/lost-text': ({ draft, report }) => ({
    message: `the text would not be whole: the draft says “${clip(draft)}”${report === '' ? '' : `, the result “${clip(report)}”`}`,
    hint: 'Nothing was written. Simplify the draft around this line and import it again; please report this.',
  }),
  'import/not-updatable': ({ path }) => ({
    message: `the new text cannot be put into “${path}”: it is not YAML as Yinfa reads it, or has blocks in brackets`,
    hint: 'Run yinfa build on the report and correct what it tells, or import into another folder.',
  }),
  'import/lost-comment': ({ comment }) => ({
    message: `this comment has no place in the new text: “${clip(comment)}”`,
    hint: 'Write it again where it now belongs.',
  }),
  'import/exists': ({ folder }) => ({
    message: `“${folder}” has a report already`,
    hint: 'Name another folder with --to, or renew the text of this one with --update.',
  }),
} satisfies Partial<Messages>;
