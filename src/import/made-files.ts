/** The files that an import writes, new or with the new text in those that are there, read back as a build reads them. */
import { loadReport } from '../content/load.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { briefingYaml, glossaryYaml, reportYaml } from '../report/write-yaml.js';
import type { HandDecision } from '../update/hand-decisions.js';
import type { Imported } from '../update/imported.js';
import { blocksOf, carriedOver, importedFile, importedJson, overwrittenIn } from '../update/imported.js';
import type { BlockList } from '../update/source-blocks.js';
import type { Updated } from '../update/update-yaml.js';
import { updateGlossary, updateReport } from '../update/update-yaml.js';
import { filesOver } from '../world/files-over.js';
import { schemaFolder } from '../world/schema-folder.js';
import type { World } from '../world/world.js';
import { readText } from '../yaml/decode.js';
import { withChosenFiles } from './chosen-files.js';
import type { Outline } from './outline/outline.js';
import type { NamedPictures } from './pictures.js';

export interface Made {
  /** The texts of the files by their paths. */
  readonly texts: ReadonlyMap<string, string>;
  /** The report as a build will read it. */
  readonly loaded: Outcome<LoadedReport | undefined>;
  readonly changes?: Changes;
}

export type Changes = Readonly<Record<string, Updated>>;

/** What is written, and what the last import remembers. */
export interface Given {
  readonly outline: Outline;
  readonly folder: string;
  readonly pictures: NamedPictures;
  readonly imported: Imported | undefined;
  /** The decisions of a person about sentences that were changed by hand. */
  readonly decisions?: readonly HandDecision[] | undefined;
}

export function newFiles({ outline, folder, pictures }: Given, world: World): Made {
  const fresh = filesOf(outline, folder, world);
  const texts = new Map([
    ...fresh,
    [`${folder}/${importedFile}`, importedOf(fresh, { folder, pictures, imported: undefined })],
  ]);
  return { texts, loaded: loadReport(folder, filesOver(world, withPictures(texts, pictures, folder))) };
}

function withPictures(texts: ReadonlyMap<string, string>, { files }: NamedPictures, folder: string) {
  return new Map<string, string | Uint8Array>([...texts, ...pathsOf(files, folder)]);
}

export function pathsOf(files: ReadonlyMap<string, Uint8Array>, folder: string): [string, Uint8Array][] {
  return [...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]);
}

/** What is remembered of an import: the texts as the draft has them. */
function importedOf(
  fresh: ReadonlyMap<string, string>,
  { folder, pictures, imported = {} }: Pick<Given, 'folder' | 'pictures' | 'imported'>,
): string {
  const named = [...fresh].map(([path, text]) => [path.slice(folder.length + 1), text] as const);
  const texts = new Map(named.filter(([name]) => name !== 'briefing.yaml'));
  return importedJson(texts, { ...carriedOver(imported, texts), ...pictures.remembered });
}

/** The existing files with the new text in them; missing ones as a first import makes them. */
export function updatedFiles(given: Given, prune: boolean, world: World, note: Note): Made {
  const { outline, folder, pictures, imported } = given;
  const texts = new Map<string, string>();
  const changes: Record<string, Updated> = {};
  const fresh = filesOf(outline, folder, world);
  for (const [path, text] of fresh) {
    const name = path.slice(folder.length + 1);
    if (!world.read(path).ok) {
      texts.set(path, text);
      continue;
    }
    // What is not UTF-8 could not be written back as it was; it is refused as a build refuses it.
    const before = readText(world, path, note)?.text;
    const updated = before === undefined ? null : updatedFile(before, name, given);
    if (updated === undefined) note(error('import/not-updatable', { path }, { file: path, line: 1, column: 1 }));
    if (!updated) continue;
    texts.set(path, updated.text);
    changes[name] = updated;
    noteUpdated(updated, path, imported?.[name], note);
  }
  texts.set(`${folder}/${importedFile}`, importedOf(fresh, given));
  const load = (files: ReadonlyMap<string, string>) =>
    loadReport(folder, filesOver(world, withPictures(files, pictures, folder)));
  const read = (path: string) => (world.read(path).ok ? readText(world, path, note)?.text : undefined);
  const lines = changes['report.yaml']?.lines ?? [];
  const all = withChosenFiles(texts, { folder, report: outline.report, lines, prune, read, load }, note);
  return { texts: all, changes, loaded: load(all) };
}

/** A file with the new text in it; `null` if an update does not change files of this name, `undefined` if it cannot. */
function updatedFile(
  before: string,
  name: string,
  { outline, imported, decisions }: Given,
): Updated | null | undefined {
  const hands = { base: imported?.[name], blocks: (list: BlockList) => blocksOf(imported, name, list), decisions };
  if (name === 'report.yaml') return updateReport(before, outline.report, outline.assumed, hands);
  if (name === 'glossary.yaml' && outline.glossary) return updateGlossary(before, outline.glossary, [], hands);
  return null;
}

/** Notes the comments that an update lost, and the words of a person that it kept or overwrote. */
function noteUpdated(updated: Updated, path: string, base: Imported[string] | undefined, note: Note): void {
  const at = (line: number) => ({ file: path, line, column: 1 });
  for (const { text: comment } of updated.lostComments) note(warning('import/lost-comment', { comment }, at(1)));
  for (const { report, draft, keep } of updated.handChanges)
    if (keep === 'report') note(warning('import/hand-kept', { report, draft }, at(lineOf(updated, report))));
  const overwritten = overwrittenIn(updated, base);
  for (const { line, was, now } of overwritten) note(warning('import/overwritten', { was, now }, at(line)));
  // Cells and rows that a person only exchanged have no words of the person's own.
  for (const { report, draft, keep, isConflict, isDecided } of updated.handChanges)
    if (isConflict && keep === 'draft' && !isDecided && report && !overwritten.some(({ was }) => was.includes(report)))
      note(warning('import/overwritten', { was: report, now: draft }, at(lineOf(updated, draft))));
  for (const { kind, text, line } of updated.undone) note(warning('import/hand-undone', { kind, text }, at(line)));
}

/** The line that has some words after an update; 1 where none has. */
function lineOf({ lines }: Updated, words: string): number {
  const found = words === '' ? undefined : lines.find(({ kind, text }) => kind !== 'removed' && text.includes(words));
  return found?.line ?? 1;
}

export function textAt(world: World, path: string): string | undefined {
  const file = world.read(path);
  return file.ok ? new TextDecoder().decode(file.bytes) : undefined;
}

function filesOf({ report, glossary }: Outline, folder: string, world: World): Map<string, string> {
  const schemas = schemaFolder(folder, world);
  const files = new Map([[`${folder}/report.yaml`, reportYaml(report, schemas)]]);
  if (glossary) files.set(`${folder}/glossary.yaml`, glossaryYaml(glossary, schemas));
  files.set(`${folder}/briefing.yaml`, briefingText(report, schemas));
  return files;
}

/** The deck is chosen by default: the file has its title, and describes in comments what else it may have. */
function briefingText({ title: written, date, issuer }: Outline['report'], schemas: string | undefined): string {
  // （文字实录） says how the text was recorded.
  const title = written.replace(/（[^（）]*）|\([^()]*\)/g, '') || written;
  const place = issuer.replace(/人民政府$/, '');
  const named = /年/.test(title) ? title : `${date.slice(0, 4)}年${title}`;
  // 市 alone names no place.
  const whole = place.length > 1 && !named.includes(place) ? `${place}${named}` : named;
  return `${briefingYaml({ title: `${whole}解读` }, schemas)}${optionsComment}`;
}

const optionsComment = `
# 幻灯片按报告的标题、段首句和 figures.yaml 中的数据自动生成，以下各项不写也可以。要自己选，去掉行首的 # 再改；文字须照抄报告原文。
# Slides choose from headings, leads and figures by themselves. To choose otherwise, uncomment and change:
#
# glance:
#   title: 取得了来之不易的成绩
#   figures: [gdp, revenue]
# areas:
#   - section: 小节标题中的几个字
#     figures: [gdp]
# leave-out: [structure]
# order: [glance, targets, areas, difficulties, overview, tasks, building]
# counts: { glance: 6, areas: 3 }
# slides: 20
`;
