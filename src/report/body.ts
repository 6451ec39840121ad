/** The body and the annexes of `report.yaml` -> blocks of the Report, each text with its places. */
import type { Note } from '../diagnostics/diagnostic.js';
import type { ReadPicture } from '../image/read-picture.js';
import { joinLines } from '../text/join-lines.js';
import type { Text } from '../text/running-text.js';
import { StepCache } from '../world/memo.js';
import type { Sourced } from '../yaml/checked.js';
import type { NodePath } from '../yaml/node.js';
import { annexKindOf } from './annex.js';
import { headingAt } from './heading.js';
import { textAt } from './inline.js';
import type { ReportAnnex, ReportBlock, ReportFigure, ReportPart, ReportSection } from './report.js';
import type { ReportFile } from './schema.js';
import { tableAt } from './table.js';

type FileBlock = ReportFile['body'][number];
type FilePart = Extract<FileBlock, { part: string }>;
type FileSection = Extract<FilePart['body'][number], { section: string }>;
type FileFigure = Extract<FileBlock, { figure: string }>;

/** Blocks in the order of the file. Notes what is wrong with notation, tables and pictures; such a table or figure is left out. */
export function readBody(
  file: Sourced<ReportFile>,
  readPicture: ReadPicture,
  note: Note,
  cache = new StepCache(),
): ReportBlock[] {
  return file.value.body.flatMap(blockReader(file, readPicture, cache)(['body'], note));
}

/** The annexes in the order of the file; notes what `readBody` notes. */
export function readAnnexes(
  file: Sourced<ReportFile>,
  readPicture: ReadPicture,
  note: Note,
  cache = new StepCache(),
): ReportAnnex[] {
  const read = blockReader(file, readPicture, cache);
  return (file.value.annexes ?? []).map(({ kind, body }, i) => {
    const here = ['annexes', i];
    const title = textAt(file, [...here, 'title'], note);
    const blocks = body.flatMap(read([...here, 'body'], note));
    return { title, kind: kind ?? annexKindOf(title, blocks), body: blocks, at: file.placeOf(here) };
  });
}

// One function: the readers of all kinds of blocks share the path, the cache and the text reader of the file.
/**
 * Reads the blocks of a list at a path of the file. A block that stands as it did in the run before is the same object,
 * so that what was read from it is known; not one with a figure, whose picture is another file.
 */
function blockReader(file: Sourced<ReportFile>, readPicture: ReadPicture, cache: StepCache) {
  const known = cache.keyed<ReportBlock | []>('blocks', []);
  // What stands under a heading depends on it also where its section has changed elsewhere.
  const headings = cache.keyed<Text>('headings', []);
  const headingOnce = (path: NodePath, note: Note) =>
    headings.get(file.keyOf(path), note, (note) => headingAt(file, path, note));
  const block =
    (path: NodePath, note: Note) =>
    (value: FileBlock | FileSection, index: number): ReportBlock | [] => {
      const here = [...path, index];
      if (holdsFigure(value)) return readBlock(value, here, note);
      return known.get(file.keyOf(here), note, (note) => readBlock(value, here, note));
    };

  const readBlock = (value: FileBlock | FileSection, here: NodePath, note: Note): ReportBlock | [] => {
    const read = (...keys: NodePath): Text => textAt(file, [...here, ...keys], note);
    const at = file.placeOf(here);
    if (typeof value === 'string') return { kind: 'paragraph', lead: [], text: read(), points: [], at };
    if ('salutation' in value) return { kind: 'salutation', text: read('salutation'), at };
    if ('part' in value) return part(value, here, note);
    if ('table' in value) return tableAt(file, value, here, note) ?? [];
    if ('figure' in value) return figure(value, here, note) ?? [];
    if ('section' in value) return section(value, here, note);
    const points = (value.points ?? []).map((_, i) => read('points', i));
    const text = joinLines([read('text'), ...points, read('after')]);
    return { kind: 'paragraph', lead: read('lead'), text, points, at };
  };

  const figure = (value: FileFigure, here: NodePath, note: Note): ReportFigure | undefined => {
    const src = value.figure.trim();
    const picture = readPicture(src, file.placeOf([...here, 'figure']));
    return (
      picture && {
        kind: 'figure',
        src,
        picture,
        alt: textAt(file, [...here, 'alt'], note),
        caption: textAt(file, [...here, 'caption'], note),
        lines: value.lines ?? USUAL_LINES,
        at: file.placeOf(here),
      }
    );
  };

  const part = (value: FilePart, here: NodePath, note: Note): ReportPart => ({
    kind: 'part',
    heading: headingOnce([...here, 'part'], note),
    numbered: value.numbered ?? true,
    ...(value.role !== undefined && { role: value.role }),
    body: value.body.flatMap(block([...here, 'body'], note)),
    at: file.placeOf(here),
  });

  const section = (value: FileSection, here: NodePath, note: Note): ReportSection => ({
    kind: 'section',
    ...(value.number !== undefined && { number: value.number.trim() }),
    heading: headingOnce([...here, 'section'], note),
    intro: textAt(file, [...here, 'intro'], note),
    body: (value.body ?? []).flatMap(block([...here, 'body'], note)),
    at: file.placeOf(here),
  });

  return block;
}

/** Whether a block is a figure or has one within. */
function holdsFigure(value: FileBlock | FileSection): boolean {
  if (typeof value === 'string') return false;
  return 'figure' in value || ('body' in value && (value.body ?? []).some(holdsFigure));
}

/** Height of a figure without `lines`, in lines of the page. */
const USUAL_LINES = 8;
