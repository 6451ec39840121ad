/**
 * Plants errors of each kind in reports and looks which of them the proof-reader finds:
 *   npm run planted -- FOLDER... [--seed 1] [--most 3] [--missed]
 * A folder is a content folder or has some. Nothing in them is changed. Prints what was found and missed by kind with the
 * rules that found it, ordinary typing errors separately, and the findings on the texts as they are in 10,000 characters.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeWorld } from '../dist/index.js';
import { checkReport } from '../dist/proof/check.js';
import { filesOver } from '../dist/world/files-over.js';
import { optionsOf } from './options.mjs';
import { foundOf, plant, plantedAreas } from './planters.mjs';
import { randomFrom } from './random-edits.mjs';

const { values: options, positionals } = optionsOf(import.meta.url, {
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '3' },
    missed: { type: 'boolean', default: false },
  },
});

const isContent = (folder) => existsSync(join(folder, 'report.yaml'));
const folders = (positionals.length > 0 ? positionals : ['content']).flatMap((folder) =>
  isContent(folder)
    ? [folder]
    : readdirSync(folder)
        .map((name) => join(folder, name))
        .filter(isContent),
);
const random = randomFrom(Number(options.seed));
const results = [];
const falseFindings = [];
let characters = 0;

for (const folder of folders.map((each) => resolve(each))) {
  const world = nodeWorld('/');
  const file = join(folder, 'report.yaml');
  const source = readFileSync(file, 'utf8');
  characters += source.match(/\p{Script=Han}/gu)?.length ?? 0;
  const before = checkReport(folder, {}, world).findings;
  falseFindings.push(...before.filter(({ level }) => level !== 'hint'));
  for (const area of plantedAreas) {
    const { text, planted } = plant(source, random, Number(options.most), area);
    const after = checkReport(folder, {}, filesOver(world, new Map([[file, new TextEncoder().encode(text)]])));
    // Choices for slides may quote words that are changed, which is an error of the folder and none of the text.
    if (!after.ok && after.findings.length === 0) console.log(`${folder}: not a report any more`);
    results.push(...foundOf(planted, before, after.findings));
  }
}

const kinds = new Map();
for (const result of results) {
  const key = `${result.area}: ${result.kind}`;
  kinds.set(key, [...(kinds.get(key) ?? []), result]);
}
for (const [kind, list] of kinds) {
  const found = list.filter(({ rules }) => rules.length > 0);
  const rules = [...new Set(found.flatMap((each) => each.rules))].join(', ');
  console.log(`${String(found.length).padStart(4)} of ${String(list.length).padStart(3)}  ${kind}  ${rules}`);
  if (options.missed)
    for (const { now } of list.filter((each) => each.rules.length === 0)) console.log(`            ${now}`);
}
const share = (list) => {
  const found = list.filter(({ rules }) => rules.length > 0).length;
  return `${found} of ${list.length} (${list.length > 0 ? ((100 * found) / list.length).toFixed(1) : '0'} %)`;
};
console.log(`errors by rule: ${share(results.filter(({ isGeneral }) => !isGeneral))}`);
console.log(`ordinary typing errors: ${share(results.filter(({ isGeneral }) => isGeneral))}`);
console.log(
  `findings on ${folders.length} texts as they are: ${falseFindings.length}, ${((1e4 * falseFindings.length) / characters).toFixed(2)} in 10,000 characters`,
);
for (const { at, rule, words } of falseFindings) console.log(`  ${at.file}:${at.line} ${rule} ${words}`);
