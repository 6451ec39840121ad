/** The file or folder that was probably meant by a path that leads to none. */
import { basename, dirname, extname } from 'node:path';
import { nearest } from '../diagnostics/diagnostic.js';
import type { World } from './world.js';

/**
 * The path whose name is most like that of a missing one, of those beside it and `others`; `undefined` if none is alike.
 * Where its folder is missing too, those in the folder whose name is most like that. `canBe`: what can be meant.
 */
export function nearestPath(
  path: string,
  world: World,
  canBe: (path: string) => boolean = () => true,
  others: readonly string[] = [],
): string | undefined {
  const folder = nearestFolder(dirname(path), world);
  const names = folder === undefined ? [] : world.list(folder).filter((name) => !/^(?:\.|~\$)/.test(name));
  const all = [...others, ...names.map((name) => joined(folder!, name))];
  const meant = all.filter((one) => one !== path && canBe(one));
  // Extensions say nothing about what was meant, but of files that differ in them alone that of the same kind is.
  const sorted = [...meant.filter((one) => !isOfKind(one, path)), ...meant.filter((one) => isOfKind(one, path))];
  const known = new Map(sorted.map((one) => [stem(one), one]));
  const name = nearest(stem(path), known.keys());
  return name === undefined ? undefined : known.get(name);
}

const stem = (path: string) => basename(path, extname(path));
const isOfKind = (one: string, other: string) => extname(one).toLowerCase() === extname(other).toLowerCase();

function nearestFolder(folder: string, world: World): string | undefined {
  if (folder === '.' || world.isFolder(folder)) return folder;
  return dirname(folder) === folder ? undefined : nearestPath(folder, world, world.isFolder);
}

function joined(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`;
}
