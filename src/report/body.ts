/** The body and the annexes of `report.yaml` -> blocks of the Report, each text with its places. */
import type { Note } from '../diagnostics/diagnostic.js';
import type { ReadPicture } from '../image/read-picture.js';
import { joinLines } from '../text/join-lines.js';
import type { Text } from '../text/running-text.js';
import type { Sourced } from '../yaml/checked.js';
import type { NodePath } from '../yaml/node.js';
import { annexKindOf } from './annex.js';
import { headingAt } from './heading.js';
import { textAt } from './inline.js';
import type { ReportAnnex, ReportBlock, ReportFigure, ReportParagraph, ReportPart, ReportSection } from './report.js';
import type { ReportFile } from './schema.js';
import { tableAt } from './table.js';

type FileBlock = ReportFile['body'][number];
type FilePart = Extract<FileBlock, { part: string }>;
type FileSection = Extract<FilePart['body'][number], { section: string }>;
type FileFigure = Extract<FileBlock, { figure: string }>;
type FileParagraph = Extract<FileBlock, { text: string }>;

/** Blocks in the order of the file. Notes what is wrong with notation, tables and pictures; such a table or figure is left out. */
export function readBody(file: Sourced<ReportFile>, readPicture: ReadPicture, note: Note): ReportBlock[] {
  return file.value.body.flatMap(blockReader(file, readPicture, note)(['body']));
}

/** The annexes in the order of the file; notes what `readBody` notes. */
export function readAnnexes(file: Sourced<ReportFile>, readPicture: ReadPicture, note: Note): ReportAnnex[] {
  const read = blockReader(file, readPicture, note);
  return (file.value.annexes ?? []).map(({ kind, body }, i) => {
    const here = ['annexes', i];
    const title = textAt(file, [...here, 'title'], note);
    const blocks = body.flatMap(read([...here, 'body']));
    return { title, kind: kind ?? annexKindOf(title, blocks), body: blocks, at: file.placeOf(here) };
  });
}

// One function: the readers of all kinds of blocks share the path, the notes and the text reader of the file.
/** Reads the blocks of a list at a path of the file. */
function blockReader(file: Sourced<ReportFile>, readPicture: ReadPicture, note: Note) {
  const read = (path: NodePath): Text => textAt(file, path, note);
  const block =
    (path: NodePath) =>
    (value: FileBlock | FileSection, index: number): ReportBlock | [] => {
      const here = [...path, index];
      if (typeof value === 'string') return stringParagraph(here);
      if ('salutation' in value)
        return { kind: 'salutation', text: read([...here, 'salutation']), at: file.placeOf(here) };
      if ('part' in value) return part(value, here);
      if ('table' in value) return tableAt(file, value, here, note) ?? [];
      if ('figure' in value) return figure(value, here) ?? [];
      return 'section' in value ? section(value, here) : paragraph(value, here);
    };

  const stringParagraph = (here: NodePath): ReportParagraph => {
    return { kind: 'paragraph', lead: [], text: read(here), points: [], at: file.placeOf(here) };
  };

  const paragraph = (value: FileParagraph, here: NodePath): ReportParagraph => {
    const points = (value.points ?? []).map((_, i) => read([...here, 'points', i]));
    return {
      kind: 'paragraph',
      lead: read([...here, 'lead']),
      text: joinLines([read([...here, 'text']), ...points, read([...here, 'after'])]),
      points,
      at: file.placeOf(here),
    };
  };

  const figure = (value: FileFigure, here: NodePath): ReportFigure | undefined => {
    const src = value.figure.trim();
    const picture = readPicture(src, file.placeOf([...here, 'figure']));
    return (
      picture && {
        kind: 'figure',
        src,
        picture,
        alt: read([...here, 'alt']),
        caption: read([...here, 'caption']),
        lines: value.lines ?? USUAL_LINES,
        at: file.placeOf(here),
      }
    );
  };

  const part = (value: FilePart, here: NodePath): ReportPart => ({
    kind: 'part',
    heading: headingAt(file, [...here, 'part'], note),
    numbered: value.numbered ?? true,
    ...(value.role !== undefined && { role: value.role }),
    body: value.body.flatMap(block([...here, 'body'])),
    at: file.placeOf(here),
  });

  const section = (value: FileSection, here: NodePath): ReportSection => ({
    kind: 'section',
    ...(value.number !== undefined && { number: value.number.trim() }),
    heading: headingAt(file, [...here, 'section'], note),
    intro: read([...here, 'intro']),
    body: (value.body ?? []).flatMap(block([...here, 'body'])),
    at: file.placeOf(here),
  });

  return block;
}

/** Height of a figure without `lines`, in lines of the page. */
const USUAL_LINES = 8;
