/**
 * A report that a person and a draft changed at random since the same import, in three updates in a row.
 *
 * A case fails where the update does not take what the draft changed, or neither keeps nor names what the person did, or the
 * same draft once more changes a byte; `../three-way.mjs` compares the texts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { blocksOf, importedJson, overwrittenIn, readImported } from '../../dist/update/imported.js';
import { updateReport } from '../../dist/update/update-yaml.js';
import { faultsOf, threeWayCase } from '../three-way.mjs';

const FILE = 'report.yaml';
const ROUNDS = 3;

function updated(base, mine, next) {
  const imported = readImported(importedJson(new Map([[FILE, base]])));
  const blocks = (list) => blocksOf(imported, FILE, list);
  const update = updateReport(mine, parse(next), [], { base: imported[FILE], blocks });
  const named = [
    ...update.handChanges.flatMap(({ report, draft }) => [report, draft]),
    ...overwrittenIn(update, imported[FILE]).map(({ was }) => was),
    ...update.undone.map(({ text }) => text),
  ];
  return { text: update.text, named };
}

export async function prepare() {
  return async (random, folder) => {
    let before;
    for (let round = 1; round <= ROUNDS; round++) {
      const given = threeWayCase(random, before);
      for (const side of ['base', 'mine', 'next']) writeFileSync(join(folder, `${side}.yaml`), given[side]);
      const { text, named } = updated(given.base, given.mine, given.next);
      const found = faultsOf(given, text, named);
      if (updated(given.next, text, given.next).text !== text) found.push('again: the same draft changes the file');
      const faults = found.map((fault) => ({ sort: 'lost', text: `[${given.edits}] ${fault}` }));
      if (faults.length > 0) return { faults, outcome: 'accepted' };
      before = { base: given.next, mine: text };
    }
    return { faults: [], outcome: 'accepted' };
  };
}
