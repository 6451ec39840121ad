/**
 * One number of a report changed, and the report loaded again.
 *
 * A case fails where the report no longer loads without an error, or where another indicator than its own comes, goes or
 * changes. A number may stand in the name of an indicator, which changes with it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { loadReport } from '../../dist/content/load.js';
import { nodeWorld } from '../../dist/index.js';
import { reportYaml } from '../../dist/report/write-yaml.js';
import { plain } from '../../dist/text/running-text.js';
import { filesOver } from '../../dist/world/files-over.js';
import { textsOf } from '../random-edits.mjs';
import { PACKAGE } from './project.mjs';

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

/** The reports of a folder. */
function reportsIn(content) {
  const world = nodeWorld(resolve(content), {});
  return readdirSync(content)
    .filter((name) => existsSync(join(content, name, 'report.yaml')))
    .map((name) => {
      const report = parse(readFileSync(join(content, name, 'report.yaml'), 'utf8'));
      const places = textsOf(report.body).flatMap(({ get }, t) =>
        [...get().matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: digits, index }) => ({ t, digits, index })),
      );
      return { name, world, report, places, before: load(name, world, report) };
    });
}

/** The report with another number in a place, and a description of the change. */
function changedAt(report, { t, digits, index }) {
  const copy = structuredClone(report);
  const text = textsOf(copy.body)[t];
  const before = text.get();
  text.set(before.slice(0, index) + other(digits) + before.slice(index + digits.length));
  const after = before.slice(index + digits.length, index + 12).replace(/\n/g, ' ');
  return { copy, what: `${before.slice(Math.max(0, index - 16), index)}[${digits} → ${other(digits)}]${after}` };
}

export async function prepare(_, { content }) {
  const reports = reportsIn(content ?? join(PACKAGE, 'content'));
  return async (random, folder, number) => {
    const { name, world, report, places, before } = reports[number % reports.length];
    const place = random.pick(places);
    const { copy, what } = changedAt(report, place);
    writeFileSync(join(folder, 'report.yaml'), reportYaml(copy));
    const found = differences(before, load(name, world, copy), place.digits);
    return { faults: found.map((text) => ({ sort: 'wrong', text: `${name} ${what} ${text}` })), outcome: 'accepted' };
  };
}

/** What changed that is not of the number. */
function differences(before, after, digits) {
  const nowOf = (id) => after.indicators.find((one) => one.id === id);
  const moved = before.indicators.filter(
    ({ id, shown, name }) => nowOf(id)?.shown !== shown || nowOf(id).name !== name,
  );
  const added = after.indicators.filter(
    ({ id, line, shown }) =>
      !before.indicators.some((one) => one.id === id) &&
      !moved.some((one) => one.line === line && one.shown === shown && one.name.includes(digits)),
  );
  const others = moved.filter(({ shown, name }) => !`${shown} ${name}`.includes(digits));
  return [
    ...after.errors.map((error) => `error: ${error}`),
    ...others.map(({ id, name, shown }) => `other moved: ${id} ${name} ${shown} → ${JSON.stringify(nowOf(id))}`),
    ...added.map((one) => `added: ${JSON.stringify(one)}`),
  ];
}
