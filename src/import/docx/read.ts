/**
 * A Word file as lines: one for a paragraph, more where it is broken by hand, one for a table.
 *
 * The parts that matter are taken out of the zip under limits, rewritten (`word-plain.ts`) and read by mammoth, whose
 * document model is walked here. Headers, footers, comments and deleted text are no part of it. Notes come last,
 * numbered through in the order they are referred to, whatever number Word shows for them.
 */
import { zipSync } from 'fflate';
import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { characters, escapeInline, isIndented, joined, scripted } from '../draft/characters.js';
import type { DraftLine } from '../draft/draft.js';
import { wordNumbers } from './numbering.js';
import type { ParagraphFacts } from './plain.js';
import { plainWord } from './plain.js';
import { wordStyles } from './styles.js';
import type { XmlElement } from './xml.js';
import { childrenOf, parseXml } from './xml.js';
import type { DraftZip } from './zip.js';

/** A node of mammoth's document model, as far as it is used. */
interface Model {
  readonly type: string;
  readonly children?: readonly Model[];
  readonly value?: string;
  readonly verticalAlignment?: string;
  readonly isBold?: boolean;
  readonly name?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly body?: readonly Model[];
  readonly notes?: { resolve(reference: Model): Model | null };
}

interface Piece {
  readonly text: string;
  readonly script: 'sub' | 'sup' | undefined;
  readonly bold: boolean;
  /** In the notation already: the mark of a note, which never joins its neighbours. */
  readonly mark?: true;
}

/**
 * The lines of a Word file. Notes what is passed over (`import/picture`) or unsure (`import/text-box`). Throws
 * `ZipFault` and `XmlFault` where the file is damaged.
 */
export async function wordLines(file: string, zip: DraftZip, main: string, note: Note): Promise<readonly DraftLine[]> {
  const part = (name: string | undefined) => {
    const bytes = name === undefined ? undefined : zip.read(name);
    return bytes && parseXml(bytes);
  };
  const related = relatedParts(main, part(relationshipsOf(main)), zip);
  const styles = wordStyles(part(related('styles')));
  const plain = plainWord(file, styles, wordNumbers(part(related('numbering')), styles), note);
  const parts: Record<string, string> = { 'word/document.xml': plain.rewrite(part(main)!) };
  for (const notes of ['footnotes', 'endnotes']) {
    const root = part(related(notes));
    if (root) parts[`word/${notes}.xml`] = plain.rewrite(root);
  }
  plain.tell();
  const { model, messages } = await readByMammoth(parts);
  for (const message of messages) {
    const [, sign] = /unsupported character was ignored: (.*)/.exec(message) ?? [];
    const line = sign === undefined ? undefined : plain.signs.get(sign);
    if (sign && line) note(warning('import/symbol', { symbol: sign }, { file, line, column: 1 }));
  }
  return linesOf(model, plain.facts, file, note);
}

function relationshipsOf(main: string): string {
  const at = main.lastIndexOf('/') + 1;
  return `${main.slice(0, at)}_rels/${main.slice(at)}.rels`;
}

/** The parts that belong to the main one, by the last word of their relation: `styles`. */
function relatedParts(main: string, relations: XmlElement | undefined, zip: DraftZip) {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return (kind: string): string | undefined => {
    const targets = (relations?.children ?? [])
      .filter(({ attributes }) => attributes.Type?.endsWith(`/${kind}`) && attributes.TargetMode !== 'External')
      .map(({ attributes: { Target = '' } }) => (Target.startsWith('/') ? Target.slice(1) : folder + Target));
    return [...targets, `${folder}${kind}.xml`].find((name) => zip.names.includes(name));
  };
}

/** The part a relation of the whole package calls its document (ECMA-376-2 9.3). */
export function mainPart(zip: DraftZip): string | undefined {
  const bytes = zip.read('_rels/.rels');
  const relations = bytes ? parseXml(bytes).children : [];
  const target = relations.find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'))?.attributes.Target;
  return [target?.replace(/^\.?\//, ''), 'word/document.xml'].find(
    (name) => name !== undefined && zip.names.includes(name),
  );
}

/** Whether a part is the body of a Word document. */
export function isWordDocument(zip: DraftZip, main: string): boolean {
  const root = parseXml(zip.read(main)!);
  return root.name === 'w:document' && childrenOf(root, 'w:body').length > 0;
}

async function readByMammoth(parts: Readonly<Record<string, string>>): Promise<{ model: Model; messages: string[] }> {
  const { default: mammoth } = await import('mammoth');
  const encoder = new TextEncoder();
  const entries = Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)] as const);
  const buffer = Buffer.from(zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1) }));
  let model: Model = { type: 'document' };
  const { messages } = await mammoth.convertToHtml(
    { buffer },
    {
      includeEmbeddedStyleMap: false,
      // The model is what is wanted; of the HTML nothing is made.
      transformDocument: (document: Model) => {
        model = document;
        return { ...document, children: [] };
      },
    },
  );
  return { model, messages: messages.map(({ message }) => message) };
}

function linesOf(model: Model, facts: ReadonlyMap<string, ParagraphFacts>, file: string, note: Note): DraftLine[] {
  const marks = new Map<string, string>();
  const notes: { readonly mark: string; readonly line: number; readonly body: readonly Model[] }[] = [];
  const cleaner = characters(file, note);
  const unknown: ParagraphFacts = { line: 1, number: '' };
  // The 2 of a typed m² must not lead to a note.
  const typed = new Set(raisedNumbers(model));
  let counted = 0;
  let line = 1;

  const markOf = (reference: Model) => {
    const key = `${reference.noteType} ${reference.noteId}`;
    const body = model.notes?.resolve(reference)?.body;
    if (!body) return '';
    const known = marks.get(key);
    if (known) return known;
    do counted++;
    while (typed.has(counted));
    const mark = String(counted);
    marks.set(key, mark);
    notes.push({ mark, line, body });
    return mark;
  };

  function* pieces(node: Model, run: Omit<Piece, 'text'>): Generator<Piece> {
    if (node.type === 'text') yield { ...run, text: node.value ?? '' };
    else if (node.type === 'tab') yield { ...run, text: '\t' };
    else if (node.type === 'break') yield { ...run, text: '\n' };
    else if (node.type === 'checkbox') yield { ...run, text: '□' };
    else if (node.type === 'noteReference') {
      const mark = markOf(node);
      if (mark) yield { bold: run.bold, script: undefined, text: `^{${mark}}`, mark: true };
    } else {
      const inner = node.type === 'run' ? { script: scriptOf(node), bold: node.isBold ?? false } : run;
      // A run within a run, as ruby makes them, keeps what the outer one says.
      const kept = { script: inner.script ?? run.script, bold: inner.bold || run.bold };
      for (const child of node.children ?? []) yield* pieces(child, kept);
    }
  }

  /** A paragraph as the lines it is broken into by hand, its number in front. */
  const paragraph = (node: Model, more: Partial<DraftLine> = {}): DraftLine[] => {
    const found = facts.get(keyOf(node)) ?? { ...unknown, line };
    if (!('note' in more)) line = found.line;
    const runs = [...pieces(node, { script: undefined, bold: false })];
    const broken = splitAtBreaks(runs.map((piece) => ({ ...piece, text: cleanPiece(piece.text) })));
    const { level, title, contents } = found;
    const told = { ...(level && { level }), ...(title && { title }), ...(contents && { contents }) };
    return broken.map((parts, i) => {
      const raw = parts.map(({ text }) => text).join('');
      const first = i === 0 && raw.trim() !== '' && found.number !== '';
      const bold = parts[0]?.bold ?? false;
      const numbered = first ? [{ text: found.number, script: undefined, bold }, ...trimmedStart(parts)] : parts;
      return {
        ...composed(numbered),
        line,
        ends: i === broken.length - 1,
        ...told,
        ...(isIndented(raw) && { indented: true as const }),
        ...more,
      };
    });
  };
  const cleanPiece = (text: string) => (text === '\n' || text === '\t' ? text : cleaner.clean(text, line));

  const blocks = (nodes: readonly Model[], more: Partial<DraftLine> = {}): DraftLine[] =>
    nodes.flatMap((node) => {
      if (node.type === 'paragraph') return paragraph(node, more);
      if (node.type === 'table') return table(node, more);
      return node.children ? blocks(node.children, more) : [];
    });

  const cellText = (cell: Model): string =>
    blocks(cell.children ?? [])
      .flatMap(({ text, table }) => (table ? table.flat() : [text]))
      .reduce(joined, '');

  const table = (node: Model, more: Partial<DraftLine>): DraftLine[] => {
    const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow');
    const cells = rows.map((row) => (row.children ?? []).filter(({ type }) => type === 'tableCell'));
    // A frame drawn as a table holds running text.
    if (cells.every((row) => row.length <= 1)) return cells.flat().flatMap((cell) => blocks(cell.children ?? [], more));
    const filled = grid(cells, cellText);
    return filled.some((row) => row.some((text) => text !== ''))
      ? [{ text: '', line, ends: true, table: filled, ...more }]
      : [];
  };

  const running = blocks(model.children ?? []);
  const noted: DraftLine[] = [];
  // A note may refer to another, which then joins the queue.
  for (const { mark, line: at, body } of notes) {
    line = at;
    noted.push(...blocks(body, { note: mark }).filter(({ text, table }) => text !== '' || table));
  }
  cleaner.tell();
  return [...running, ...noted];
}

/** The bookmark that `word-plain.ts` put into it; those of deleted paragraphs that were joined to it come before. */
function keyOf(paragraph: Model): string {
  return paragraph.children?.findLast(({ type }) => type === 'bookmarkStart')?.name ?? '';
}

/** The numbers that stand raised in the text. */
function raisedNumbers(node: Model): number[] {
  if (node.type === 'run' && scriptOf(node) === 'sup') {
    const texts = (node.children ?? []).map(({ value = '' }) => value);
    return (texts.join('').match(/\d+/g) ?? []).map(Number);
  }
  return (node.children ?? []).flatMap(raisedNumbers);
}

function scriptOf(run: Model): Piece['script'] {
  if (run.verticalAlignment === 'superscript') return 'sup';
  return run.verticalAlignment === 'subscript' ? 'sub' : undefined;
}

function splitAtBreaks(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === '\n') lines.push([]);
    else lines.at(-1)!.push(piece);
  }
  return lines;
}

/** The pieces without the blanks before them. */
function trimmedStart(pieces: readonly Piece[]): Piece[] {
  const from = pieces.findIndex(({ text }) => text.trim() !== '');
  return from < 0
    ? []
    : pieces.slice(from).map((piece, i) => (i === 0 ? { ...piece, text: piece.text.trimStart() } : piece));
}

/** The pieces as one line in the notation of content, and how much of it is set apart at its beginning. */
function composed(pieces: readonly Piece[]): Pick<DraftLine, 'text' | 'lead'> {
  let text = '';
  let lead = 0;
  let leading = true;
  for (let i = 0; i < pieces.length; ) {
    const { script, bold, mark } = pieces[i]!;
    let run = pieces[i++]!.text;
    const joins = (next: Piece | undefined) => next && next.script === script && next.bold === bold && !next.mark;
    while (!mark && joins(pieces[i])) run += pieces[i++]!.text;
    const flat = run.replaceAll('\t', ' ');
    text += mark ? run : script ? scripted(flat, script) : escapeInline(flat);
    if (text.trim() === '') text = '';
    leading &&= bold || run.trim() === '';
    if (leading) lead = text.trim().length;
  }
  const trimmed = text.trim();
  return lead > 0 ? { text: trimmed, lead } : { text: trimmed };
}

/** Every row with the same cells; what is merged stands in its first cell, the others are empty. */
function grid(rows: readonly (readonly Model[])[], textOf: (cell: Model) => string): string[][] {
  const filled: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (filled[r]![column] !== undefined) column++;
      const text = textOf(cell);
      for (let down = 0; down < (cell.rowSpan ?? 1) && r + down < rows.length; down++)
        for (let across = 0; across < (cell.colSpan ?? 1); across++)
          filled[r + down]![column + across] = down === 0 && across === 0 ? text : '';
    }
  });
  const columns = Math.max(...filled.map((row) => row.length));
  return filled.map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? ''));
}
