/**
 * Paragraphs with their levels -> the body of `report.yaml`.
 *
 * Numbers of headings are cut off and compared with those their position will give. Salutations end a section: what
 * follows one speaks of the whole part. Leads and points are found when all paragraphs of a section are known.
 */

import type { ReportFile } from '../../report/schema.js';
import { chineseNumeral } from '../../text/chinese-numerals.js';
import { sentenceSpans } from '../../text/sentences.js';
import type { Edit, Passage } from '../draft/passage.js';
import { cut, edits, trimmed } from '../draft/passage.js';
import { isSalutation, labelOf, salutation } from './heading-forms.js';
import type { Rank } from './hierarchy.js';
import { leadsOf, pointsOf } from './lead.js';
import type { RuleCounts } from './normalise.js';
import { normalised } from './normalise.js';
import type { Paragraph } from './rejoin.js';
import { canonical, folded } from './typed-forms.js';

type FileBlock = ReportFile['body'][number];
type FilePart = Extract<FileBlock, { part: string }>;
type FileSection = Extract<FilePart['body'][number], { section: string }>;
type FileTable = Extract<FileBlock, { table: string }>;
type FileText = Extract<FileBlock, string | { text: string }>;

interface Text {
  readonly kind: 'text';
  readonly paragraph: Paragraph;
}
interface Ready {
  readonly kind: 'ready';
  readonly value: FileTable | Extract<FileBlock, { salutation: string }>;
}
type Leaf = Text | Ready;
interface Section {
  readonly kind: 'section';
  readonly heading: string;
  readonly intro: string;
  readonly body: Leaf[];
}
interface Part {
  readonly kind: 'part';
  readonly heading: string;
  readonly body: (Leaf | Section)[];
}

/** A heading whose number is not the one that was typed. */
export interface Renumbered {
  readonly was: string;
  readonly now: string;
  readonly heading: string;
  readonly index: number;
  /** Of another form: 第一部分 or no number at all, where the house has 一、. */
  readonly restyled: boolean;
}

export interface BodyTree {
  readonly body: ReportFile['body'];
  readonly edits: readonly Edit[];
  readonly renumbered: readonly Renumbered[];
  readonly longHeadings: readonly { readonly heading: string; readonly index: number }[];
  /** Tables without a caption, and those that stay paragraphs. */
  readonly tables: readonly { readonly index: number; readonly reason: 'no-caption' | 'as-text' }[];
}

const MOST_HEADING = 70;
const CAPTION = '附表';

const closes =
  /^(?:同时|在(?:肯定|看到|总结)|但(?:是)?|当然)[^。]{0,40}(?:清醒|认识到|看到|不足|困难|问题)|^(?:我们|也要)[^。]{0,12}清醒|^(?:回顾|总结)(?:过去|一年|五年|这)|^过去的?[一五几]年[^。]{0,24}(?:成绩|成就)/;

/** Builds the body. `counts` takes how often each rule of typing changed a text. */
export function bodyTree(paragraphs: readonly Paragraph[], ranks: readonly Rank[], counts: RuleCounts): BodyTree {
  const top: (Leaf | Part)[] = [];
  const changes: Edit[] = [];
  const renumbered: Renumbered[] = [];
  const longHeadings: { heading: string; index: number }[] = [];
  const tables: { index: number; reason: 'no-caption' | 'as-text' }[] = [];
  let part: Part | undefined;
  let section: Section | undefined;
  let parts = 0;
  let sections = 0;
  const words = (passage: Passage) => normalised(passage.text, counts);
  const place = (): (Leaf | Part | Section)[] => section?.body ?? part?.body ?? top;

  const heading = (paragraph: Paragraph, rank: 'part' | 'section') => {
    const label = labelOf(paragraph.text);
    const from = label?.length ?? 0;
    const end = headingEnd(paragraph, from);
    const text = words(trimmed(cut(paragraph, from, end)));
    const now = rank === 'part' ? `${chineseNumeral(++parts)}、` : `（${chineseNumeral(++sections)}）`;
    const was = label?.typed ?? '';
    if (same(was) !== same(now)) {
      const form = rank === 'part' ? 'numeral' : 'bracketed';
      changes.push(...edits(paragraph, 0, was.length, 'number', now));
      const number = rank === 'part' ? parts : sections;
      if (label?.form !== form || label.number !== number)
        renumbered.push({ was, now, heading: text, index: paragraph.index, restyled: label?.form !== form });
    }
    if ([...text].length > MOST_HEADING) longHeadings.push({ heading: text, index: paragraph.index });
    return { text, rest: trimmed(cut(paragraph, end)) };
  };

  const lastSection = ranks.map((_, i) => {
    for (let k = i + 1; k < ranks.length && ranks[k] !== 'part'; k++) if (ranks[k] === 'section') return false;
    return true;
  });

  for (const [i, paragraph] of paragraphs.entries()) {
    const rank = ranks[i];
    if (paragraph.table) {
      const table = tableOf(paragraph, place() as Leaf[], counts);
      changes.push(...table.edits);
      if (table.reason) tables.push({ index: paragraph.index, reason: table.reason });
      place().push(...table.leaves);
    } else if (rank === 'part') {
      sections = 0;
      section = undefined;
      const { text, rest } = heading(paragraph, 'part');
      part = { kind: 'part', heading: text, body: [] };
      top.push(part);
      if (rest.text) part.body.push({ kind: 'text', paragraph: { ...rest, index: paragraph.index } });
    } else if (rank === 'section' && part) {
      const { text, rest } = heading(paragraph, 'section');
      section = { kind: 'section', heading: text, intro: words(rest), body: [] };
      part.body.push(section);
    } else if (!part && isSalutation(paragraph.text)) {
      top.push({ kind: 'ready', value: { salutation: words(paragraph) } });
    } else {
      const greeting = salutation.exec(folded(paragraph.text));
      if (section && (greeting || (lastSection[i] && closes.test(paragraph.text)))) section = undefined;
      const colon = greeting && /^[:：] *./.test(paragraph.text.slice(greeting[0].length)) ? greeting[0].length + 1 : 0;
      if (!part && colon > 0 && !top.some((leaf) => leaf.kind === 'ready')) {
        top.push({ kind: 'ready', value: { salutation: words(cut(paragraph, 0, colon)) } });
        top.push({ kind: 'text', paragraph: { ...trimmed(cut(paragraph, colon)), index: paragraph.index } });
      } else place().push({ kind: 'text', paragraph });
    }
  }
  const body = valuesOf(top, words);
  return { body, edits: changes, renumbered, longHeadings, tables };
}

function same(typed: string): string {
  return [...typed].map(canonical).join('').replace(/ /g, '');
}

/** Where a heading ends that may have text run in: behind its bold type, else behind its first sentence. */
function headingEnd(paragraph: Paragraph, from: number): number {
  const { text, lead = 0 } = paragraph;
  if (
    lead > from + 3 &&
    lead <= text.length &&
    lead - from <= MOST_HEADING &&
    /[。：！？]$/.test(text.slice(0, lead).trim())
  )
    return lead;
  const [first] = sentenceSpans(text.slice(from));
  return from + (first?.end ?? 0);
}

interface TableLeaves {
  readonly leaves: readonly Leaf[];
  readonly edits: readonly Edit[];
  readonly reason?: 'no-caption' | 'as-text';
}

const MOST_COLUMNS = 12;

/** A table, its caption taken from the short line before it; or the text of its rows, where it is none for the house. */
function tableOf(paragraph: Paragraph, before: Leaf[], counts: RuleCounts): TableLeaves {
  const rows = (paragraph.table ?? []).filter((row) => row.some((cell) => cell.trim() !== ''));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const { index } = paragraph;
  const cell = (text: string) => normalised(text.replace(/\s+/g, ' '), counts);
  if (rows.length < 2 || columns < 2 || columns > MOST_COLUMNS) {
    const texts =
      columns === 1 || rows.length === 1 ? rows.flat() : rows.map((row) => row.filter((text) => text.trim()).join(' '));
    const leaves = texts
      .filter((text) => text.trim() !== '')
      .map(
        (text): Leaf => ({
          kind: 'text',
          paragraph: { text: text.trim(), pieces: [{ text: text.trim(), index, offset: 0 }], index },
        }),
      );
    return { leaves, edits: [], ...(leaves.length > 0 && { reason: 'as-text' as const }) };
  }
  const changes: Edit[] = [];
  let offset = 0;
  const padded: string[][] = [];
  for (const row of paragraph.table ?? []) {
    const kept = rows.includes(row);
    const cells: string[] = [];
    for (let c = 0; c < (kept ? columns : row.length); c++) {
      const text = row[c] ?? '';
      if (kept && text.trim() === '') changes.push({ index, offset, kind: 'cell', was: '', now: '—' });
      cells.push(text.trim() === '' ? '—' : cell(text));
      offset += text.length;
    }
    if (kept) padded.push(cells);
  }
  const last = before.at(-1);
  const own = last?.kind === 'text' && isCaption(last.paragraph.text) ? last.paragraph : undefined;
  if (own) before.pop();
  else changes.unshift({ index, offset: 0, kind: 'caption', was: '', now: CAPTION });
  const [header = [], ...body] = padded;
  const value: FileTable = { table: own ? cell(own.text) : CAPTION, header, rows: body };
  return { leaves: [{ kind: 'ready', value }], edits: changes, ...(!own && { reason: 'no-caption' as const }) };
}

function isCaption(text: string): boolean {
  return [...text].length <= 50 && !/[。！？；：，:,]$/.test(text.trim()) && !isSalutation(text);
}

/** The values of the file: leads and points found, one sentence a line. */
function valuesOf(top: readonly (Leaf | Part)[], words: (passage: Passage) => string): ReportFile['body'] {
  const groups = top.flatMap((block) =>
    block.kind !== 'part'
      ? []
      : block.body.some(({ kind }) => kind === 'section')
        ? block.body.flatMap((inner) => (inner.kind === 'section' ? [inner.body] : []))
        : [block.body as Leaf[]],
  );
  const said = new Map<Text, string>();
  const read = (leaf: Text) => {
    const text = said.get(leaf) ?? words(leaf.paragraph);
    said.set(leaf, text);
    return text;
  };
  const textsOf = (leaves: readonly Leaf[]) => leaves.filter((leaf) => leaf.kind === 'text');
  const found = groups.map((leaves) => leadsOf(textsOf(leaves).map(read), false));
  const usual = found.filter((leads) => leads.some(Boolean)).length * 2 > groups.length;
  const leads = new Map<Text, number>();
  for (const [g, leaves] of groups.entries()) {
    const texts = textsOf(leaves);
    const own = usual && !found[g]!.some(Boolean) ? leadsOf(texts.map(read), true) : found[g]!;
    for (const [t, leaf] of texts.entries()) leads.set(leaf, own[t] ?? 0);
  }
  const leaf = (block: Leaf) =>
    block.kind === 'ready' ? block.value : textOf(read(block), leads.get(block) || boldLead(block, words));
  const section = ({ heading, intro, body }: Section): FileSection => ({
    section: heading,
    ...(intro && { intro: sentenceLines(intro) }),
    ...(body.length > 0 && { body: body.map((block) => leaf(block) as FileText | FileTable) }),
  });
  return top.map((block) =>
    block.kind === 'part'
      ? {
          part: block.heading,
          body: block.body.map((inner) =>
            inner.kind === 'section' ? section(inner) : (leaf(inner) as FileText | FileTable),
          ),
        }
      : leaf(block),
  );
}

/** The characters of a lead in bold type, where the text goes on behind it. */
function boldLead({ paragraph }: Text, words: (passage: Passage) => string): number {
  const { lead = 0, text } = paragraph;
  if (lead < 4 || lead >= text.length - 4 || lead > 60 || !/[。：！]$/.test(text.slice(0, lead).trim())) return 0;
  const said = words(cut(paragraph, 0, lead));
  return words(paragraph).startsWith(said) ? said.length : 0;
}

function textOf(text: string, lead: number): FileText {
  const rest = text.slice(lead);
  const listed = pointsOf(rest);
  const head = lead > 0 ? { lead: text.slice(0, lead) } : {};
  if (listed)
    return {
      ...head,
      text: sentenceLines(listed.text),
      points: [...listed.points],
      ...(listed.after && { after: sentenceLines(listed.after) }),
    };
  return lead > 0 ? { ...head, text: sentenceLines(rest) } : sentenceLines(text);
}

/** One sentence a line. */
export function sentenceLines(text: string): string {
  return sentenceSpans(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter(Boolean)
    .join('\n');
}
