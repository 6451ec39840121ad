/**
 * A first import of a Word file that Yinfa made: the content that the file carries, updated with the text of the file.
 *
 * So the import gives the very files that the Word file was made of, and of an edited one those with the edits in them,
 * as if the folder were here. What people see in the file is right: the carried content is not used where it has
 * anything that the file once showed and does not show any more.
 */
import type { LoadedReport } from '../content/loaded-report.js';
import { counting } from '../diagnostics/diagnostic.js';
import { visit } from '../report/visit.js';
import { plain } from '../text/running-text.js';
import type { Imported } from '../update/imported.js';
import { filesOver } from '../world/files-over.js';
import type { World } from '../world/world.js';
import type { CarriedContent, Draft } from './draft/draft.js';
import { sameText } from './equal-text.js';
import { type Given, type Made, updatedFiles } from './made-files.js';
import type { Outline } from './outline/outline.js';

/** Names of the pictures in the draft, as an import would remember them. */
export function carriedPictures({ carried, lines }: Draft): Imported {
  const digests = new Set(lines.flatMap(({ picture }) => picture?.digest ?? []));
  const pictures = [...(carried?.pictures ?? [])].filter(([, digest]) => digests.has(digest));
  return Object.fromEntries(pictures.map(([path, digest]) => [path, [digest]]));
}

/** The files of a first import; `undefined` where the draft carries no content, or one that does not fit its text. */
export function carriedFiles(given: Given, draft: Draft, world: World): Made | undefined {
  const { carried } = draft;
  if (!carried?.files.has('report.yaml')) return undefined;
  const { outline, folder } = given;
  const files = [...carried.files].filter(([name]) => name !== 'glossary.yaml' || outline.glossary);
  const over = filesOver(world, new Map(files.map(([name, text]) => [`${folder}/${name}`, text])));
  const problems = counting(() => {});
  const { texts, loaded } = updatedFiles({ ...given, imported: undefined }, false, over, problems.note);
  for (const problem of loaded.problems) problems.note(problem);
  const { value } = loaded;
  if (problems.errors > 0 || !value || !shows(outline, value, carried)) return undefined;
  return sameText(draft, value, outline.account, problems.note) ? { texts, loaded } : undefined;
}

/** Whether all that the content has stands in the draft, but what the file never showed. */
function shows({ report, glossary }: Outline, content: LoadedReport, { unseen }: CarriedContent): boolean {
  const heads = { paper: content.paper.flat(), occasion: content.occasion, speaker: content.speaker.name } as const;
  const hasHeads = (['paper', 'occasion', 'speaker'] as const).every(
    (key) => plain(heads[key]) === '' || report[key] !== undefined || unseen.includes(key),
  );
  const blocks = [content.body, ...content.annexes.map(({ body }) => body)].flatMap((list) => [...visit(list)]);
  const hasAll = (['table', 'figure'] as const).every(
    (kind) => blocks.filter(({ block }) => block.kind === kind).length === countOf(kind, report),
  );
  const annexes = report.annexes?.length ?? 0;
  const entries = glossary?.entries.length ?? 0;
  const hasAnnexes = content.annexes.length === annexes && (content.glossary?.entries.length ?? 0) === entries;
  return hasHeads && hasAll && hasAnnexes;
}

/** How many values have the key, at any depth. */
function countOf(key: string, value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countOf(key, inner), key in value ? 1 : 0);
}
