/** The parts that a part of a Word file refers to, by the ids of its relations (ECMA-376-2 9.3). */
import type { ZipParts } from '../../zip/zip.js';
import { parseXml } from './xml.js';

/** Where a relation leads; `part` is absent where that is outside the file. */
export interface Target {
  readonly part?: string;
  readonly type: string;
}

/** The relations of a part by their ids. */
export function relationsOf(zip: ZipParts, part: string): ReadonlyMap<string, Target> {
  const at = part.lastIndexOf('/') + 1;
  const bytes = zip.read(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
  const folder = part.slice(0, at);
  const targets = (bytes ? parseXml(bytes).children : []).map(({ attributes }): [string, Target] => {
    const { Id = '', Type = '', Target: target = '', TargetMode } = attributes;
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    return [Id, TargetMode === 'External' ? { type } : { type, part: resolved(folder, target) }];
  });
  return new Map(targets);
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
