/**
 * The elements of the markup, and where each may stand. `docs/templates.md` describes the same table.
 *
 * An element holds either other elements, or text with the elements in `children`. The check notes every violation, so
 * that the builders after it need no checks of their own.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { error, nearest } from '../diagnostics/diagnostic.js';
import { coverRoles } from '../document/book.js';
import { chartKinds, imageFits, imageSides, layouts } from '../document/deck.js';
import { plain } from '../text/running-text.js';
import type { Element } from './markup.js';
import { isElement } from './markup.js';
import { fieldNames } from './tree.js';

interface Rule {
  readonly children?: readonly string[];
  /** Required children. */
  readonly needs?: readonly string[];
  /** Children that may occur once. */
  readonly once?: readonly string[];
  readonly text?: true;
  /** Attribute → its allowed values, `any`, or `some` if it is required and not empty. */
  readonly attributes?: Readonly<Record<string, readonly string[] | 'any' | 'some'>>;
}

export type Vocabulary = Readonly<Record<string, Rule>>;

const text: Rule = { text: true, children: ['sub', 'sup'] };
const script: Rule = { text: true };

/** Elements allowed in every text of the book. */
const inline = ['sub', 'sup', 'mark', ...fieldNames];
const bookText: Rule = { text: true, children: inline };

/** Elements allowed wherever a paragraph is. */
const running = ['p', 'table', 'figure'];

export const bookVocabulary: Vocabulary = {
  book: {
    children: [
      ...[
        'cover',
        'contents',
        'masthead',
        'title',
        'occasion',
        'speaker',
        'reading',
        'salutation',
        ...running,
        'part',
        'section',
      ],
      ...['annex-note', 'signature', 'annex'],
    ],
    needs: ['title'],
    once: ['cover', 'contents', 'masthead', 'title', 'occasion', 'speaker', 'reading', 'signature'],
    attributes: { author: 'any', subject: 'any', keywords: 'any' },
  },
  cover: { children: coverRoles, needs: ['title'], once: coverRoles.filter((role) => role !== 'paper') },
  contents: { children: ['heading'], needs: ['heading'], once: ['heading'] },
  paper: bookText,
  masthead: bookText,
  title: bookText,
  occasion: bookText,
  issuer: bookText,
  date: bookText,
  speaker: bookText,
  reading: bookText,
  salutation: bookText,
  p: { text: true, children: ['lead', ...inline], once: ['lead'] },
  lead: bookText,
  table: {
    children: ['caption', 'unit', 'header', 'row', 'note'],
    needs: ['caption', 'header', 'row'],
    once: ['caption', 'unit', 'header', 'note'],
    attributes: { widths: 'any' },
  },
  header: { children: ['cell'], needs: ['cell'] },
  row: { children: ['cell'], needs: ['cell'] },
  cell: bookText,
  unit: bookText,
  note: bookText,
  caption: bookText,
  figure: { children: ['caption'], once: ['caption'], attributes: { src: 'some', alt: 'some', lines: 'some' } },
  part: {
    children: ['heading', 'salutation', ...running, 'section'],
    needs: ['heading'],
    once: ['heading'],
    attributes: { numbered: ['true', 'false', ''] },
  },
  section: {
    children: ['heading', 'intro', 'salutation', ...running, 'section'],
    needs: ['heading'],
    once: ['heading', 'intro'],
    attributes: { number: 'any' },
  },
  heading: bookText,
  intro: bookText,
  'annex-note': { text: true, children: ['label', ...inline], once: ['label'] },
  signature: { children: ['issuer', 'date'], needs: ['issuer', 'date'], once: ['issuer', 'date'] },
  annex: {
    children: ['label', 'heading', 'entry', 'section', ...running],
    needs: ['heading'],
    once: ['label', 'heading'],
  },
  label: bookText,
  entry: { text: true, children: ['term', ...inline], needs: ['term'], once: ['term'], attributes: { key: 'any' } },
  term: bookText,
  sub: script,
  sup: script,
  mark: { attributes: { entry: 'some' } },
  ...Object.fromEntries(fieldNames.map((name): [string, Rule] => [name, {}])),
};

export const deckVocabulary: Vocabulary = {
  deck: { children: ['slide'], needs: ['slide'], attributes: { title: 'any', author: 'any' } },
  slide: {
    children: ['title', 'kicker', 'line', 'figure', 'chart', 'table', 'item', 'image', 'notes'],
    needs: ['title'],
    once: ['title', 'kicker', 'table', 'image', 'notes'],
    attributes: { layout: layouts, id: 'any', section: 'any', back: 'any' },
  },
  title: text,
  kicker: text,
  line: text,
  figure: { children: ['label', 'value', 'unit', 'change'], needs: ['label', 'value'] },
  chart: {
    children: ['heading', 'point', 'series'],
    once: ['heading'],
    attributes: { kind: chartKinds, unit: 'any' },
  },
  series: { children: ['point'], needs: ['point'], attributes: { name: 'some' } },
  point: { children: ['label', 'value', 'shown'], needs: ['label', 'value'] },
  table: { children: ['row'], needs: ['row'] },
  row: { children: ['cell'], needs: ['cell'] },
  cell: text,
  item: { children: ['number', 'heading', 'text'], attributes: { to: 'any' } },
  image: {
    children: ['caption'],
    once: ['caption'],
    attributes: { src: 'some', alt: 'any', side: [...imageSides, ''], fit: [...imageFits, ''] },
  },
  caption: text,
  notes: { children: ['p'] },
  p: { text: true, children: ['sub', 'sup', 'where'], once: ['where'] },
  where: { text: true, children: ['page'] },
  page: {},
  number: text,
  heading: text,
  text: text,
  label: text,
  value: text,
  shown: text,
  unit: text,
  change: text,
  sub: script,
  sup: script,
};

/** Notes every element, attribute and text that the vocabulary does not allow in its place. */
export function check(element: Element, vocabulary: Vocabulary, note: Note, parent = ''): void {
  const rule = vocabulary[element.name];
  if (!rule) {
    const known = Object.keys(vocabulary);
    note(
      error('markup/unknown-element', { name: element.name, nearest: nearest(element.name, known), known }, element.at),
    );
    return;
  }
  checkAttributes(element, rule, note);
  for (const name of rule.needs ?? []) {
    if (!element.children.some((c) => isElement(c) && c.name === name)) {
      note(error('markup/missing-element', { name, parent: element.name }, element.at));
    }
  }
  for (const name of rule.once ?? []) {
    const [, second] = element.children.filter((c): c is Element => isElement(c) && c.name === name);
    if (second) note(error('markup/repeated', { name, parent: element.name }, second.at));
  }
  const allowed = rule.children ?? [];
  for (const child of element.children) {
    if (!isElement(child)) {
      if (!rule.text && child.text.trim()) {
        note(error('markup/stray-text', { text: plain([child]).trim().slice(0, 20), parent: element.name }, child.at));
      }
    } else if (vocabulary[child.name] && !allowed.includes(child.name)) {
      note(error('markup/misplaced', { name: child.name, parent: element.name, known: allowed }, child.at));
    } else check(child, vocabulary, note, element.name);
  }
  if (!parent && element.name !== Object.keys(vocabulary)[0]) {
    note(
      error('markup/misplaced', { name: element.name, parent: '', known: [Object.keys(vocabulary)[0]!] }, element.at),
    );
  }
}

function checkAttributes(element: Element, rule: Rule, note: Note): void {
  const rules = rule.attributes ?? {};
  const known = Object.keys(rules);
  for (const name of Object.keys(element.attributes)) {
    if (!known.includes(name))
      note(error('markup/unknown-attribute', { name, element: element.name, known }, element.at));
  }
  for (const [name, values] of Object.entries(rules)) {
    const value = element.attributes[name] ?? '';
    if (values === 'any' || (values === 'some' ? value !== '' : values.includes(value))) continue;
    const known = values === 'some' ? [] : values.filter((value) => value !== '');
    note(error('markup/invalid-attribute', { name, element: element.name, value, known }, element.at));
  }
}
