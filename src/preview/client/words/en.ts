import type { Words } from './words.js';

const some = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

export const wordsEn: Words = {
  skip: 'To the content',
  reports: 'Reports',
  noReports: 'There are no reports in this folder yet.',
  views: {
    book: 'Pages',
    slides: 'Slides',
    numbers: 'Numbers',
    problems: 'Problems',
    revisions: 'Revisions',
    files: 'Files',
  },
  viewsLabel: 'Views of the report',
  edition: 'Edition',
  language: '中文',
  colours: 'Light or dark',
  building: 'Making pages and slides…',
  connection: {
    lost: 'The connection is lost. Start `npx yinfa open` again, and this window goes on by itself: all that was saved is there, and what you were writing stays here.',
    'signed-out':
      'The workplace was started again. Open the address that it printed once, and this window goes on by itself; what you were writing stays here.',
  },
  pages: (count) => some(count, 'page'),
  slides: (count) => some(count, 'slide'),
  problems: (count) => (count === 0 ? 'no problems' : some(count, 'problem')),
  page: (label, position) => (label ? `Page ${label}` : `Sheet ${position}`),
  slide: (number, title) => `Slide ${number}: ${title}`,
  changed: 'changed',
  noBook: 'There are no pages, because the report has errors.',
  noSlides: 'There are no slides, because the report has errors.',
  dismiss: 'Close',
  sentence: 'Sentence',
  save: 'Save',
  undo: 'Undo',
};
