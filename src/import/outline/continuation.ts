/**
 * Whether a line continues the paragraph before it.
 *
 * Hard line ends and page ends cut paragraphs anywhere. The evidence is in the two lines (marks, numbers, indents) and
 * in how the whole file is written; a rule with a higher score is stronger evidence.
 */
import { isCorrectedToHeading } from '../draft/corrections.js';
import type { DraftLine } from '../draft/draft.js';
import { isFigureCaption, isNoteOfTable, isNumberedCaption, isUnit } from '../draft/table-lines.js';
import type { Classification, Classifier } from './classify.js';
import { classify } from './classify.js';
import type { Label } from './heading-forms.js';
import {
  endsParagraph,
  isAnnexLabel,
  isAnnexTitle,
  isBareNumber,
  isGlossaryTitle,
  isSalutation,
  labelOf,
} from './heading-forms.js';
import { folded } from './typed-forms.js';

/** How a file is written as a whole. */
export interface LineHabits {
  /** Columns of a full line, two for a wide character, where lines were broken at a width. */
  readonly width: number | undefined;
  /** Characters of a full line: lines are broken at a number of characters too, whatever their width. */
  readonly length: number;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
  /** Blank lines separate paragraphs, not lines. */
  readonly blanks: boolean;
  /** Numbered lines without a full stop, where those they are counted with have one: headings cut at a page end. */
  readonly cutHeadings: ReadonlySet<DraftLine>;
}

/** A paragraph as far as it has been read. */
export interface ParagraphSoFar {
  readonly last: DraftLine;
  /** The number it begins with. */
  readonly label: Label | undefined;
  /** Characters. */
  readonly length: number;
  /** A sentence ends in it; a clause ends in it. */
  readonly stops: boolean;
  readonly pauses: boolean;
}

export type Continuation = 'continues' | 'begins';

/** Two consecutive lines, with the facts that the rules use. */
interface Joint {
  readonly before: ParagraphSoFar;
  readonly previous: DraftLine;
  readonly line: DraftLine;
  readonly habits: LineHabits;
  /** Their texts, without the blanks at the joint. */
  readonly last: string;
  readonly next: string;
  /** There is a blank line between them. */
  readonly blank: boolean;
  /** The line begins a paragraph by its indent. */
  readonly indented: boolean;
  /** The previous line ends with a mark at which a paragraph may end. */
  readonly ended: boolean;
  /** The previous line is as long as lines of this file can be. */
  readonly full: boolean;
  /** The previous line cannot be the end of a paragraph: it ends with a comma or an opening bracket. */
  readonly open: boolean;
  /** The paragraph is a heading or an item with a number, and no sentence has ended in it. */
  readonly numbered: boolean;
}

type Rule = readonly [Continuation, number, string, (joint: Joint) => boolean];

const opensMiddle = /^[，。、；：！？）”’》」』,;:!?)%％‰]/;
const endsMiddle = /[，、,“‘《（(「『—－-]$/;
const wrapped = ({ habits }: Joint) => habits.width !== undefined;

const rules: readonly Rule[] = [
  // Lines that are always alone, and marks that decide by themselves
  ['begins', 103, 'a table is a block of its own', ({ previous, line }) => Boolean(previous.table ?? line.table)],
  ['continues', 102, 'a correction makes it go on', ({ line }) => line.as === 'continued'],
  [
    'begins',
    101,
    'a correction gives it another role than the line before',
    ({ previous, line }) => line.as !== undefined || isCorrectedToHeading(previous),
  ],
  ['continues', 100, 'behind the number of a heading that has a line of its own', followsNumber],
  ['continues', 99, 'a heading of Word broken by hand, so that its words stand well', isBrokenHeading],
  [
    'begins',
    98,
    'a line with a heading style is a block of its own',
    ({ previous, line }) => previous.level !== undefined || line.level !== undefined,
  ],
  [
    'continues',
    96,
    'begins with a mark no paragraph begins with',
    (j) => opensMiddle.test(j.next) && !endsParagraph.test(j.last),
  ],
  [
    'begins',
    94,
    'a salutation or the title of an annex is a block of its own',
    ({ last, next }) => standsAlone(last) || standsAlone(next),
  ],
  ['begins', 92, 'begins with a number', startsNumbered],
  // Where the file says that a paragraph ends (Word)
  ['begins', 91, 'a paragraph of Word that belongs to a table or a picture', isAroundTable],
  ['continues', 90, 'a paragraph of Word that breaks off within a sentence was cut by a page', breaksOff],
  ['continues', 89, 'ends where no paragraph can end: …的 / 主要目标 / 是：…', isTorn],
  ['begins', 88, 'the file says that the paragraph ends', ({ previous }) => previous.ends],
  // Behind a full stop
  ['begins', 86, 'a sentence ended before the edge of the line', ({ ended, full }) => ended && !full],
  ['begins', 84, 'a sentence ended, and the line is indented', (j) => j.ended && j.indented],
  ['continues', 83, 'a full line, and paragraphs of this file are indented', (j) => j.ended && j.habits.indents],
  ['continues', 82, 'a full line that ends with a semicolon or colon', (j) => j.ended && /[；;：:]$/.test(j.last)],
  ['begins', 80, 'blank lines separate the paragraphs of this file', (j) => j.ended && j.habits.blanks && j.blank],
  ['continues', 79, 'blank lines separate paragraphs, and here is none', (j) => j.ended && j.habits.blanks],
  // Few paragraphs end at the very edge, and many sentences do.
  ['continues', 78, 'a sentence that ends at the very edge', (j) => j.ended && reachesEdge(j)],
  ['begins', 77, 'a sentence ended', ({ ended }) => ended],
  // Within a sentence, lines broken at a width
  ['continues', 76, 'a full line', (j) => wrapped(j) && j.full && (!j.indented || (j.open && !j.numbered))],
  ['begins', 75, 'a full line, but the next is indented', (j) => wrapped(j) && j.full],
  ['begins', 74, 'a numbered line that is not full is a heading', (j) => wrapped(j) && j.numbered],
  ['begins', 73, 'the line is indented', (j) => wrapped(j) && j.indented],
  ['continues', 72, 'a line that ends with a comma', (j) => wrapped(j) && j.open],
  ['continues', 71, 'a line of running text that was broken early', (j) => wrapped(j) && isRunningText(j)],
  ['begins', 70, 'a short line', wrapped],
  // Within a sentence, where every paragraph is one line
  [
    'continues',
    68,
    'a heading cut at a page end',
    (j) => j.numbered && j.habits.cutHeadings.has(j.previous) && !j.indented,
  ],
  ['continues', 67, 'the rest of a heading that its list ends with a full stop', isRestOfHeading],
  ['begins', 66, 'a numbered line is a heading', ({ numbered }) => numbered],
  ['begins', 64, 'the line is indented', ({ indented }) => indented],
  ['continues', 62, 'a line that ends with a comma', ({ open }) => open],
  ['continues', 60, 'paragraphs of this file are indented', (j) => j.habits.indents && j.before.length >= 8],
  ['begins', 58, 'paragraphs of this file are indented, and the line is very short', ({ habits }) => habits.indents],
  ['continues', 56, 'a text that broke off', ({ before }) => before.stops || before.length >= 30],
  [
    'continues',
    54,
    'a number whose unit stands on the next line',
    ({ before, last }) => /\d$/.test(folded(last)) && before.length >= 12,
  ],
  ['begins', 0, 'a short line', () => true],
];

const classifiers: readonly Classifier<Joint, Continuation>[] = rules.map(([kind, score, reason, recognise]) => ({
  kind,
  score,
  reason,
  recognise,
}));

/** Whether `line` continues the paragraph before it; `blank`: a blank line stands between. */
export function continuation(
  before: ParagraphSoFar,
  line: DraftLine,
  blank: boolean,
  habits: LineHabits,
): Classification<Continuation> {
  const previous = before.last;
  const [last, next] = [previous.text.trimEnd(), line.text.trimStart()];
  const joint: Joint = {
    before,
    previous,
    line,
    habits,
    last,
    next,
    blank,
    indented: habits.indents && line.indented === true,
    ended: endsParagraph.test(last) && !/\d[.．]$/.test(last),
    full: habits.width !== undefined && isFull(previous, habits.width, habits.length),
    open: endsMiddle.test(last),
    numbered: !before.stops && before.label !== undefined,
  };
  return classify(joint, classifiers)!;
}

function standsAlone(text: string): boolean {
  return isSalutation(text) || isGlossaryTitle(text) || isAnnexLabel(text) || isAnnexTitle(text);
}

/** A number of a list may follow a comma; one of a heading may not. */
function startsNumbered({ next, open }: Joint): boolean {
  const label = labelOf(next);
  return label !== undefined && (!open || ['chapter', 'numeral', 'bracketed'].includes(label.form));
}

/** No paragraph is a number alone; that of a heading may stand over it. */
function followsNumber({ previous, line, last, next }: Joint): boolean {
  const isText = !labelOf(next) && !isBareNumber(next) && !standsAlone(next);
  // A sentence is not the rest of a heading in the style of one.
  const isStyled = (previous.level ?? line.level) === line.level || !endsParagraph.test(next);
  return isText && isStyled && isBareNumber(last);
}

/** Two headings in one paragraph have a number or a mark between them. */
function isBrokenHeading({ previous, line, last, next }: Joint): boolean {
  const isOne = !previous.ends && line.level !== undefined && previous.level === line.level;
  return isOne && !endsParagraph.test(last) && !labelOf(next);
}

/** Web pages make paragraphs of their own of words in bold; pasted into Word or saved as text they stay so. */
function isTorn({ last, next }: Joint): boolean {
  return /[的“‘《（「『(]$/.test(last) || /^是[：:，]/.test(next);
}

/** Characters of the rest of a heading whose paragraphs are all indented. */
const MOST_REST = 30;

function isRestOfHeading({ numbered, habits, previous, next }: Joint): boolean {
  return numbered && habits.cutHeadings.has(previous) && next.length <= MOST_REST && /^[^。！？；：]{2,}。$/.test(next);
}

function isAroundTable({ previous, next }: Joint): boolean {
  const belongs = isNumberedCaption(next) || isFigureCaption(next) || isUnit(next) || isNoteOfTable(next);
  return previous.ends && belongs;
}

function breaksOff({ previous, before, last, indented }: Joint): boolean {
  const within =
    /[，、]$/.test(last) ||
    (before.stops && /[\p{Script=Han}\p{N}]$/u.test(last)) ||
    (before.pauses && /[\dA-Za-z]$/.test(folded(last)));
  return previous.ends && within && !indented && before.length >= 40 && !before.label;
}

function reachesEdge({ habits, previous, last }: Joint): boolean {
  return columns(last) + (previous.indented ? 4 : 0) >= (habits.width ?? 0) - 2;
}

function isRunningText({ before, habits, last }: Joint): boolean {
  return habits.indents && columns(last) * 2 >= (habits.width ?? 0) && (before.stops || before.pauses);
}

function isFull({ text, indented }: DraftLine, width: number, length: number): boolean {
  return columns(text) + (indented ? 4 : 0) >= width - 6 || [...text].length + (indented ? 2 : 0) >= length - 2;
}

/** Columns of a text, two for a wide character. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text)
    sum += /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u3000-\u303F\u2014\u2018-\u201D\u2026]/.test(
      character,
    )
      ? 2
      : 1;
  return sum;
}
