/** The words of the command in English. Lines are broken by hand at 78 cells. */
import type { CommandWords } from '../command.js';
import { diffEn } from './diff.js';
import { helpEn } from './help.js';
import { importWordsEn } from './import.js';

const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** The first figures; of many, how many more. */
const shownFirst = (figures: readonly string[]) =>
  figures.length > 3 ? [...figures.slice(0, 3), `${some(figures.length - 3, 'more figure')}`] : figures;

/** How a kind of file is made again. */
const remade = {
  pdf: 'leave out --only',
  pptx: 'leave out --only',
  svg: 'use --only svg',
  handout: 'use --only handout',
  docx: 'use --only docx',
  notes: 'use --only notes',
  editions: 'use --edition all',
  'word-editions': 'use --only docx --edition all',
};

export const commandEn: CommandWords = {
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options of every command:',
    'Commands:': 'Commands:',
  },
  help: helpEn,
  diff: diffEn,
  import: importWordsEn,
  started: ({ folder, files, kept }) => [
    ...files.map((path) => `${path}: written`),
    ...kept.map((path) => `${path}: was there, left as it is`),
    `Next: put the text into ${folder}/report.yaml, then npx yinfa build ${folder}`,
  ],
  building: ({ folder, number, of }) => `Building ${folder} …${of > 1 ? ` (${number} of ${of})` : ''}`,
  builtMany: ({ built, of, failed }) =>
    `${built} of ${some(of, 'report')} built${failed.length > 0 ? `; not written: ${failed.join(', ')}` : ''}`,
  built: ({ name, files, warnings, seconds }) =>
    `${name}: ${some(files, 'file')} in ${seconds} s${warnings > 0 ? `, ${some(warnings, 'warning')}` : ''}`,
  stale: (groups) =>
    `  Not made again, still as built before: ${groups.map(({ kind, names }) => `${names.join(', ')} (${remade[kind]})`).join('; ')}`,
  waiting: ({ names }) =>
    `  On no slide, as the text does not state it for sure: ${names.join(', ')} (npx yinfa figures --core)`,
  rebuilt: ({ name, figures, pages, slides, milliseconds }) => {
    const changes = [
      ...shownFirst(figures),
      ...(pages.length > 0 ? [`p. ${pages.join(', ')}`] : []),
      ...(slides.length > 0 ? [`${slides.length === 1 ? 'slide' : 'slides'} ${slides.join(', ')}`] : []),
    ];
    return `${name}: ${changes.length > 0 ? changes.join('; ') : 'nothing printed changed'} (${milliseconds} ms)`;
  },
  verified: ({ name, pages, paragraphs, marks, slides, numbers }) => {
    // A Word file has no pages of its own.
    const book = [...(pages > 0 ? [some(pages, 'page')] : []), some(paragraphs, 'paragraph'), some(marks, 'mark')];
    const deck = [some(slides, 'slide'), some(numbers, 'number')];
    return `${name}: all as it is written: ${[...(paragraphs > 0 ? book : []), ...(slides > 0 ? deck : [])].join(', ')}`;
  },
  nothingToVerify: ({ name, files }) => `${name}: ${some(files, 'file')} missing`,
  notVerified: ({ name, errors }) => `${name}: ${some(errors, 'difference')}`,
  opened: (address) => `The workplace is open at this address; Ctrl+C ends it.\n  ${address}`,
  noBrowser: 'The browser could not be started: open the address above in it.',
  watching: (folders) => `Watching ${folders.join(', ')}; Ctrl+C ends it.`,
  failed: ({ name, errors, warnings }) =>
    `${name}: not written, ${some(errors, 'error')}${warnings > 0 ? `, ${some(warnings, 'warning')}` : ''}`,
  levels: { certain: 'certain', likely: 'likely', hint: 'hint' },
  checked: ({ name, certain, likely, hint, ignored, errors }) => {
    const counts = [`${certain} certain`, `${likely} likely`, some(hint, 'hint')];
    const read = errors > 0 ? `${some(errors, 'error')}; in what could be read: ` : '';
    return `${name}: ${read}${certain + likely + hint === 0 ? 'nothing found' : counts.join(', ')}${ignored > 0 ? `; ${ignored} ignored` : ''}`;
  },
  corrected: ({ lines, written }) => `${some(lines, 'line')} ${written ? 'changed' : 'to change, nothing written'}\n`,
  checking: ({ folder, number, of }) => `Checking ${folder} (${number} of ${of})`,
  commented: ({ path, comments }) => `  ${path}: ${some(comments, 'comment')}, with that on the title`,
  template: ({ path, rows }) => `${path}: ${some(rows, 'row')} to fill in`,
  toProofread: ({ certain, folder }) =>
    `  Proof-reader: ${some(certain, 'certain finding')} (npx yinfa check ${folder})`,
  figuresRead: ({ name, count, errors }) =>
    `${name}: ${some(count, 'figure')}${errors > 0 ? `, ${some(errors, 'error')}` : ''}`,
  uncovered: ({ name, count }) => `${name}: ${some(count, 'number')} that nothing reads`,
  core: ({ name, count, indicators }) =>
    `${name}: ${some(count, 'statement')} of ${some(indicators, 'core indicator')}`,
  periods: {
    year: 'the year',
    average: 'average of years',
    total: 'total of years',
    since: 'since a base year',
    end: 'at the end of years',
    target: 'target of the year',
    'later-target': 'target of later years',
    unknown: '',
  },
  doubts: {
    '': '',
    number: 'not sure: cannot be that number',
    scope: 'not sure: may be of a part or a group',
    period: 'not sure: no period',
  },
  page: (label) => `p. ${label}`,
  pages: (count) => some(count, 'page'),
  links: (count) => some(count, 'link'),
  minutes: (count) => `${some(count, 'minute')} of reading`,
  slides: (count) => some(count, 'slide'),
  figures: (count) => some(count, 'figure'),
  separator: ', ',
  moreProblems: ({ code, count }) => `${count.toLocaleString('en')} more of [${code}]; --json has them all.`,
  noWorkingFolder: (reason) =>
    `The folder you are in has been deleted or moved, or may not be read (${reason}).\nChange to another with cd, and start the command there.`,
  unwritable: (detail) => `Standard output could not be written (${detail}).`,
  apology: (version, message) => `Sorry, this is a fault of Yinfa ${version}, not of your report: ${message}
Please report it with the command you typed and, if you may share it, the content folder.
With YINFA_DEBUG=1 set, the command also prints where in the program it happened.`,
};
