/**
 * The paragraphs of an annex that is no glossary -> its value in `report.yaml`.
 *
 * An annex is numbered for itself. A numbered line is a heading where text stands under the lines of its form: under at
 * least half of them, so that an empty one among others is a heading too. Items of a plain list stay paragraphs with the
 * numbers of the draft. A number that position will give is computed; any other is kept as it was typed.
 */

import type { FileAnnex } from '../../../report/write-yaml.js';
import { addAll } from '../../../text/add-to.js';
import { headingNumber } from '../../../text/heading-numbers.js';
import type { Edit, Passage } from '../../draft/passage.js';
import { cut, edits, trimmed } from '../../draft/passage.js';
import { withLinesAroundTables } from '../body/around-tables.js';
import { figureOf } from '../body/figure.js';
import { headingEnd } from '../body/run-in.js';
import { tableOf } from '../body/table.js';
import type { BodyTree } from '../body/tree.js';
import type { Leaf, Section } from '../body/values.js';
import { blocksOf } from '../body/values.js';
import type { OtherAnnex } from '../ending.js';
import type { Form } from '../heading-forms.js';
import { labelOf } from '../heading-forms.js';
import { annexLabelBefore } from '../lexicon.js';
import type { RuleCounts } from '../normalise.js';
import { normalised } from '../normalise.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';

export interface AnnexTree {
  readonly annex: FileAnnex;
  readonly edits: readonly Edit[];
  readonly tables: BodyTree['tables'];
}

/** The title of an annex that has nothing but a label. */
const UNTITLED = '附录';
const MOST_LEVELS = 2;

/** The annex with its headings. Adds to `counts` how often each rule of typing changed a text. */
export function annexTree({ label, title, body }: OtherAnnex, counts: RuleCounts): AnnexTree {
  const builder = new AnnexBuilder(counts);
  const heading = builder.title(label, title);
  const blocks = builder.level(withLinesAroundTables(body), 1);
  const words = (passage: Passage) => normalised(passage.text, counts);
  return {
    annex: { title: heading, body: blocksOf(blocks, words) as FileAnnex['body'] },
    edits: builder.edits,
    tables: builder.tables,
  };
}

class AnnexBuilder {
  readonly edits: Edit[] = [];
  readonly tables: BodyTree['tables'][number][] = [];

  constructor(private readonly counts: RuleCounts) {}

  /** The title without its label, which position gives. */
  title(label: Paragraph | undefined, title: Paragraph | undefined): string {
    if (label) addAll(this.edits, edits(label, 0, label.text.length, 'annex-label'));
    if (!title) {
      const { index } = label!;
      this.edits.push({ index, offset: 0, kind: 'label', was: '', now: UNTITLED });
      return UNTITLED;
    }
    const typed = label ? 0 : (annexLabelBefore.exec(folded(title.text))?.[0].length ?? 0);
    if (typed > 0) addAll(this.edits, edits(title, 0, typed, 'annex-label'));
    return this.#words(trimmed(cut(title, typed)));
  }

  /** The blocks of one level: sections if its numbered lines are headings, else leaves. */
  level(paragraphs: readonly Paragraph[], level: number): (Leaf | Section)[] {
    const form = level > MOST_LEVELS ? undefined : headingForm(paragraphs);
    const isHeading = (paragraph: Paragraph) =>
      form !== undefined && !paragraph.table && labelOf(paragraph.text)?.form === form;
    const first = paragraphs.findIndex(isHeading);
    const blocks: (Leaf | Section)[] = [];
    for (const paragraph of first < 0 ? paragraphs : paragraphs.slice(0, first)) this.#add(blocks, paragraph);
    if (first < 0) return blocks;
    const starts = [...paragraphs.keys()].filter((i) => isHeading(paragraphs[i]!));
    let computed = 0;
    for (const [n, start] of starts.entries()) {
      const heading = paragraphs[start]!;
      const label = labelOf(heading.text)!;
      const isComputed = label.form === computedForms[level - 1] && label.number === computed + 1;
      if (isComputed) computed++;
      const number = isComputed ? headingNumber(level, computed) : undefined;
      blocks.push(this.#section(heading, number, paragraphs.slice(start + 1, starts[n + 1]), level));
    }
    return blocks;
  }

  #section(paragraph: Paragraph, number: string | undefined, under: readonly Paragraph[], level: number): Section {
    const { length, typed } = labelOf(paragraph.text)!;
    const end = headingEnd(paragraph, length);
    if (number !== undefined) addAll(this.edits, edits(paragraph, 0, typed.length, 'number', number));
    return {
      kind: 'section',
      ...(number === undefined && { number: typed }),
      heading: this.#words(trimmed(cut(paragraph, length, end))),
      intro: this.#words(trimmed(cut(paragraph, end))),
      body: this.level(under, level + 1),
    };
  }

  #add(blocks: (Leaf | Section)[], paragraph: Paragraph): void {
    if (!paragraph.table) {
      blocks.push({ kind: 'text', paragraph });
      return;
    }
    if (paragraph.picture) {
      const figure = figureOf(paragraph, this.counts);
      addAll(this.edits, figure.edits);
      if (figure.value) blocks.push({ kind: 'ready', value: figure.value });
      for (const { index, kind } of figure.edits)
        if (kind === 'lost-caption') this.tables.push({ index, reason: 'lost-caption' });
      return;
    }
    const before = blocks.at(-1);
    const table = tableOf(paragraph, before?.kind === 'text' ? before : undefined, this.counts);
    if (table.takesCaption) blocks.pop();
    addAll(this.edits, table.edits);
    if (table.reason) this.tables.push({ index: paragraph.index, reason: table.reason });
    addAll(blocks, table.leaves);
  }

  #words(passage: Passage): string {
    return normalised(passage.text, this.counts);
  }
}

/** The forms of number that position gives, by level. */
const computedForms: readonly Form[] = ['numeral', 'bracketed'];

/** The form of the first number, if half of the lines with it have other text under them; `undefined` if it numbers items. */
function headingForm(paragraphs: readonly Paragraph[]): Form | undefined {
  const forms = paragraphs.map(({ text, table }) => (table ? undefined : labelOf(text)?.form));
  const form = forms.find(Boolean);
  const own = [...forms.keys()].filter((i) => form !== undefined && forms[i] === form);
  const over = own.filter((i) => i + 1 < forms.length && forms[i + 1] !== form);
  // The last of a list may have a remark under it; a style of headings says that a single line is no list.
  const isStyled = own.some((i) => paragraphs[i]!.level !== undefined);
  return (own.length > 1 || isStyled) && over.length * 2 >= own.length ? form : undefined;
}
