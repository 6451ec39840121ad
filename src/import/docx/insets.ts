/** Pictures and objects of a Word file as content can hold them; what it cannot is reported by its kind. */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { decode } from '../../image/read-picture.js';
import type { ZipParts } from '../../zip/zip.js';
import { ZipFault } from '../../zip/zip.js';
import type { DraftPicture } from '../draft/draft.js';
import { draftPicture } from '../draft/picture.js';
import type { WordBlock, WordCell, WordParagraph } from './blocks.js';
import type { Drawn } from './drawing.js';
import type { Target } from './relations.js';
import { relationsOf } from './relations.js';
import { plainStyle } from './run.js';
import { workbookCells, workbookOf } from './workbook.js';
import type { XmlElement } from './xml.js';
import { below, parseXml, XmlFault } from './xml.js';

/** What stands at the place of a drawing: a picture, or the cells of a workbook. */
export type Inset = { readonly picture: DraftPicture } | { readonly cells: readonly (readonly string[])[] };

/** In the place of a picture or an object that content cannot have. */
const missing: Inset = { picture: draftPicture(new Uint8Array(), '') };

/** All pictures of a draft together, bytes. */
const MOST_BYTES = 60 * 1024 * 1024;

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
  #bytes = 0;

  constructor(
    private readonly zip: ZipParts,
    part: string,
    private readonly note: Note,
  ) {
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
      case 'diagram': {
        const words = this.#xml(drawn.part, ['a:t']).join(' ');
        return this.#named('diagram', words, undefined, at);
      }
      case 'other':
        return this.#named('other', drawn.name, undefined, at);
      default:
        return this.#named(drawn.kind, '', undefined, at);
    }
  }

  #picture({ part, alt, cropped, height }: Drawn & { kind: 'picture' }, at: Place): Inset {
    const target = this.#relations.get(part ?? '');
    const name = target?.part?.slice(target.part.lastIndexOf('/') + 1) ?? '';
    const refuse = (reason: 'linked' | 'vector' | 'format' | 'damaged' | 'large' | 'colour') => {
      this.note(warning('import/picture', { reason, name }, at));
      return missing;
    };
    if (target?.part === undefined) return refuse(part === undefined || target ? 'linked' : 'damaged');
    if (/\.(?:emf|wmf|emz|wmz)$/i.test(name)) return refuse('vector');
    const bytes = this.#read(target.part);
    if (bytes === 'large') return refuse('large');
    if (!bytes) return refuse('damaged');
    this.#bytes += bytes.length;
    if (this.#bytes > MOST_BYTES) return refuse('large');
    const picture = decode(bytes);
    if (typeof picture === 'string')
      return refuse(
        picture === 'format'
          ? 'format'
          : picture === 'too-large'
            ? 'large'
            : /cmyk/.test(picture)
              ? 'colour'
              : 'damaged',
      );
    if (cropped) this.note(warning('import/picture', { reason: 'cropped', name }, at));
    return { picture: draftPicture(bytes, alt, height) };
  }

  #object({ program, part, linked }: Drawn & { kind: 'object' }, at: Place): Inset {
    const kind = programs.find(([pattern]) => pattern.test(program))?.[1] ?? 'other';
    const target = this.#relations.get(part ?? '');
    if (linked || (target && target.part === undefined)) return this.#named('link', program, undefined, at);
    const bytes = kind === 'excel' && target?.part !== undefined ? this.#read(target.part) : undefined;
    return this.#named(kind, kind === 'other' ? program : '', bytes && bytes !== 'large' ? bytes : undefined, at);
  }

  #chart(part: string | undefined, at: Place): Inset {
    const target = this.#relations.get(part ?? '')?.part;
    const root = target === undefined ? undefined : this.#parsed(target);
    const plot = root && below(root, 'c:plotArea')[0];
    const [, form = ''] =
      /^c:(\w+?)(?:3D)?Chart$/.exec(plot?.children.find(({ name }) => /Chart$/.test(name))?.name ?? '') ?? [];
    const title = root
      ? below(root, 'c:title')
          .slice(0, 1)
          .flatMap((each) => below(each, 'a:t'))
      : [];
    const kind = chartKinds.find((each) => each === `${form}-chart`) ?? 'chart';
    const bytes = target === undefined ? undefined : workbookOf(this.zip, target);
    return this.#named(kind, title.map(({ text }) => text).join(''), bytes, at);
  }

  /** Notes an object by its kind, with its cells if it has a workbook. */
  #named(kind: NamedKind, name: string, workbook: Uint8Array | undefined, at: Place): Inset {
    const cells = workbook && workbookCells(workbook);
    const rows = cells && cells.length > 1 && cells[0]!.length > 1 ? cells : undefined;
    this.note(warning('import/object', { kind, name, rows: rows?.length ?? 0 }, at));
    return rows ? { cells: rows } : missing;
  }

  #xml(part: string | undefined, names: readonly string[]): string[] {
    const target = this.#relations.get(part ?? '')?.part;
    const root = target === undefined ? undefined : this.#parsed(target);
    return root ? names.flatMap((name) => below(root, name).map(({ text }) => text)) : [];
  }

  #parsed(part: string): XmlElement | undefined {
    const bytes = this.#read(part);
    try {
      return bytes && bytes !== 'large' ? parseXml(bytes) : undefined;
    } catch (cause) {
      if (cause instanceof XmlFault) return undefined;
      throw cause;
    }
  }

  /** The bytes of a part; a damaged picture must not keep the text from being read. */
  #read(part: string): Uint8Array | 'large' | undefined {
    try {
      return this.zip.read(part);
    } catch (cause) {
      if (!(cause instanceof ZipFault)) throw cause;
      return cause.reason === 'too-large' ? 'large' : undefined;
    }
  }
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
