/** The words of `yinfa import` in English. */
import type { ImportWords } from '../import.js';

const some = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const people = (authors: readonly { readonly author: string; readonly count: number }[], separator: string) =>
  authors
    .slice(0, 6)
    .map(({ author, count }) => `${author || 'unknown'} ${count}`)
    .join(separator) + (authors.length > 6 ? `${separator}…` : '');

export const importWordsEn: ImportWords = {
  understood: ({ title, characters, parts, sections, tasks, paragraphs, terms, annexes, tables, figures }) =>
    [
      `“${title}”`,
      some(characters, 'character'),
      some(parts, 'part'),
      some(sections, 'section'),
      ...(tasks > 0 ? [some(tasks, 'task')] : []),
      some(paragraphs, 'paragraph'),
      ...(tables > 0 ? [some(tables, 'table')] : []),
      some(terms, 'glossary term'),
      ...(annexes > 0 ? [annexes === 1 ? '1 annex' : `${annexes} annexes`] : []),
      ...(figures > 0 ? [some(figures, 'figure')] : []),
    ].join(', '),
  written: ({ folder, files }) => `${folder}: ${some(files, 'file')} written`,
  unchanged: (folder) => `${folder}: nothing changed`,
  notWritten: ({ file, errors }) => `${file}: not imported, ${some(errors, 'error')}`,
  wouldWrite: (folder) => `${folder}: would be written (nothing is, with --dry-run)`,
  states: { new: 'new', changed: 'changed', unchanged: 'unchanged' },
  updated: ({ kept, changed, added, removed, moved }) =>
    `sentences: ${kept} kept, ${changed} changed, ${added} added, ${removed} removed${moved > 0 ? `; ${moved} moved` : ''}`,
  parts: 'What the parts are about (lines of report.yaml); where it is wrong, set role: below the line',
  roles: {
    review: 'review of the year',
    'five-year-review': 'review of five years',
    'five-year-plan': 'five-year plan',
    'year-plan': 'plan of the year',
    government: 'the government itself',
    other: 'other',
  },
  separator: ', ',
  results: 'Results of the year',
  targets: 'Targets of the year',
  waiting: 'Not sure, so on no slide until figures.yaml reads it',
  line: (line) => `line ${line}`,
  uncovered: ({ count, folder }) =>
    `${some(count, 'number')} that nothing reads: npx yinfa figures --uncovered ${folder}`,
  comments: ({ open, resolved }) =>
    `Comments in the draft: ${open} open${resolved > 0 ? `, ${resolved} resolved` : ''}`,
  onDeleted: (words) => `(deleted) ${words}`,
  revisions: ({ count, formatted, numbers, authors }) =>
    [
      `Tracked changes, taken as accepted: ${count}${authors.length > 0 ? ` (${people(authors, ', ')})` : ''}`,
      ...(numbers > 0 ? [`${some(numbers, 'sentence')} with other numbers first`] : []),
      ...(formatted > 0 ? [`${some(formatted, 'format')} changed`] : []),
    ].join('; '),
  moved: 'moved',
  more: (count) => `… ${count} more: --json has all`,
  next: (folder) => `Next: npx yinfa build ${folder}`,
  nextOfUpdate: (folder) => `Next: npx yinfa diff HEAD ${folder} (what changed), npx yinfa build ${folder}`,
};
