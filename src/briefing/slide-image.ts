/** The picture that `briefing.yaml` gives a slide. A figure of the report brings its own caption and alternative text. */
import type { Note } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import type { BriefingFile } from '../report/deck-schemas.js';
import { textAt } from '../report/inline.js';
import type { ReportBlock, ReportFigure } from '../report/report.js';
import { visit } from '../report/visit.js';
import { plain } from '../text/running-text.js';
import type { Sourced } from '../yaml/checked.js';
import type { NodePath } from '../yaml/node.js';
import type { SlideImage } from './story.js';

/** A picture as `briefing.yaml` has it: its file, alone or with more. */
export type ImageEntry = NonNullable<NonNullable<BriefingFile['cover']>['image']>;

/** The figures of a report by the paths of their files. */
export function figuresByFile(blocks: readonly ReportBlock[]): ReadonlyMap<string, ReportFigure> {
  const figures = [...visit(blocks)].flatMap(({ block }) => (block.kind === 'figure' ? block : []));
  return new Map(figures.map((figure) => [figure.src, figure]));
}

/** The picture of the entry at `path`, which ends with `image`. Notes `briefing/no-alt`. */
export function imageAt(
  file: Sourced<BriefingFile>,
  path: NodePath,
  entry: ImageEntry,
  figures: ReadonlyMap<string, ReportFigure>,
  note: Note,
): SlideImage {
  const given = typeof entry === 'string' ? { file: entry } : entry;
  const src = given.file.trim();
  const figure = figures.get(src);
  const words = (key: string) => textAt(file, [...path, key], note);
  const [alt, caption] = [words('alt'), words('caption')];
  const shown = {
    src,
    alt: alt.length > 0 ? alt : (figure?.alt ?? []),
    caption: caption.length > 0 ? caption : (figure?.caption ?? []),
    side: given.side ?? 'right',
    fit: given.fit ?? 'whole',
  } as const;
  if (plain(shown.alt) === '') note(warning('briefing/no-alt', { path: src }, file.placeOf(path)));
  return shown;
}

/** The entries of the file that have a picture, each with its path. */
export function imageEntries(file: BriefingFile): { readonly path: NodePath; readonly entry: ImageEntry }[] {
  const lists = (['areas', 'tasks'] as const).flatMap((key) =>
    (file[key] ?? []).map(({ image }, i) => ({ path: [key, i, 'image'] as const, entry: image })),
  );
  return [{ path: ['cover', 'image'], entry: file.cover?.image }, ...lists].flatMap(({ path, entry }) =>
    entry === undefined ? [] : { path, entry },
  );
}

/** The path in `briefing.yaml` of the file that an entry names, for its place. */
export function filePath({ path, entry }: { readonly path: NodePath; readonly entry: ImageEntry }): NodePath {
  return typeof entry === 'string' ? path : [...path, 'file'];
}

/** The file that an entry names. */
export function fileOf(entry: ImageEntry): string {
  return (typeof entry === 'string' ? entry : entry.file).trim();
}
