/**
 * Which paragraphs of a draft are headings, and of which of the three levels that content has.
 *
 * A report uses some of 第一部分, 一、, （一） and 1. for its levels, or headings without numbers; the highest two it
 * uses are parts and sections. Below 一、 that are sections （一） are sections within these; what else is below stays
 * text with its number. Which of these schemes a report follows is
 * classified by all its paragraphs together. Styles of Word and `#` decide where there is no number (`style-ranks.ts`); without either
 * only lines that name what a part is about (…工作回顾, …工作安排) are headings.
 */
import { sentenceSpans } from '../../../text/sentences.js';
import { cut } from '../../draft/passage.js';
import type { Classifier } from '../classify.js';
import { classify } from '../classify.js';
import type { Form, Label } from '../heading-forms.js';
import { isAnnexTitle, isSalutation, labelOf } from '../heading-forms.js';
import { aboutPart } from '../lexicon.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';
import { runInEnd } from './run-in.js';
import { styleRanks } from './style-ranks.js';

export type Rank = 'part' | 'section' | 'subsection' | undefined;

const MOST_HEADING = 60;
const MOST_NAMED = 35;
const LEAST_TEXT = 25;
/** Characters that headings of one row begin with, and how many others make a row of one. */
const SAME = 2;
const LEAST_OF_ROW = 2;
/** Words of a heading that are those of a part of its own. */
const looksBack = /回顾|总结|成就/;

export type Scheme = 'chapters' | 'numerals under names' | 'numerals' | 'styles' | 'names' | 'brackets' | 'digits';

const schemes: readonly Classifier<Survey, Scheme, Rank[]>[] = [
  {
    kind: 'chapters',
    score: 90,
    reason: '第一部分 stands twice or oftener',
    recognise: (of) =>
      of.count('chapter') >= 2 &&
      of.withStyles(
        of.count('numeral') > 0 ? of.below(of.byForm('chapter', undefined)) : of.byForm('chapter', of.second),
      ),
  },
  {
    kind: 'numerals under names',
    score: 80,
    reason: '一、 stands below headings that name what a part is about',
    recognise: (of) =>
      of.count('numeral') > 0 &&
      of.namedCount >= 2 &&
      (of.firstNumerals >= 2 || of.numeralsBelowNames) &&
      of.below(of.labels.map((_, i) => (of.named[i] || of.overText[i] ? 'part' : undefined))),
  },
  {
    kind: 'numerals',
    score: 70,
    reason: '一、 numbers the parts',
    recognise: (of) => of.count('numeral') > 0 && of.withStyles(of.byForm('numeral', of.second)),
  },
  {
    kind: 'styles',
    score: 60,
    reason: 'heading styles stand on lines without a number',
    recognise: (of) => of.freeLevels.length > 0 && of.withStyles(of.byForm(undefined, of.second)),
  },
  {
    kind: 'names',
    score: 50,
    reason: 'short lines name what a part is about',
    recognise: (of) =>
      of.namedCount >= 2 &&
      of
        .byForm(undefined, of.second)
        .map((rank, i) =>
          of.named[i] ? 'part' : rank || !of.overText[i] ? rank : of.second !== undefined ? 'part' : 'section',
        ),
  },
  {
    kind: 'brackets',
    score: 40,
    reason: '（一） is the highest number',
    recognise: (of) => of.count('bracketed') >= 2 && of.byForm('bracketed', of.third),
  },
  {
    kind: 'digits',
    score: 30,
    reason: '1. is the highest number',
    recognise: (of) => of.count('digit') >= 2 && of.digitRanks(),
  },
];

/** The level of each paragraph. */
export function ranksOf(paragraphs: readonly Paragraph[]): Rank[] {
  return withAsked(paragraphs, schemeOf(paragraphs)?.found ?? paragraphs.map(() => undefined));
}

/** The ranks that a person asks for in the place of those found. A section before the first part would stand nowhere, so it is a part. */
function withAsked(paragraphs: readonly Paragraph[], ranks: Rank[]): Rank[] {
  let hasPart = false;
  return ranks.map((found, i) => {
    const { as } = paragraphs[i]!;
    const asked = as === 'part' || as === 'section' || as === 'subsection' ? as : undefined;
    const rank = as === undefined ? found : asked && !hasPart ? 'part' : asked;
    hasPart ||= rank === 'part';
    return rank;
  });
}

/** The scheme of headings a report follows, with the ranks it gives; `undefined` where it has no headings. */
export function schemeOf(paragraphs: readonly Paragraph[]) {
  return classify(new Survey(paragraphs), schemes);
}

/** The facts about the paragraphs of a draft that the schemes use. */
class Survey {
  readonly labels: readonly (Label | undefined)[];
  /** Levels of styles, where the line may be a heading. */
  readonly levels: readonly (number | undefined)[];
  /** Levels of lines without a number. */
  readonly freeLevels: readonly number[];
  /** Lines that name what a part is about. */
  readonly named: readonly boolean[];
  readonly namedCount: number;
  /** How often 一、 starts a new count. */
  readonly firstNumerals: number;
  /** Whether all 一、 stand below a line that names what a part is about, and several have sections of their own. */
  readonly numeralsBelowNames: boolean;
  /** Short lines without number between texts. */
  readonly overText: readonly boolean[];
  /** Short lines that begin with 1. and the like. */
  readonly #digits: readonly boolean[];
  /** `digit` where 1. numbers headings, each over a text, and not the items of a list. */
  readonly third: Form | undefined;
  /** The form of number below 一、. */
  readonly second: Form | undefined;

  constructor(private readonly paragraphs: readonly Paragraph[]) {
    this.labels = paragraphs.map(({ text, table }) => (table ? undefined : labelOf(text)));
    const { labels } = this;
    const tellsHeadings = levelsOfHeadings(paragraphs.filter((_, i) => labels[i] === undefined));
    const standing = paragraphs.map(
      (paragraph, i) => labels[i] === undefined && mayBeHeading(paragraph, tellsHeadings.alone),
    );
    this.levels = paragraphs.map(({ level }, i) =>
      labels[i] || (standing[i] && tellsHeadings.mostly.has(level)) ? level : undefined,
    );
    this.freeLevels = this.levels.filter((level, i): level is number => level !== undefined && !labels[i]);
    const named = paragraphs.map(
      ({ text }, i) => standing[i] === true && [...text].length <= MOST_NAMED && aboutPart.test(folded(text)),
    );
    // 聚力转作风，自身建设不断加强 below 聚力稳增长，… and 聚力惠民生，… is one of their row.
    const begins = (i: number) => paragraphs[i]!.text.slice(0, SAME);
    const others = new Map<string, number>();
    for (const [i, is] of standing.entries())
      if (is && !named[i] && this.#opensText(i)) others.set(begins(i), (others.get(begins(i)) ?? 0) + 1);
    this.named = named.map((is, i) => is && (others.get(begins(i)) ?? 0) < LEAST_OF_ROW);
    this.namedCount = this.named.filter(Boolean).length;
    this.firstNumerals = labels.filter((label) => label?.form === 'numeral' && label.number === 1).length;
    const firstBrackets = labels.filter((label) => label?.form === 'bracketed' && label.number === 1).length;
    this.numeralsBelowNames =
      firstBrackets >= 2 &&
      this.named.indexOf(true) < labels.findIndex((label) => label?.form === 'numeral') &&
      !paragraphs.some(({ text }, i) => labels[i]?.form === 'numeral' && looksBack.test(text));
    this.#digits = labels.map((label, i) => label?.form === 'digit' && isShort(paragraphs[i]!));
    const digits = this.#digits.filter(Boolean).length;
    const digitsOverText = this.#digits.filter((is, i) => is && this.#opensText(i)).length;
    this.third = digitsOverText >= 2 && digitsOverText === digits ? 'digit' : undefined;
    this.second = this.count('bracketed') > 0 ? 'bracketed' : this.count('dotted') > 0 ? 'dotted' : this.third;
    this.overText = standing.map(
      (is, i) => is && this.#opensText(i) && /[。！？：；”]$/.test(paragraphs[i - 1]?.text ?? ''),
    );
  }

  /** How many paragraphs have a number of this form; of 1. only short ones. */
  count(form: Form): number {
    return this.labels.filter((label, i) => label?.form === form && (form !== 'digit' || this.#digits[i])).length;
  }

  /** Ranks by the form of the number. */
  byForm(part: Form | undefined, section: Form | undefined): Rank[] {
    return this.labels.map((label, i) => {
      if (label === undefined || (label.form === 'digit' && !this.#digits[i])) return undefined;
      return label.form === part ? 'part' : label.form === section ? 'section' : undefined;
    });
  }

  /** The ranks below given parts: 一、 and within them （一）; in a part without 一、 that of sections for （一）. */
  below(parts: readonly Rank[]): Rank[] {
    let numerals = false;
    const hasNumerals = parts.map((rank, i) => {
      if (rank !== 'part') return false;
      const end = parts.indexOf('part', i + 1);
      return this.labels.slice(i, end < 0 ? undefined : end).some((label) => label?.form === 'numeral');
    });
    return parts.map((rank, i) => {
      if (rank === 'part') numerals = hasNumerals[i]!;
      const form = rank ? undefined : this.labels[i]?.form;
      if (form === 'numeral') return 'section';
      return form === 'bracketed' ? (numerals ? 'subsection' : 'section') : rank;
    });
  }

  /** Headings without a number take the rank of their style, and 1. in a style below that of sections is one within them. */
  withStyles(ranks: readonly Rank[]): Rank[] {
    const levelOf = (of: Rank) => Math.max(...ranks.map((rank, i) => (rank === of ? (this.levels[i] ?? 0) : 0)));
    // Sections run into their text have no level of their own.
    const deepest = levelOf('section') || (levelOf('part') && levelOf('part') + 1);
    const numbered = ranks.map((rank, i) => {
      const isBelow = deepest > 0 && (this.levels[i] ?? 0) > deepest;
      return isBelow && this.labels[i]?.form === 'digit' && this.#isHeading(i) ? 'subsection' : rank;
    });
    return this.freeLevels.length === 0 ? numbered : this.#byStyles(numbered);
  }

  /** Whether a paragraph with a number is one of a heading by its form. */
  #isHeading(i: number): boolean {
    const paragraph = this.paragraphs[i]!;
    return isShort(paragraph) || isHeadingWithStop(cut(paragraph, this.labels[i]!.length));
  }

  #byStyles(ranks: readonly Rank[]): Rank[] {
    return styleRanks(
      ranks.map((rank, i) => ({
        rank,
        labelled: this.labels[i] !== undefined,
        level: this.levels[i],
        named: this.named[i]!,
        overText: this.overText[i]!,
      })),
    );
  }

  /** 1. numbers the parts, （1） the sections where it stands over a text. */
  digitRanks(): Rank[] {
    return this.labels.map((label, i) => {
      if (this.#digits[i]) return 'part';
      if (label?.form === 'dotted') return 'section';
      const isSection = label?.form === 'bracketed-digit' && isShort(this.paragraphs[i]!) && this.#opensText(i);
      return isSection ? 'section' : undefined;
    });
  }

  /** Whether the next paragraph is a text that this one may be the heading of. */
  #opensText(i: number): boolean {
    const next = this.paragraphs[i + 1];
    if (next === undefined || next.table || this.labels[i + 1]?.form === 'digit') return false;
    return !isShort(next) && next.text.length >= LEAST_TEXT;
  }
}

/** @param levels those that mark headings also where these end like sentences, or text follows them */
function mayBeHeading(paragraph: Paragraph, levels: ReadonlySet<number | undefined>): boolean {
  const { text, table, level } = paragraph;
  const isShaped = isShort(paragraph) || (levels.has(level) && isHeadingWithStop(paragraph));
  return !table && isShaped && !isSalutation(text) && !isAnnexTitle(text);
}

/** Whether a paragraph is one short sentence that says no result, or has a heading set off from its text. */
function isHeadingWithStop(paragraph: Pick<Paragraph, 'text' | 'pieces' | 'lead'>): boolean {
  const { text } = paragraph;
  const isOneSentence =
    [...text].length <= MOST_NAMED && sentenceSpans(text).length === 1 && !/[；：:，,]$|\d(?!\d*年)/.test(text);
  return isOneSentence || runInEnd(paragraph, 0) !== undefined;
}

/** The outline levels that headings have: `alone`, or `mostly`, where some text has them by mistake. */
function levelsOfHeadings(paragraphs: readonly Paragraph[]) {
  const counts = new Map<number, { short: number; text: number }>();
  for (const paragraph of paragraphs) {
    if (paragraph.level === undefined) continue;
    const count = counts.get(paragraph.level) ?? { short: 0, text: 0 };
    counts.set(paragraph.level, count);
    if (isShort(paragraph)) count.short++;
    else if (!isHeadingWithStop(paragraph)) count.text++;
  }
  const levelsWhere = (fits: (count: { short: number; text: number }) => boolean): ReadonlySet<number | undefined> =>
    new Set([...counts].filter(([, count]) => fits(count)).map(([level]) => level));
  return { alone: levelsWhere(({ text }) => text === 0), mostly: levelsWhere(({ short, text }) => text <= short) };
}

/** Whether a paragraph is short and has no mark of a sentence in it or at its end. */
function isShort({ text }: Paragraph): boolean {
  return (
    [...text].length <= MOST_HEADING &&
    !/[。！？；：:，,]$/.test(text.trim()) &&
    !/[。！？；].*/.test(text.slice(0, -1))
  );
}
