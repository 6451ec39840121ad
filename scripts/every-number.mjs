/**
 * Changes every number of reports, one at a time, and loads each report again:
 *   npm run fuzz:numbers -- --content DIR
 * Nothing in DIR is changed. A number fails where the report no longer loads without an error, or where another
 * indicator than its own comes, goes or changes. A number may stand in the name of an indicator, which changes with it. Prints the failures and how many numbers were tried.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { loadReport } from '../dist/content/load.js';
import { nodeWorld } from '../dist/index.js';
import { reportYaml } from '../dist/report/write-yaml.js';
import { plain } from '../dist/text/running-text.js';
import { filesOver } from '../dist/world/files-over.js';
import { textsOf } from './random-edits.mjs';

const { values: options } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, show: { type: 'string', default: '5' } },
});

/** Errors of loading a report, and its indicators: what they are called, what they show, and their line and column. */
function load(name, world, report) {
  const { value, problems } = loadReport(
    name,
    filesOver(world, new Map([[`${name}/report.yaml`, reportYaml(report)]])),
  );
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, args }) => `${code} ${JSON.stringify(args)}`);
  const all = value?.figures.flatMap(({ figures }) => figures) ?? [];
  return {
    errors,
    indicators: all.map(({ id, label, level, change, sentence }) => ({
      name: `${plain(label)}`,
      id,
      shown: `${plain(level.text)} ${plain(change?.words ?? [])}`,
      line: sentence.find(({ at }) => at)?.at.line,
    })),
  };
}

/** Another number of the same length and decimals. */
function other(digits) {
  const [whole, decimals] = digits.split('.');
  const shifted = (text) => text.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)).replace(/^0(?=.)/, '1');
  return decimals === undefined
    ? shifted(whole)
    : `${whole}.${decimals.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))}`;
}

let tried = 0;
const failed = new Map();
function fail(kind, text) {
  const count = (failed.get(kind) ?? 0) + 1;
  failed.set(kind, count);
  if (count <= Number(options.show)) console.log(`${kind}: ${text.slice(0, 500)}`);
}

for (const name of readdirSync(options.content)) {
  const path = join(options.content, name, 'report.yaml');
  if (!existsSync(path)) continue;
  const world = nodeWorld(resolve(options.content));
  const report = parse(readFileSync(path, 'utf8'));
  const before = load(name, world, report);
  for (const [t, { get }] of textsOf(report.body).entries()) {
    for (const { 0: digits, index } of get().matchAll(/\d+(?:\.\d+)?/g)) {
      tried++;
      const copy = structuredClone(report);
      const text = textsOf(copy.body)[t];
      const changed = get().slice(0, index) + other(digits) + get().slice(index + digits.length);
      text.set(changed);
      const what = `${name} ${get().slice(Math.max(0, index - 16), index)}[${digits} → ${other(digits)}]${get()
        .slice(index + digits.length, index + 12)
        .replace(/\n/g, ' ')}`;
      const after = load(name, world, copy);
      for (const one of after.errors) fail('error', `${what} ${one}`);
      const moved = before.indicators.filter(({ id, shown, name }) => {
        const now = after.indicators.find((one) => one.id === id);
        return !now || now.shown !== shown || now.name !== name;
      });
      const added = after.indicators.filter(
        ({ id, line, shown }) =>
          !before.indicators.some((one) => one.id === id) &&
          !moved.some((one) => one.line === line && one.shown === shown && one.name.includes(digits)),
      );
      const others = moved.filter(({ shown, name }) => !`${shown} ${name}`.includes(digits));
      for (const one of others)
        fail(
          'other moved',
          `${what} ${one.id} ${one.name} ${one.shown} → ${JSON.stringify(after.indicators.find(({ id }) => id === one.id))}`,
        );
      for (const one of added) fail('added', `${what} ${JSON.stringify(one)}`);
    }
  }
  console.log(`${name}: ${tried} numbers so far, ${JSON.stringify(Object.fromEntries(failed))}`);
}
console.log(JSON.stringify({ tried, failed: Object.fromEntries(failed) }));
process.exitCode = failed.size > 0 ? 1 : 0;
