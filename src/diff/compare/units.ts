/**
 * A report as a flat list of units that can change on their own: lines of the title block, headings, paragraphs, tables,
 * pictures, annexes and entries of the glossary, in the order of the book.
 *
 * A unit has its computed number and its position, so that a move and a new number are changes even if the words are the
 * same. Marks of the glossary have no characters and are left out: their numbers are those of the entries.
 */
import { createHash } from 'node:crypto';
import type { Place } from '../../diagnostics/diagnostic.js';
import type { Report, ReportBlock, ReportFigure, ReportSection, ReportTable } from '../../report/report.js';
import type { Visited } from '../../report/visit.js';
import { annexPart, visit } from '../../report/visit.js';
import { annexLabel } from '../../text/heading-numbers.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';

export type UnitKind =
  | 'title'
  | 'paper'
  | 'occasion'
  | 'speaker'
  | 'issuer'
  | 'date'
  | 'part'
  | 'section'
  | 'salutation'
  | 'paragraph'
  | 'table'
  | 'figure'
  | 'annex'
  /** The heading of the glossary. */
  | 'glossary'
  | 'entry';

export interface Unit {
  readonly kind: UnitKind;
  readonly text: string;
  /** The runs that have the characters of `text`; absent where it is put together of other texts. */
  readonly runs?: Text;
  /** How many characters of `text` are its heading, lead, caption or term. */
  readonly head: number;
  /** Computed: `一、` `（三）` `12.`; empty if it has none. */
  readonly number: string;
  /** The level of a heading: 1 for 一、, 2 for （一）; 0 where it is none or has no number. */
  readonly level: number;
  /** Its position, as a reader of the book would name it. */
  readonly where: Where;
  readonly at: Place | undefined;
  /** A table or a picture itself, of which the text is only an extract. */
  readonly inset?: ReportTable | ReportFigure;
}

/**
 * Numbers of part and sections (an unnumbered part by its heading, an annex by its label), and the paragraph under the nearest heading; absent
 * if there is none.
 */
export interface Where {
  readonly part?: string;
  readonly section?: string;
  /** From 1. */
  readonly paragraph?: number;
}

/** The units of a report in the order of the book. */
export function unitsOf(report: Report): Unit[] {
  const { speaker } = report;
  const lines: readonly (readonly [UnitKind, string, Text])[] = [
    ['paper', plain(report.paper.flat()), report.paper.flat()],
    ['title', plain(report.title), report.title],
    ['occasion', plain(report.occasion), report.occasion],
    ['speaker', `${plain(speaker.office)} ${plain(speaker.name)}`.trim(), [...speaker.office, ...speaker.name]],
    ['issuer', plain(report.issuer), report.issuer],
    ['date', report.date, []],
  ];
  const head = lines
    .filter(([, text]) => text !== '')
    .map(
      ([kind, text, from]): Unit => ({
        kind,
        text,
        ...(kind !== 'speaker' && from.length > 0 && { runs: from }),
        head: 0,
        number: '',
        level: 0,
        where: {},
        at: from[0]?.at,
      }),
    );
  return [...head, ...[...visit(report.body)].map(blockUnit), ...annexUnits(report), ...glossaryUnits(report)];
}

function blockUnit({ block, part, section, numbers, level, paragraph }: Visited): Unit {
  const names = section?.number === undefined ? numbers : [...numbers.slice(0, -1), nameOf(section)];
  const [first = '', ...others] = part && !part.numbered ? [`${plain(part.heading)}：`, ...names] : names;
  const [inPart, sections] = part ? [first, others] : ['', names];
  const where = {
    ...(inPart !== '' && { part: inPart }),
    ...(sections.length > 0 && { section: sections.join('') }),
    ...(paragraph > 0 && { paragraph }),
  };
  const number = numbers.at(-1) ?? '';
  if (block.kind === 'part') return { ...unit(block, block.heading, 0, number, where), level };
  if (block.kind !== 'section') return leaf(block, where);
  const text = [...block.heading, ...block.intro];
  return { ...unit(block, text, plain(block.heading).length, number, where), level };
}

const NAME_LENGTH = 12;

/** The first words of a section whose number is not computed. */
function nameOf({ number = '', heading }: ReportSection): string {
  return `${number}${plain(heading).slice(0, NAME_LENGTH)}`;
}

function leaf(block: Exclude<ReportBlock, { kind: 'part' | 'section' }>, where: Where): Unit {
  switch (block.kind) {
    case 'salutation':
      return unit(block, block.text, 0, '', where);
    case 'paragraph':
      return unit(block, [...block.lead, ...block.text], plain(block.lead).length, '', where);
    case 'table': {
      const rows = [block.header, ...block.rows].map((row) => row.map(plain).join(' | '));
      const [caption, unitLine, note] = [block.caption, block.unit, block.note].map(plain) as [string, string, string];
      const around = (text: string) => (text === '' ? [] : [text]);
      const lines = [caption, ...around(unitLine), ...rows, ...around(note)];
      return { ...unit(block, lines.join('\n'), caption.length, '', where), inset: block };
    }
    case 'figure': {
      // The hash shows another picture under the same name as a change.
      const print = createHash('sha256').update(block.picture.data).digest('hex').slice(0, 8);
      const text = `${plain(block.caption) || plain(block.alt)}（${block.src} ${print}）`;
      return { ...unit(block, text, 0, '', where), inset: block };
    }
  }
}

function unit(block: ReportBlock, from: Text | string, head: number, number: string, where: Where): Unit {
  const [text, runs] = typeof from === 'string' ? [from, undefined] : [plain(from), from];
  return { kind: block.kind, text, ...(runs && { runs }), head, number, level: 0, where, at: block.at };
}

/** The annexes with their blocks, each by the label the book prints. */
function annexUnits({ annexes, glossary }: Report): Unit[] {
  const several = annexes.length + (glossary ? 1 : 0) > 1;
  return annexes.flatMap((annex, i) => {
    const label = several ? annexLabel('附件', i + 1) : '附件';
    return [...visit([annexPart(annex)])].map((visited): Unit => {
      const { where, ...unit } = blockUnit(visited);
      const own = { ...unit, where: { ...where, part: label } };
      return visited.block.kind === 'part' ? { ...own, kind: 'annex', number: label, level: 0 } : own;
    });
  });
}

function glossaryUnits({ annexes, glossary }: Report): Unit[] {
  if (!glossary) return [];
  const { label, title, entries } = glossary;
  const named = annexes.length > 0 ? annexLabel(plain(label), annexes.length + 1) : plain(label);
  // A label without its colon is set apart, as on a line of its own in the book.
  const text = named + (/[：:]$/.test(named) ? '' : '　') + plain(title);
  const at = (label[0] ?? title[0])?.at;
  return [
    { kind: 'glossary', text, head: 0, number: '', level: 0, where: {}, at },
    ...entries.map(({ term, text, at }, i): Unit => {
      const name = plain(term);
      const where = { paragraph: i + 1 };
      return {
        kind: 'entry',
        text: `${name}：${plain(text)}`,
        runs: [...term, { text: '：' }, ...text],
        head: name.length,
        number: `${i + 1}.`,
        level: 0,
        where,
        at,
      };
    }),
  ];
}
