/** Pictures and objects of a Word file as content can hold them; what it cannot is reported by its kind. */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { ZipParts } from '../../zip/zip.js';
import type { DraftPicture } from '../draft/draft.js';
import { draftPicture } from '../draft/picture.js';
import type { WordBlock, WordCell, WordParagraph } from './blocks.js';
import { chartCells, withCorner } from './chart-cells.js';
import type { Drawn } from './drawing.js';
import { InsetParts } from './inset-parts.js';
import type { Target } from './relations.js';
import { relationsOf } from './relations.js';
import { plainStyle } from './run.js';
import type { XmlElement } from './xml.js';
import { below } from './xml.js';

/** What stands at the place of a drawing: a picture, or the cells of a workbook. */
export type Inset = { readonly picture: DraftPicture } | { readonly cells: readonly (readonly string[])[] };

/** In the place of a picture or an object that content cannot have. */
const missing: Inset = { picture: draftPicture(new Uint8Array(), '') };

type ObjectKind = 'excel' | 'word' | 'powerpoint' | 'visio' | 'formula' | 'package' | 'chart' | 'pdf' | 'other';

const programs: readonly (readonly [RegExp, ObjectKind])[] = [
  [/^(?:Excel|K?ET|OpenOffice.*Calc|opendocument.*Sheet)/i, 'excel'],
  [/^(?:MSGraph)/i, 'chart'],
  [/^(?:Word|WPS|KWPS)/i, 'word'],
  [/^(?:PowerPoint|K?WPP)/i, 'powerpoint'],
  [/^Visio/i, 'visio'],
  [/^(?:Equation|MathType)/i, 'formula'],
  [/^(?:Package|Paper)/i, 'package'],
  [/^(?:Acro|FoxitReader|PDF)/i, 'pdf'],
];

interface InsetPlace {
  readonly line: number;
  /** Of the paragraph. */
  readonly id: number;
}

/** It as a block of the body, in a paragraph; the cells of a workbook are paragraphs of their own. */
export function insetBlock(inset: Inset, { line, id }: InsetPlace, nextId: () => number): WordBlock {
  if ('picture' in inset) return { kind: 'picture', line, id, picture: inset.picture };
  const cell = (text: string): WordCell => {
    const { boxed: _, ...paragraph } = boxedText(text, { line, id: nextId() });
    return { blocks: [paragraph], span: 1, continues: false };
  };
  return { kind: 'table', line, rows: inset.cells.map((row) => row.map(cell)) };
}

/** A paragraph of a text box, or of what is drawn likewise. */
export function boxedText(text: string, { line, id }: InsetPlace): WordParagraph {
  return { kind: 'paragraph', id, line, boxed: true, number: '', lines: [[{ ...plainStyle, text }]] };
}

export class InsetReader {
  readonly #relations: ReadonlyMap<string, Target>;
  readonly #parts: InsetParts;

  constructor(
    zip: ZipParts,
    part: string,
    private readonly note: Note,
    /** Shared with readers of other parts of the file, so that its limits count for all. */
    parts: InsetParts = new InsetParts(zip),
  ) {
    this.#parts = parts;
    this.#relations = relationsOf(zip, part);
  }

  /** What content has of it: a picture without bytes, where it has nothing, after noting `import/picture` or `import/object`. */
  read(drawn: Drawn, at: Place): Inset {
    switch (drawn.kind) {
      case 'picture':
        return this.#picture(drawn, at);
      case 'object':
        return this.#object(drawn, at);
      case 'chart':
        return this.#chart(drawn.part, at);
      case 'diagram':
        return this.#named('diagram', this.wordsOf(drawn).join(' '), undefined, at);
      case 'other':
        return this.#named('other', drawn.name, undefined, at);
      default:
        return this.#named(drawn.kind, '', undefined, at);
    }
  }

  /** The words of a diagram or a chart, which stand in a part of their own. */
  wordsOf(drawn: Drawn): readonly string[] {
    return drawn.kind === 'diagram' || drawn.kind === 'chart' ? this.#xml(drawn.part, ['a:t', 'c:v', 'cx:pt']) : [];
  }

  /** Notes what is drawn in hidden text, which Word does not print. */
  noteHidden(drawn: Drawn, at: Place): void {
    const name = drawn.kind === 'picture' ? drawn.alt : this.wordsOf(drawn).join(' ');
    this.note(warning('import/picture', { reason: 'hidden', name }, at));
  }

  #picture({ part, alt, cropped, height }: Drawn & { kind: 'picture' }, at: Place): Inset {
    const target = this.#relations.get(part ?? '');
    const name = target?.part?.slice(target.part.lastIndexOf('/') + 1) ?? '';
    const refuse = (reason: 'linked' | 'vector' | 'format' | 'damaged' | 'large' | 'colour') => {
      this.note(warning('import/picture', { reason, name: alt || name }, at));
      return missing;
    };
    if (target?.part === undefined) return refuse(part === undefined || target ? 'linked' : 'damaged');
    if (/\.(?:emf|wmf|emz|wmz)$/i.test(name)) return refuse('vector');
    const picture = this.#parts.picture(target.part);
    if (picture === 'missing') return refuse('damaged');
    if (picture === 'format') return refuse('format');
    if (picture === 'large' || picture === 'too-large') return refuse('large');
    if (typeof picture === 'string') return refuse(/cmyk/.test(picture) ? 'colour' : 'damaged');
    if (cropped) this.note(warning('import/picture', { reason: 'cropped', name: alt || name }, at));
    return { picture: { ...picture, alt, ...(height !== undefined && { height }) } };
  }

  #object({ program, part, linked }: Drawn & { kind: 'object' }, at: Place): Inset {
    const kind = programs.find(([pattern]) => pattern.test(program))?.[1] ?? 'other';
    const target = this.#relations.get(part ?? '');
    if (linked || (target && target.part === undefined)) return this.#named('link', program, undefined, at);
    const workbook = kind === 'excel' ? target?.part : undefined;
    return this.#named(kind, kind === 'other' ? program : '', this.#parts.cells(workbook), at);
  }

  #chart(part: string | undefined, at: Place): Inset {
    const target = this.#relations.get(part ?? '')?.part;
    const root = target === undefined ? undefined : this.#parts.xml(target);
    const plot = root && below(root, 'c:plotArea')[0];
    const [, form = ''] =
      /^c:(\w+?)(?:3D)?Chart$/.exec(plot?.children.find(({ name }) => /Chart$/.test(name))?.name ?? '') ?? [];
    const title = root ? chartWords(root) : [];
    const kind = chartKinds.find((each) => each === `${form}-chart`) ?? 'chart';
    const workbook = target === undefined ? undefined : this.#parts.workbookOf(target);
    const cells = this.#parts.cells(workbook);
    const rows = hasRows(cells) ? cells : root && chartCells(root);
    return this.#named(kind, title.join(' '), rows && withCorner(rows), at);
  }

  /** Notes an object by its kind, with its cells if it has some. */
  #named(kind: NamedKind, name: string, cells: Cells | undefined, at: Place): Inset {
    const rows = hasRows(cells) ? cells : undefined;
    this.note(warning('import/object', { kind, name, rows: rows?.length ?? 0 }, at));
    return rows ? { cells: rows } : missing;
  }

  #xml(part: string | undefined, names: readonly string[]): string[] {
    const target = this.#relations.get(part ?? '')?.part;
    const root = target === undefined ? undefined : this.#parts.xml(target);
    return root ? names.flatMap((name) => below(root, name).map(({ text }) => text)) : [];
  }
}

type Cells = readonly (readonly string[])[];

function hasRows(cells: Cells | undefined): boolean {
  return cells !== undefined && cells.length > 1 && cells[0]!.length > 1;
}

/** The words that are typed in a chart: its title, or the one of its first axis, before all others. */
function chartWords(chart: XmlElement): string[] {
  const titles = ['c:title', 'cx:title'].flatMap((name) => below(chart, name)).map(wordsOf);
  const labels = below(chart, 'c:dLbl').map(wordsOf);
  return [...titles, ...labels].filter((text) => text !== '');
}

/** The words of a title or a label, typed or taken from a cell. */
function wordsOf(element: XmlElement): string {
  const typed = below(element, 'a:t');
  return (typed.length > 0 ? typed : below(element, 'c:v')).map(({ text }) => text).join('');
}

const chartKinds = [
  'bar-chart',
  'line-chart',
  'pie-chart',
  'doughnut-chart',
  'area-chart',
  'scatter-chart',
  'radar-chart',
] as const;
type NamedKind = ObjectKind | (typeof chartKinds)[number] | 'diagram' | 'ink' | 'video' | 'link';
