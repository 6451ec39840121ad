/**
 * Values of the content files -> YAML in the layout of the committed reports.
 *
 * Not left to a library, because the layout is for people: one sentence a line in `|` blocks, the speaker in braces on
 * one line, a blank line around parts and sections, quotation marks only where YAML needs them. Read back, every text
 * has the same lines without the spaces around them. Comments are not written.
 */

import { inline, inlineList, scalar } from '../yaml/write-scalar.js';
import type { BriefingFile, FiguresFile } from './deck-schemas.js';
import type { GlossaryFile, ReportFile } from './schema.js';

export type FileBlock = ReportFile['body'][number];
export type FilePart = Extract<FileBlock, { part: string }>;
export type FileSection = Extract<FilePart['body'][number], { section: string }>;
export type FileTable = Extract<FileBlock, { table: string }>;
export type FileFigure = Extract<FileBlock, { figure: string }>;
export type FileParagraph = Extract<FileBlock, { text: string }>;
export type FileAnnex = NonNullable<ReportFile['annexes']>[number];
/** A part, a section or an annex without its blocks. */
export type Heading = Omit<FilePart, 'body'> | Omit<FileSection, 'body'> | Omit<FileAnnex, 'body'>;
export type AnyBlock = FileBlock | FileSection;
export type GlossaryEntry = GlossaryFile['entries'][number];

/**
 * The text of `report.yaml`.
 * @param schemas where the schemas are, from the content folder, to name one in the first line (`schemaFolder`)
 */
export function reportYaml(value: ReportFile, schemas?: string): string {
  const lines = headKeys.flatMap((key) => headLines(value, key));
  return file('report', schemas, [...lines, 'body:', ...blocksYaml(value.body, 2), ...annexesYaml(value.annexes)]);
}

/** The key `annexes` after a blank line, a blank line between annexes; nothing where there are none. */
export function annexesYaml(annexes: readonly FileAnnex[] = []): string[] {
  const items = annexes.flatMap((annex, i) => [
    ...(i > 0 ? [''] : []),
    ...headingYaml(annex, 2, true),
    ...blocksYaml(annex.body, 6),
  ]);
  return items.length === 0 ? [] : ['', 'annexes:', ...items];
}

/** `glossary.yaml`; `schemas` as in `reportYaml`. */
export function glossaryYaml(value: GlossaryFile, schemas?: string): string {
  return file('glossary', schemas, [
    `label:${scalar(value.label, 2)}`,
    `title:${scalar(value.title, 2)}`,
    'entries:',
    ...value.entries.flatMap((entry) => entryYaml(entry, 2)),
  ]);
}

/** `figures.yaml`; `schemas` as in `reportYaml`. */
export function figuresYaml({ groups, suggested }: FiguresFile, schemas?: string): string {
  const head = suggested === undefined ? [] : [`suggested: ${suggested}`];
  if (groups.length === 0) return file('figures', schemas, [...head, 'groups: []']);
  const group = ({ name, figures }: FiguresFile['groups'][number]) => [
    `  - name:${scalar(name, 6)}`,
    '    figures:',
    ...figures.flatMap(({ id, label, pattern, unit, in: within }) => [
      `      - id: ${inline(id)}`,
      `        label:${scalar(label, 10)}`,
      `        pattern:${scalar(pattern, 10)}`,
      ...(within === undefined ? [] : [`        in:${scalar(within, 10)}`]),
      ...(unit === undefined ? [] : [`        unit:${scalar(unit, 10)}`]),
    ]),
  ];
  return file('figures', schemas, [
    ...head,
    'groups:',
    ...groups.flatMap((each, i) => [...(i > 0 ? [''] : []), ...group(each)]),
  ]);
}

/** `briefing.yaml`, a blank line between the slides; `schemas` as in `reportYaml`. */
export function briefingYaml(value: BriefingFile, schemas?: string): string {
  const keys = Object.entries(value).filter(([, under]) => under !== undefined);
  if (keys.length === 0) return file('briefing', schemas, ['{}']);
  return file(
    'briefing',
    schemas,
    keys.flatMap(([key, under], i) => [...(i > 0 ? [''] : []), ...keyed(key, under, 0)]),
  );
}

/** The keys of a report above its body, in the order in which they are written. */
export const headKeys = ['title', 'paper', 'occasion', 'speaker', 'issuer', 'date', 'keywords'] as const;

/** The lines of one of the keys above the body; none where the value has not got it. */
export function headLines(value: Omit<ReportFile, 'body' | 'annexes'>, key: (typeof headKeys)[number]): string[] {
  const under = value[key];
  if (under === undefined) return [];
  if (typeof under === 'object' && 'name' in under) {
    const office = under.office === undefined ? '' : `office: ${inline(under.office, true)}, `;
    return [`speaker: { ${office}name: ${inline(under.name, true)} }`];
  }
  // A date is plain text in YAML 1.2.
  if (key === 'date') return [`date: ${value.date}`];
  return Array.isArray(under) ? [`${key}: ${inlineList(under)}`] : [`${key}:${scalar(String(under), 2)}`];
}

/** Blocks as items of a list `indent` spaces in, a blank line around parts and sections. */
export function blocksYaml(blocks: readonly AnyBlock[], indent: number): string[] {
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    return [...(before !== undefined && needsBlankLine(before, block) ? [''] : []), ...blockYaml(block, indent)];
  });
}

/** Whether a blank line stands between two neighbours. */
function needsBlankLine(before: AnyBlock, block: AnyBlock): boolean {
  return isHeading(before) || isHeading(block);
}

function isHeading(block: AnyBlock): boolean {
  return typeof block !== 'string' && ('part' in block || 'section' in block);
}

/** One block with all it holds. */
export function blockYaml(block: AnyBlock, indent: number): string[] {
  if (typeof block === 'string') return item([scalar(block, indent + 2)], indent);
  const at = indent + 4;
  if ('salutation' in block) return item([` salutation:${scalar(block.salutation, at)}`], indent);
  if ('part' in block || 'section' in block) {
    const { body = [] } = block;
    return [...headingYaml(block, indent, body.length > 0), ...blocksYaml(body, at)];
  }
  if ('table' in block) return tableYaml(block, indent);
  if ('figure' in block) {
    const { figure, alt, caption, lines } = block;
    return mapItem(
      [
        `figure:${scalar(figure, 2)}`,
        `alt:${scalar(alt, 2)}`,
        ...(caption === undefined ? [] : [`caption:${scalar(caption, 2)}`]),
        ...(lines === undefined ? [] : [`lines: ${lines}`]),
      ],
      indent,
    );
  }
  return paragraphYaml(block, indent);
}

/** The head of a part, a section or an annex; the blocks it `holds` follow, indented by four more spaces. */
export function headingYaml(heading: Heading, indent: number, holds: boolean): string[] {
  const under = holds ? ['body:'] : 'section' in heading ? [] : ['body: []'];
  if ('title' in heading) {
    const kind = heading.kind === undefined ? [] : [`kind: ${heading.kind}`];
    return mapItem([`title:${scalar(heading.title, 2)}`, ...kind, ...under], indent);
  }
  if ('part' in heading) {
    const numbered = heading.numbered === undefined ? [] : [`numbered: ${heading.numbered}`];
    const role = heading.role === undefined ? [] : [`role: ${heading.role}`];
    return mapItem([`part:${scalar(heading.part, 2)}`, ...numbered, ...role, ...under], indent);
  }
  const number = heading.number === undefined ? [] : [`number:${scalar(heading.number, 2)}`];
  const intro = heading.intro === undefined ? [] : [`intro:${scalar(heading.intro, 2, true)}`];
  return mapItem([`section:${scalar(heading.section, 2)}`, ...number, ...intro, ...under], indent);
}

function paragraphYaml({ lead, text, points, after }: FileParagraph, indent: number): string[] {
  return mapItem(
    [
      ...(lead === undefined ? [] : [`lead:${scalar(lead, 2)}`]),
      `text:${scalar(text, 2, lead !== undefined)}`,
      ...(points === undefined ? [] : ['points:', ...points.flatMap((point) => item([scalar(point, 4)], 2))]),
      ...(after === undefined ? [] : [`after:${scalar(after, 2)}`]),
    ],
    indent,
  );
}

function tableYaml({ table, unit, header, rows, note, widths }: FileTable, indent: number): string[] {
  return mapItem(
    [
      `table:${scalar(table, 2)}`,
      ...(unit === undefined ? [] : [`unit:${scalar(unit, 2)}`]),
      `header: ${inlineList(header)}`,
      'rows:',
      ...rows.map((row) => `  - ${inlineList(row)}`),
      ...(note === undefined ? [] : [`note:${scalar(note, 2)}`]),
      ...(widths === undefined ? [] : [`widths: [${widths.join(', ')}]`]),
    ],
    indent,
  );
}

/** An entry of the glossary. */
export function entryYaml({ term, marks, behind, text }: GlossaryEntry, indent: number): string[] {
  const words = typeof marks === 'string' ? scalar(marks, 2) : marks && ` ${inlineList(marks)}`;
  return mapItem(
    [
      `term:${scalar(term, 2)}`,
      ...(words === undefined ? [] : [`marks:${words}`]),
      ...(behind === undefined ? [] : [`behind:${scalar(behind, 2)}`]),
      `text:${scalar(text, 2, true)}`,
    ],
    indent,
  );
}

/** Any value of the briefing under its key. */
function keyed(key: string, value: unknown, indent: number): string[] {
  const pad = ' '.repeat(indent);
  if (typeof value === 'string') return [`${pad}${key}:${scalar(value, indent + 2)}`];
  if (!Array.isArray(value)) {
    const under = entriesOf(value);
    if (under.length === 0) return [`${pad}${key}: {}`];
    return [`${pad}${key}:`, ...under.flatMap(([inner, item]) => keyed(inner, item, indent + 2))];
  }
  if (value.every((each) => typeof each === 'string')) return [`${pad}${key}: ${inlineList(value)}`];
  const items = value.flatMap((each) =>
    mapItem(
      entriesOf(each).flatMap(([inner, item]) => keyed(inner, item, 0)),
      indent + 2,
    ),
  );
  return [`${pad}${key}:`, ...items];
}

function entriesOf(map: unknown): [string, unknown][] {
  return Object.entries(map as Record<string, unknown>).filter(([, value]) => value !== undefined);
}

function file(name: string, schemas: string | undefined, lines: readonly string[]): string {
  const first = schemas === undefined ? [] : [schemaLine(schemas, name)];
  return `${[...first, ...lines].join('\n')}\n`;
}

/** The comment by which editors find the schema of a file. */
export function schemaLine(schemas: string, name: string): string {
  return `# yaml-language-server: $schema=${schemas}/${name}.schema.json`;
}

/** A list item whose first line follows the dash directly; the other lines are already indented. */
function item([first = '', ...others]: readonly string[], indent: number): string[] {
  return `${' '.repeat(indent)}-${first}\n${others.join('\n')}`.trimEnd().split('\n');
}

/** A list item of the lines of a map that are not indented yet. */
function mapItem(lines: readonly string[], indent: number): string[] {
  const [first = '', ...others] = lines.flatMap((line) => line.split('\n'));
  return [`${' '.repeat(indent)}- ${first}`, ...indented(others, indent + 2)];
}

function indented(lines: readonly string[], indent: number): string[] {
  const pad = ' '.repeat(indent);
  return lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : pad + line));
}
