/**
 * The body of a report as parts, sections and paragraphs -> the values of `report.yaml`.
 *
 * Leads and points are found here, because whether a short first sentence is a lead depends on all paragraphs of a
 * section, and on the other sections.
 */
import type { ReportFile } from '../../../report/schema.js';
import { sentenceSpans } from '../../../text/sentences.js';
import type { Passage } from '../../draft/passage.js';
import { cut } from '../../draft/passage.js';
import type { Paragraph } from '../paragraphs.js';
import { leadsOf, pointsOf } from './lead.js';

type FileBlock = ReportFile['body'][number];
type FilePart = Extract<FileBlock, { part: string }>;
type FileSection = Extract<FilePart['body'][number], { section: string }>;
type FileSubsection = Extract<NonNullable<FileSection['body']>[number], { section: string }>;
export type FileTable = Extract<FileBlock, { table: string }>;
type FileFigure = Extract<FileBlock, { figure: string }>;
type FileText = Extract<FileBlock, string | { text: string }>;

export interface Text {
  readonly kind: 'text';
  readonly paragraph: Paragraph;
}
interface Ready {
  readonly kind: 'ready';
  readonly value: FileTable | FileFigure | Extract<FileBlock, { salutation: string }>;
}
export type Leaf = Text | Ready;
export interface Section {
  readonly kind: 'section';
  /** Where it is not computed. */
  readonly number?: string;
  readonly heading: string;
  readonly intro: string;
  /** Sections in it have none in them. */
  readonly body: (Leaf | Section)[];
}
export interface Part {
  readonly kind: 'part';
  readonly heading: string;
  readonly numbered: boolean;
  readonly body: (Leaf | Section)[];
}

/** The values of the file: leads and points found, one sentence a line. */
export function valuesOf(top: readonly (Leaf | Part)[], words: (passage: Passage) => string): ReportFile['body'] {
  const groups = top.flatMap((block) => (block.kind === 'part' ? groupsIn(block.body) : []));
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
  return top.map((block) =>
    block.kind === 'part'
      ? {
          part: block.heading,
          ...(!block.numbered && { numbered: false }),
          body: blocksWith(block.body, leaf),
        }
      : leaf(block),
  );
}

/** The values of an annex, whose paragraphs have leads in bold type alone. */
export function blocksOf(body: readonly (Leaf | Section)[], words: (passage: Passage) => string): FilePart['body'] {
  return blocksWith(body, (block) =>
    block.kind === 'ready' ? block.value : textOf(words(block.paragraph), boldLead(block, words)),
  );
}

function blocksWith(body: readonly (Leaf | Section)[], leaf: (block: Leaf) => FileBlock): FilePart['body'] {
  const section = ({ number, heading, intro, body }: Section): FileSection => ({
    section: heading,
    ...(number !== undefined && { number }),
    ...(intro && { intro: sentenceLines(intro) }),
    ...(body.length > 0 && {
      body: body.map((inner) =>
        inner.kind === 'section'
          ? (section(inner) as FileSubsection)
          : (leaf(inner) as FileText | FileTable | FileFigure),
      ),
    }),
  });
  return body.map((inner) =>
    inner.kind === 'section' ? section(inner) : (leaf(inner) as FileText | FileTable | FileFigure),
  );
}

/** The paragraphs of each innermost section; of a list without sections, its own. */
function groupsIn(body: readonly (Leaf | Section)[]): Leaf[][] {
  const sections = body.filter((block) => block.kind === 'section');
  return sections.length > 0
    ? sections.flatMap((section) => groupsIn(section.body))
    : [body.filter((block) => block.kind !== 'section')];
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
