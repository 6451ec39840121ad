/** The words of `yinfa diff` in English. */

import { ranges } from '../../../document/ranges.js';
import type { DiffWords, Spot } from '../diff.js';

const some = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const spot = ({ part = '', section = '', paragraph }: Spot) =>
  [part + section, paragraph === undefined ? '' : `paragraph ${paragraph}`].filter(Boolean).join(' ');

/** The cover and blank pages have no number. */
const named = (label: string) => (label === '+0' ? 'the cover' : label.replace(/^\+\d+$/, 'blank pages'));

const set = (name: string, one: string, facts: Parameters<DiffWords['pages']>[0]) => {
  if (!facts) return `${name}: not compared because of the errors`;
  const { before, after, changed } = facts;
  const total = before === after ? `of ${after}` : `of ${after}, before ${before}`;
  if (changed.length === 0) return `${name}: none ${total}`;
  return `${name}: ${[...new Set(ranges(changed.map(named)))].join(', ')} (${some(changed.length, one)} ${total})`;
};

export const diffEn: DiffWords = {
  head: ({ name, before, after }) => `${name}: ${before} → ${after}`,
  same: 'Text and figures are the same.',
  notCompared: (name) => `${name}: not compared, one revision has errors`,
  figures: 'Figures',
  text: 'Text',
  numbering: 'Numbering',
  glossary: 'Glossary',
  toPrint: 'To print again',
  states: { changed: 'changed', added: 'added', removed: 'removed', moved: 'moved' },
  names: {
    title: 'title',
    paper: 'paper of the session',
    occasion: 'occasion',
    speaker: 'speaker',
    issuer: 'issuer',
    date: 'date',
    glossary: 'title of the glossary',
  },
  inOld: ' (old)',
  spot,
  from: (where) => `, from ${spot(where) || 'the beginning'}`,
  along: (count) => `, with ${some(count, 'paragraph')}`,
  numbers: 'Numbers: ',
  renumbered: ({ count, first, last }) =>
    `${some(count, 'further entry').replace('entrys', 'entries')} with a new number: ${count === 1 ? first : `${first} … ${last}`}`,
  more: (count) => `… and ${count} more`,
  pages: (pages) => set('Pages', 'page', pages),
  slides: (slides) => set('Slides', 'slide', slides),
  redline: ({ path, pages }) => `${path}  ${some(pages, 'page')}`,
  none: 'none',
  separator: ', ',
};
