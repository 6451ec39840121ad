/** Reasons, kinds and names that stand inside English messages. What is not listed is said as it came. */
import type { Problems, SyntaxReason } from '../diagnostic.js';
import type { Rephrasing, Wording } from '../phrase.js';

export const writeFailures: Readonly<Record<Problems['world/write-failed']['reason'], Wording>> = {
  full: { message: 'the disk is full', hint: 'Free some space on the disk and build again.' },
  locked: {
    message: 'another program has it open',
    hint: 'Close it in Word, WPS, PowerPoint or the PDF reader and build again.',
  },
  denied: {
    message: 'you are not allowed to write there',
    hint: 'Choose another folder with --out, or ask for permission to write in this one.',
  },
  'read-only': {
    message: 'it lies on a disk that is read-only',
    hint: 'Choose a folder on another disk with --out.',
  },
  'is-file': {
    message: 'it is a file, and a folder is needed there',
    hint: 'Move or rename that file, or choose another folder with --out.',
  },
  'is-folder': {
    message: 'a folder of that name is in the way',
    hint: 'Move or rename that folder, or choose another one with --out.',
  },
  'broken-link': {
    message: 'it is a link to something that does not exist',
    hint: 'Delete or mend the link, or choose another folder with --out.',
  },
  other: { message: 'the system refused', hint: 'Check the folder, or choose another one with --out.' },
};

export const syntaxErrors: Readonly<Record<SyntaxReason, Wording>> = {
  indentation: {
    message: 'the line is not indented as the lines around it',
    hint: 'Begin it in the same column as its neighbours, with two spaces more for each level.',
  },
  'unclosed-quote': { message: 'a quotation mark is opened here and not closed', hint: 'Close it, or leave both out.' },
  'unclosed-bracket': {
    message: 'a bracket [ or { is not closed, or a comma is missing in it',
    hint: 'Close the bracket; put a comma between its items.',
  },
  'missing-colon': {
    message: 'a colon is missing after the key',
    hint: 'Write “key: value”, with a colon and a space.',
  },
  'full-width-colon': {
    message: 'a full-width colon stands after the key',
    hint: 'Use the narrow colon “:” and a space after it.',
  },
  'colon-in-text': {
    message: 'the text has a colon and a space in it, so it is taken for a key',
    hint: 'Use a full-width colon in Chinese text, or put the whole text in quotation marks or under “|”.',
  },
  'folded-item': {
    message: 'this line begins with “-” but is indented deeper than the list, so it would be run into the text above',
    hint: 'Begin it in the same column as the other items; if it is text, put the whole text under “|”.',
  },
  'folded-key': {
    message: 'this line looks like a key, but would be run into the text above',
    hint: 'Begin it in the same column as its neighbours and use “:” and a space; if it is text, put the whole text under “|”.',
  },
  'text-after-value': {
    message: 'something follows after the value has ended',
    hint: 'Delete what follows, or put the whole text in quotation marks.',
  },
  'reserved-start': {
    message: 'text cannot begin with this character',
    hint: 'Put the whole text in quotation marks, or write it under “|”.',
  },
  escape: {
    message: 'this \\ is not followed by anything it can stand before',
    hint: 'Use single quotation marks, or write \\\\ for one \\.',
  },
  anchor: {
    message: 'text that begins with & is taken for a YAML anchor',
    hint: 'Put the text in quotation marks; anchors are not used in content files.',
  },
  tag: {
    message: 'text that begins with ! is taken for a YAML tag',
    hint: 'Put the text in quotation marks; tags are not used in content files.',
  },
  directive: {
    message: 'a line that begins with % is taken for a YAML directive',
    hint: 'Delete the line, or put the text in quotation marks.',
  },
  'several-documents': {
    message: 'a second document begins in this file',
    hint: 'Delete the line “---”; a file holds one document.',
  },
  key: { message: 'this cannot be a key', hint: 'A key is one plain word, as “title”.' },
  unexpected: {
    message: 'this is not correct YAML',
    hint: 'Check indentation, quotation marks and colons on this line and the one above.',
  },
};

export const patternErrors: Readonly<Record<Problems['figure/bad-pattern']['reason'], Wording>> = {
  'no-hole': {
    message: 'has no hole, so it reads no number',
    hint: 'Copy the words of the report and put {value} in place of the number.',
  },
  'unknown-hole': {
    message: 'has a hole Yinfa does not know',
    hint: 'Use {value}, {growth} or {words}; for a list {labels} and {values}.',
  },
  'repeated-hole': {
    message: 'has the same hole twice',
    hint: 'Use each hole once; write a figure of its own for the second number.',
  },
  'unclosed-hole': {
    message: 'has a brace without its partner',
    hint: 'Write holes as {value}, {growth} or {words}, with both braces.',
  },
  'only-holes': {
    message: 'has no words around its holes, so it would fit anywhere',
    hint: 'Add the words of the report that stand before the number.',
  },
  'adjacent-holes': {
    message: 'has two holes with nothing between them',
    hint: 'Write the words of the report that stand between the two holes.',
  },
  'half-list': {
    message: 'has {labels} or {values} without the other, or beside other holes',
    hint: 'Write both {labels} and {values} to read a list, and no other hole.',
  },
};

export const kinds: Readonly<Record<string, string>> = {
  text: 'text',
  list: 'a list (lines that begin with “- ”)',
  items: 'a list with at least one item',
  'whole number': 'a whole number',
  id: 'a name of letters, digits, “-” and “_” without spaces',
  truth: 'the bare word true or false',
  comment: 'empty: what follows # is a comment',
  'another id': 'a figure that is not yet in this list',
  'inner + text-width ≤ width': 'a text width that, with the inner margin, is not wider than the paper',
  'top + text-height ≤ height': 'a text height that, with the top margin, is not higher than the paper',
  'text-height ÷ lines ≥ text-width ÷ characters': 'fewer lines, so that a line is at least as high as a character',
  'size ≤ text-height ÷ lines': 'a type size that is not larger than a line is high',
  'gap + size ≤ height − top − text-height': 'a smaller gap, so that the page number stays on the paper',
  'left + right ≤ width ÷ 2': 'margins that leave half of the width to the text',
  'top + bottom ≤ height ÷ 2': 'margins that leave half of the height to the text',
  'smallest ≤ largest': 'a smallest size that is not above the largest',
  map: 'keys with values (“key: value”)',
  number: 'a number',
  'true or false': 'true or false',
  date: 'a date',
  empty: 'empty',
  'YYYY-MM-DD': 'a date, for example 2024-02-04,',
  'year 1949–2100': 'a year from 1949 to 2100',
  "'#A4161A'": "a colour, for example '#A4161A',",
  '37mm, 2.8cm, 16pt': 'a length, for example 37mm, 2.8cm or 16pt,',
  'body, 二号, 16pt': 'a type size, for example body or 16pt,',
};

/** What a schema's own words ask of a value. */
export const valueForms: Rephrasing = [
  [/^an edition called .+$/, 'an edition under a name of small letters, digits and hyphens, which is not “all”'],
  [/^an edition$/, 'at least one edition'],
  [/^≥ (.+)$/, 'a number of at least $1'],
  [/^≤ (\d+) items$/, 'a list of at most $1 items'],
  [/^(\d+) widths$/, 'a number for each of the $1 columns'],
  [/^≤ (\d+) characters$/, 'a text of at most $1 characters'],
  [/^≤ (.+)$/, 'a number of at most $1'],
  [/^Invalid string: must match pattern (.+)$/, 'text that fits $1'],
];

export const slideNeeds: Readonly<Record<string, string>> = {
  figures: 'at least one figure',
  chart: 'a chart with numbers',
  items: 'at least one item',
};

export const readFailures: Rephrasing = [
  [/^EISDIR$/, 'it is a folder'],
  [/^(?:EACCES|EPERM)$/, 'you are not allowed to read it'],
];

/** What is wrong with a picture, and what to do. */
export const pictureFaults: Readonly<Record<Problems['content/bad-image']['reason'], Wording>> = {
  empty: { message: 'the file is empty', hint: 'Copy the picture into the folder again.' },
  format: {
    message: 'it is neither a PNG nor a usual JPEG file',
    hint: 'Open it in a program for pictures and save it as PNG or JPEG; another ending of the name is not enough.',
  },
  damaged: {
    message: 'the file is damaged or was cut short',
    hint: 'Copy the picture into the folder again, or save it anew.',
  },
  'too-large': {
    message: 'it has more than 40 million pixels',
    hint: 'Save a smaller copy: 2000 pixels across are enough for a page.',
  },
  cmyk: { message: 'its colours are CMYK', hint: 'Save it with RGB colours: the file of the book is made for those.' },
};

export const fontDamages: Rephrasing = [[/^collection$/, 'it is a collection of several fonts']];

export const pdfFaults: Readonly<Record<Problems['preflight/unreadable']['reason'], string>> = {
  table: 'its table of objects is damaged',
  syntax: 'an object in it is damaged',
  stream: 'a compressed part of it is damaged',
  pages: 'it holds another number of pages than it says',
};

export const handlebarsErrors: Rephrasing = [
  [/^(.+) doesn't match (.+)$/, '{{#$1}} is closed by {{/$2}}'],
  [/^\{\{\{ \}\}\}$/, '{{{ }}} is not allowed, because it would write text unescaped'],
  [/^Expecting .*got 'EOF'$/, 'the file ends before everything is closed'],
  [/^Expecting .*got 'INVALID'$/, 'this character cannot stand in {{ }}'],
  [/^Expecting .*got '(?:OPEN_ENDBLOCK|CLOSE_\w+|CLOSE)'$/, 'something is closed that was not opened'],
  [/^Expecting .*$/, 'this cannot stand here'],
];

export const templateFailures: Rephrasing = [
  [/^endless$/, 'templates include each other without end'],
  [/^not-a-list$/, '{{#each}} goes through a list, and this is a text'],
  [/^not-a-text$/, 'what is to be printed here is not a text but a list or a group of values'],
];

export const markupErrors: Rephrasing = [
  [/^unmatched closing tag: (.+)$/, '</$1> closes nothing that is open'],
  [/^unexpected close tag$/, 'a tag is closed that was not opened'],
  [/^doctype$/, '<!DOCTYPE> is not allowed'],
  [/^processinginstruction$/, '<?…?> is not allowed'],
  [/^xmldecl$/, '<?xml?> is not needed and not allowed'],
  [/^cdata$/, '<![CDATA[…]]> is not allowed'],
  [/^text data outside of root node$/, 'text stands outside the outermost element'],
  [/^document must contain a root element$/, 'the template writes no element'],
  [/^documents may contain only one root$/, 'there is more than one outermost element'],
];

/** Where a block of the report belongs. */
export const blockPlaces: Readonly<Record<string, string>> = {
  part: 'Parts do not nest: put it at the outermost level of the body.',
  section: 'A section stands inside a part: put it in the body of one.',
  salutation: 'A salutation stands before the parts, at the outermost level of the body.',
};

/** Characters no reader sees, by the names editors give them. */
export const invisibles: Readonly<Record<string, string>> = {
  'U+00AD': 'a soft hyphen',
  'U+061C': 'an Arabic letter mark',
  'U+200B': 'a zero-width space',
  'U+200C': 'a zero-width non-joiner',
  'U+200D': 'a zero-width joiner',
  'U+200E': 'a left-to-right mark',
  'U+200F': 'a right-to-left mark',
  'U+2028': 'a line separator',
  'U+2029': 'a paragraph separator',
  'U+202A': 'a mark that turns the direction of writing',
  'U+202B': 'a mark that turns the direction of writing',
  'U+202C': 'a mark that turns the direction of writing',
  'U+202D': 'a mark that turns the direction of writing',
  'U+202E': 'a mark that turns the direction of writing',
  'U+2060': 'a word joiner',
  'U+2066': 'a mark that turns the direction of writing',
  'U+2067': 'a mark that turns the direction of writing',
  'U+2068': 'a mark that turns the direction of writing',
  'U+2069': 'a mark that turns the direction of writing',
  'U+FEFF': 'a byte order mark',
};
