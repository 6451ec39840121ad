/**
 * The files of a draft's pictures, in `images/` of the content folder.
 *
 * The same bytes have the same name at every import: a picture that an import wrote keeps its path, also where a person
 * has put a better file there since, and one that stands in the folder already is not written again. A new one is named
 * by its caption, else by its position; it replaces only a file that an import wrote and that the draft has no more.
 */
import { createHash } from 'node:crypto';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import type { ReportFile } from '../report/schema.js';
import { visit } from '../report/visit.js';
import type { FileFigure } from '../report/write-yaml.js';
import { plain } from '../text/running-text.js';
import type { Imported } from '../update/imported.js';
import type { World } from '../world/world.js';
import type { Draft, DraftPicture } from './draft/draft.js';
import { placeOf } from './draft/draft.js';
import { NO_ALT } from './outline/body/figure.js';

export interface NamedPictures {
  /** The report, its figures with the paths of their files. */
  readonly report: ReportFile;
  /** The files to write, by path from the content folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Digests by path, to be remembered; those that are gone stay so. */
  readonly remembered: Imported;
  /** Paths of the last import that the draft has no picture for. */
  readonly gone: readonly string[];
}

const FOLDER = 'images';
const LONGEST = 30;
/** Texts are remembered beside pictures. */
const PICTURE = /\.(?:png|jpe?g)$/i;

/** Names the pictures of a draft; `before`: what the last import remembers. */
export function namedPictures(
  report: ReportFile,
  draft: Draft,
  folder: string,
  world: World,
  before: Imported = {},
): NamedPictures {
  const namer = new PictureNamer(draft, folder, world, before);
  const named = withFigures(report, (figure) => namer.named(figure)) as ReportFile;
  return { report: named, ...namer.result() };
}

/**
 * Notes figures without an alternative text, by the words beside them in the draft, and those that an import wrote and
 * the draft has no more, by their lines in the content.
 */
export function noteFigures(
  { body, annexes }: LoadedReport,
  { remembered, gone }: NamedPictures,
  { file, lines }: Draft,
  note: Note,
): void {
  const blocks = [body, ...annexes.map((annex) => annex.body)].flatMap((list) => [...visit(list)]);
  const figures = blocks.flatMap(({ block }) => (block.kind === 'figure' ? block : []));
  for (const name of gone) {
    const at = figures.find(({ src }) => src === name)?.at;
    note(warning('import/picture', { reason: 'gone', name }, at));
  }
  const drawn = new Map([...lines.entries()].flatMap(([i, { picture }]) => (picture ? [[picture.digest, i]] : [])));
  for (const { src, alt, at } of figures) {
    if (plain(alt) !== NO_ALT) continue;
    const index = drawn.get(remembered[src]?.[0] ?? '');
    const place = index === undefined ? at : placeOf(file, lines, index);
    note(warning('import/picture', { reason: 'alt', name: src }, place));
  }
}

class PictureNamer {
  readonly #pictures: ReadonlyMap<string, DraftPicture>;
  readonly #known = new Map<string, string>();
  readonly #standing = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  readonly #files = new Map<string, Uint8Array>();

  constructor(
    draft: Draft,
    private readonly folder: string,
    private readonly world: World,
    private readonly before: Imported,
  ) {
    const all = draft.lines.flatMap(({ picture }) => picture ?? []);
    this.#pictures = new Map(all.map((picture) => [`${picture.digest}.${picture.extension}`, picture]));
    for (const [path, [digest]] of Object.entries(before))
      if (PICTURE.test(path) && digest !== undefined) this.#known.set(digest, path);
    for (const name of all.length > 0 ? world.list(`${folder}/${FOLDER}`) : []) {
      const digest = this.#digestAt(`${FOLDER}/${name}`);
      if (digest !== undefined && !this.#standing.has(digest)) this.#standing.set(digest, `${FOLDER}/${name}`);
    }
  }

  named(figure: FileFigure): FileFigure {
    const picture = this.#pictures.get(figure.figure);
    return picture ? { ...figure, figure: this.#pathOf(picture, figure.caption ?? '') } : figure;
  }

  result(): Omit<NamedPictures, 'report'> {
    const used = new Set(this.#paths.values());
    const digests = [...this.#paths].map(([digest, path]): [string, string[]] => [path, [digest]]);
    const gone = [...this.#known.values()].filter((path) => !used.has(path));
    const kept = gone.map((path): [string, readonly string[]] => [path, this.before[path]!]);
    return { files: this.#files, remembered: Object.fromEntries([...kept, ...digests].sort()), gone };
  }

  #pathOf({ digest, extension, bytes }: DraftPicture, caption: string): string {
    const used = this.#paths.get(digest);
    if (used) return used;
    const known = this.#known.get(digest);
    const path = known ?? this.#standing.get(digest) ?? this.#freePath(digest, extension, caption);
    this.#paths.set(digest, path);
    const own = this.#digestAt(path);
    // A file that a person has put in the place of an imported picture stays.
    if (own === undefined || (own !== digest && path !== known)) this.#files.set(path, bytes);
    return path;
  }

  /** A path by the caption or the position, at which there is no file but one of an import that is gone. */
  #freePath(digest: string, extension: string, caption: string): string {
    const words = caption.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
    const base = [...words].slice(0, LONGEST).join('') || `图片${this.#paths.size + 1}`;
    const plain = `${FOLDER}/${base}.${extension}`;
    if (new Set(this.#paths.values()).has(plain)) return `${FOLDER}/${base}-${digest.slice(0, 6)}.${extension}`;
    const own = this.#digestAt(plain);
    const [imported] = this.before[plain] ?? [];
    const inDraft = [...this.#pictures.values()].some((picture) => picture.digest === imported);
    const isFree = own === undefined || (own === imported && !inDraft);
    return isFree ? plain : `${FOLDER}/${base}-${digest.slice(0, 6)}.${extension}`;
  }

  #digestAt(path: string): string | undefined {
    const file = this.world.read(`${this.folder}/${path}`);
    return file.ok ? createHash('sha256').update(file.bytes).digest('hex').slice(0, 16) : undefined;
  }
}

/** A value of `report.yaml` with each of its figures as `named` gives it. */
function withFigures(value: unknown, named: (figure: FileFigure) => FileFigure): unknown {
  if (Array.isArray(value)) return value.map((item) => withFigures(item, named));
  if (typeof value !== 'object' || value === null) return value;
  if ('figure' in value) return named(value as FileFigure);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withFigures(inner, named)]));
}
