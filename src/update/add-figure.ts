/** A figure that a person decided on, added to `figures.yaml`, whose other lines stay as they are. */
import type { FiguresFile } from '../report/deck-schemas.js';
import { figuresYaml } from '../report/write-yaml.js';
import { find } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { sourceText } from '../yaml/source-text.js';
import { isBlockStyle } from './regions.js';

type Figure = FiguresFile['groups'][number]['figures'][number];

/**
 * The file with the figure at the end of the group of this name, which is added at the end where there is none. A new
 * file leaves all other numbers to be read as without it.
 * @param text `undefined` where there is no file yet
 * @param schemas where the schemas are, to name one in a new file (`schemaFolder`)
 * @returns `undefined` where the file is not written in lines as a new one would be
 */
export function withFigure(
  text: string | undefined,
  group: string,
  figure: Figure,
  schemas: string | undefined,
): string | undefined {
  const groups = [{ name: group, figures: [figure] }];
  if (text === undefined) return figuresYaml({ suggested: true, groups }, schemas);
  const source = sourceText('', text);
  let faults = 0;
  const root = parseYaml(source, () => faults++);
  const list = faults === 0 && root ? find(root, ['groups'])?.node : undefined;
  if (list?.kind !== 'list' || !isBlockStyle(source, list)) return undefined;
  const written = linesOf(figuresYaml({ groups }));
  const item = written.slice(written.indexOf('groups:') + 1);
  const named = list.items.find((one) => {
    const name = find(one, ['name'])?.node;
    return name?.kind === 'scalar' && name.text === group;
  });
  const figures = named && find(named, ['figures'])?.node;
  const isIn = figures?.kind === 'list' && isBlockStyle(source, figures);
  const holder = isIn ? figures : list;
  const added = isIn ? item.slice(2) : ['', ...item];
  const writtenAt = isIn ? 6 : 2;
  const indent = columnOfDash(text, holder.items[0]?.start ?? 0);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = added.map((line) => (line === '' ? '' : ' '.repeat(indent) + line.slice(writtenAt)) + ending).join('');
  const end = lineEnd(text, holder.end);
  const before = text.slice(0, end).replace(/(?:\r?\n[ \t]*)+$/, ending);
  const gap = text.slice(before.length, end);
  return `${before}${before.endsWith('\n') ? '' : ending}${lines}${gap.replace(/^\r?\n/, '')}${text.slice(end)}`;
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}

/** Columns before the dash of an item. */
function columnOfDash(text: string, item: number): number {
  const dash = text.lastIndexOf('-', item - 1);
  return dash - (text.lastIndexOf('\n', dash - 1) + 1);
}

function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  return text.indexOf('\n', at) + 1 || text.length;
}
