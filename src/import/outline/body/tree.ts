/**
 * Paragraphs with their levels -> the body of `report.yaml`.
 *
 * Numbers of headings are removed and compared with those that their position will give. A salutation ends a section,
 * because what follows it is about the whole part.
 */

import type { ReportFile } from '../../../report/schema.js';
import { addAll } from '../../../text/add-to.js';
import { headingNumber } from '../../../text/heading-numbers.js';
import type { Edit, Passage } from '../../draft/passage.js';
import { cut, edits, trimmed } from '../../draft/passage.js';
import type { Classifier } from '../classify.js';
import { classify } from '../classify.js';
import { isSalutation, labelOf } from '../heading-forms.js';
import { closesPart, salutation } from '../lexicon.js';
import type { RuleCounts } from '../normalise.js';
import { normalised } from '../normalise.js';
import type { Paragraph } from '../paragraphs.js';
import { canonical, folded } from '../typed-forms.js';
import type { BoldSiblings } from './bold-siblings.js';
import { boldSiblings } from './bold-siblings.js';
import { figureOf } from './figure.js';
import type { Rank } from './hierarchy.js';
import type { ParallelHeading } from './parallel.js';
import { lastOfRows, parallelHeadings } from './parallel.js';
import { headingEnd } from './run-in.js';
import { tableOf } from './table.js';
import { uncountedSections } from './uncounted.js';
import type { Leaf, Part, Section } from './values.js';
import { valuesOf } from './values.js';

/** A heading whose number is not the one that was typed. */
export interface Renumbered {
  readonly was: string;
  readonly now: string;
  readonly heading: string;
  readonly index: number;
  /** Of another form: 第一部分 or no number at all, where content has 一、. */
  readonly restyled: boolean;
}

export interface BodyTree {
  readonly body: ReportFile['body'];
  readonly edits: readonly Edit[];
  /** The heading that a paragraph is, or begins with, by the index of its line. */
  readonly headings: ReadonlyMap<number, NonNullable<Rank>>;
  readonly renumbered: readonly Renumbered[];
  readonly longHeadings: readonly { readonly heading: string; readonly index: number }[];
  /** Paragraphs that may be sections beside the one they were put in, by the indices of their lines. */
  readonly doubtful: BoldSiblings['doubtful'];
  /** Tables without a caption, and those that stay paragraphs. */
  readonly tables: readonly { readonly index: number; readonly reason: 'no-caption' | 'as-text' | 'lost-caption' }[];
}

const MOST_HEADING = 70;

type BlockKind = 'table' | 'part' | 'section' | 'subsection' | 'salutation' | 'greeting-and-text' | 'text';

/** A paragraph, its rank, and where in the body it stands. */
interface Placed {
  readonly paragraph: Paragraph;
  readonly rank: Rank;
  readonly inPart: boolean;
  readonly inSection: boolean;
  readonly greeted: boolean;
}

const blockKinds: readonly Classifier<Placed, BlockKind>[] = [
  {
    kind: 'table',
    score: 90,
    reason: 'has rows of cells',
    recognise: ({ paragraph }) => paragraph.table !== undefined,
  },
  { kind: 'part', score: 80, reason: 'a heading of the first level', recognise: ({ rank }) => rank === 'part' },
  {
    kind: 'section',
    score: 70,
    reason: 'a heading of the second level inside a part',
    recognise: ({ rank, inPart, inSection }) =>
      (rank === 'section' && inPart) || (rank === 'subsection' && inPart && !inSection),
  },
  {
    kind: 'subsection',
    score: 65,
    reason: 'a heading of the third level inside a section',
    recognise: ({ rank, inSection }) => rank === 'subsection' && inSection,
  },
  {
    kind: 'salutation',
    score: 60,
    reason: '各位代表： alone, before the first part',
    recognise: ({ paragraph, inPart }) => !inPart && isSalutation(paragraph.text),
  },
  {
    kind: 'greeting-and-text',
    score: 50,
    reason: '各位代表：现在，我… before the first part, which no salutation stands before',
    recognise: ({ paragraph, inPart, greeted }) => !inPart && !greeted && greetingLength(paragraph.text) > 0,
  },
  { kind: 'text', score: 0, reason: 'any other paragraph', recognise: () => true },
];

/** Characters of a salutation that a text follows, its colon included; 0 where there is none. */
function greetingLength(text: string): number {
  const greeting = salutation.exec(folded(text))?.[0].length ?? 0;
  return greeting > 0 && /^[:：] *./.test(text.slice(greeting)) ? greeting + 1 : 0;
}

/** Builds the body. Adds to `counts` how often each rule of typing changed a text. */
export function bodyTree(paragraphs: readonly Paragraph[], ranks: readonly Rank[], counts: RuleCounts): BodyTree {
  const builder = new BodyBuilder(counts, isUnnumbered(paragraphs, ranks));
  const bold = boldSiblings(paragraphs, ranks);
  const parallel = new Map([
    ...parallelHeadings(paragraphs, ranks),
    ...bold.headings,
    ...uncountedSections(paragraphs, ranks),
  ]);
  for (const i of [...parallel.keys()])
    if (paragraphs[i]!.as !== undefined && ranks[i] !== 'section') parallel.delete(i);
  const lastSections = lastOfRows(ranks, parallel);
  const behind = new Set([...parallel.values()].map((heading) => heading.behind));
  for (const [i, paragraph] of paragraphs.entries())
    builder.add(paragraph, parallel.has(i) ? 'section' : ranks[i], {
      isLast: lastSections[i]!,
      isBehind: behind.has(i),
      heading: parallel.get(i),
    });
  return { ...builder.result(), doubtful: bold.doubtful.map((each) => ({ ...each, at: paragraphs[each.at]!.index })) };
}

/** What the paragraphs around one say of it. */
interface Context {
  /** No further section of the same row follows in the part. */
  readonly isLast: boolean;
  /** The section it stands behind has as much text as others of its row. */
  readonly isBehind: boolean;
  /** It begins with a heading without a number. */
  readonly heading: ParallelHeading | undefined;
}

/** Whether parts without number have none in the content: where their sections are 一、. */
function isUnnumbered(paragraphs: readonly Paragraph[], ranks: readonly Rank[]): boolean {
  const form = (i: number) => labelOf(paragraphs[i]!.text)?.form;
  return (
    ranks.some((rank, i) => rank === 'section' && form(i) === 'numeral') &&
    ranks.every((rank, i) => rank !== 'part' || form(i) === undefined)
  );
}

class BodyBuilder {
  readonly #top: (Leaf | Part)[] = [];
  readonly #edits: Edit[] = [];
  readonly #headings = new Map<number, NonNullable<Rank>>();
  readonly #renumbered: Renumbered[] = [];
  readonly #longHeadings: { heading: string; index: number }[] = [];
  readonly #tables: { index: number; reason: 'no-caption' | 'as-text' | 'lost-caption' }[] = [];
  #part: Part | undefined;
  #section: Section | undefined;
  #subsection: Section | undefined;
  #parts = 0;
  #sections = 0;
  #subsections = 0;

  /** @param unnumbered parts have no number */
  constructor(
    private readonly counts: RuleCounts,
    private readonly unnumbered: boolean,
  ) {}

  add(paragraph: Paragraph, rank: Rank, context: Context): void {
    const greeted = this.#top.some((leaf) => leaf.kind === 'ready' && 'salutation' in leaf.value);
    const placed = {
      paragraph,
      rank,
      inPart: this.#part !== undefined,
      inSection: this.#section !== undefined,
      greeted,
    };
    const { kind } = classify(placed, blockKinds)!;
    if (kind === 'part' || kind === 'section' || kind === 'subsection') this.#headings.set(paragraph.index, kind);
    this.#addAs[kind](paragraph, context);
  }

  result(): Omit<BodyTree, 'doubtful'> {
    return {
      body: valuesOf(this.#top, (passage) => this.#words(passage)),
      edits: this.#edits,
      headings: this.#headings,
      renumbered: this.#renumbered,
      longHeadings: this.#longHeadings,
      tables: this.#tables,
    };
  }

  readonly #addAs: Readonly<Record<BlockKind, (paragraph: Paragraph, context: Context) => void>> = {
    table: (paragraph) => {
      if (paragraph.picture) {
        const { value, edits } = figureOf(paragraph, this.counts);
        addAll(this.#edits, edits);
        if (value) this.#place().push({ kind: 'ready', value });
        for (const { index, kind } of edits)
          if (kind === 'lost-caption') this.#tables.push({ index, reason: 'lost-caption' });
        return;
      }
      const before = this.#place().at(-1);
      const isLeaf = before?.kind === 'text' || before?.kind === 'ready';
      const table = tableOf(paragraph, isLeaf ? before : undefined, this.counts);
      if (table.takesCaption) this.#place().pop();
      addAll(this.#edits, table.edits);
      if (table.reason) this.#tables.push({ index: paragraph.index, reason: table.reason });
      addAll(this.#place(), table.leaves);
    },
    part: (paragraph) => {
      this.#sections = 0;
      this.#leaveSection();
      const { text, rest } = this.#heading(paragraph, 1, ++this.#parts);
      this.#part = { kind: 'part', heading: text, numbered: !this.unnumbered, body: [] };
      this.#top.push(this.#part);
      if (rest.text) this.#part.body.push({ kind: 'text', paragraph: { ...rest, index: paragraph.index } });
    },
    section: (paragraph, { heading }) => {
      this.#subsections = 0;
      this.#subsection = undefined;
      if (heading) {
        this.#section = this.#parallel(paragraph, heading);
        this.#part!.body.push(this.#section);
        return;
      }
      const { text, rest } = this.#heading(paragraph, 2, ++this.#sections);
      this.#section = { kind: 'section', heading: text, intro: this.#words(rest), body: [] };
      this.#part!.body.push(this.#section);
    },
    subsection: (paragraph) => {
      const { text, rest } = this.#heading(paragraph, 3, ++this.#subsections);
      this.#subsection = { kind: 'section', heading: text, intro: this.#words(rest), body: [] };
      this.#section!.body.push(this.#subsection);
    },
    salutation: (paragraph) => this.#top.push({ kind: 'ready', value: { salutation: this.#words(paragraph) } }),
    'greeting-and-text': (paragraph) => {
      const length = greetingLength(paragraph.text);
      const greeting = this.#words(cut(paragraph, 0, length));
      const rest = { ...trimmed(cut(paragraph, length)), index: paragraph.index };
      this.#top.push({ kind: 'ready', value: { salutation: greeting } }, { kind: 'text', paragraph: rest });
    },
    text: (paragraph, { isLast, isBehind }) => {
      const greets = salutation.test(folded(paragraph.text));
      // What stands right below a heading belongs to it.
      const inner = this.#subsection ?? this.#section;
      const hasText = inner && (inner.intro !== '' || inner.body.length > 0);
      if (greets || isBehind || (isLast && hasText && closesPart.test(paragraph.text))) this.#leaveSection();
      this.#place().push({ kind: 'text', paragraph });
    },
  };

  #words(passage: Passage): string {
    return normalised(passage.text, this.counts);
  }

  /** Where the next block belongs. */
  #place(): (Leaf | Part | Section)[] {
    return this.#subsection?.body ?? this.#section?.body ?? this.#part?.body ?? this.#top;
  }

  #leaveSection(): void {
    this.#section = undefined;
    this.#subsection = undefined;
  }

  /** A section whose heading has no number that is computed. */
  #parallel(paragraph: Paragraph, { number, end }: ParallelHeading): Section {
    return {
      kind: 'section',
      number: paragraph.text.slice(0, number),
      heading: this.#words(trimmed(cut(paragraph, number, end))),
      intro: this.#words(trimmed(cut(paragraph, end))),
      body: [],
    };
  }

  /** The words of a heading without its number, and the text behind it on the same line. */
  #heading(paragraph: Paragraph, depth: 1 | 2 | 3, number: number): { text: string; rest: Passage } {
    const label = labelOf(paragraph.text);
    const from = label?.length ?? 0;
    const end = headingEnd(paragraph, from);
    const text = this.#words(trimmed(cut(paragraph, from, end)));
    const level = this.unnumbered ? depth - 1 : depth;
    const form = level > 0 ? forms[level - 1] : undefined;
    const now = level > 0 ? headingNumber(level, number) : '';
    const was = label?.typed ?? '';
    // Also where it stays: an update compares headings without their numbers.
    if (was !== '' || now !== '') addAll(this.#edits, edits(paragraph, 0, was.length, 'number', now));
    if (same(was) !== same(now)) {
      if (!label || label.form !== form || label.number !== number)
        this.#renumbered.push({ was, now, heading: text, index: paragraph.index, restyled: label?.form !== form });
    }
    if ([...text].length > MOST_HEADING) this.#longHeadings.push({ heading: text, index: paragraph.index });
    return { text, rest: trimmed(cut(paragraph, end)) };
  }
}

/** The forms of number of the levels. */
const forms = ['numeral', 'bracketed', 'digit'] as const;

function same(typed: string): string {
  return [...typed].map(canonical).join('').replace(/ /g, '');
}
