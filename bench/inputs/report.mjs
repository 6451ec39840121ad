/** The report that is measured, once or many times as long. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const source = fileURLToPath(new URL('../../content/yuexiu-2024/', import.meta.url));
const FILES = ['report.yaml', 'glossary.yaml', 'figures.yaml', 'briefing.yaml'];

const NUMBER = 3810.24;

/** The text with another gross domestic product for each `run`, where it stands first. */
export const oneNumberChanged = (text, run) => text.replace(String(NUMBER), (NUMBER + run / 100).toFixed(2));

/**
 * Writes the report into `folder`/content/`name`, with the blocks of each part `times` times, each time under other
 * headings. A longer report has no figures.yaml and briefing.yaml, whose patterns and sections would fit many places:
 * its numbers and its deck are found in the text. The glossary stays as it is, since its terms are.
 */
export function writeReport(folder, name, times) {
  const to = join(folder, 'content', name);
  mkdirSync(to, { recursive: true });
  if (times === 1) {
    for (const file of FILES) copyFileSync(join(source, file), join(to, file));
    return;
  }
  copyFileSync(join(source, 'glossary.yaml'), join(to, 'glossary.yaml'));
  const report = repeated(parse(readFileSync(join(source, 'report.yaml'), 'utf8')), times);
  writeFileSync(join(to, 'report.yaml'), stringify(report, { lineWidth: 0, aliasDuplicateObjects: false }));
}

/** The same report with the blocks of each part `times` times. */
export function repeated(report, times) {
  const again = (block, round) =>
    block.section !== undefined && round > 0 ? { ...block, section: `第${round + 1}轮${block.section}` } : block;
  const body = report.body.map((block) => {
    if (block.part === undefined) return block;
    const rounds = Array.from({ length: times }, (_, round) => block.body.map((inner) => again(inner, round)));
    return { ...block, body: rounds.flat() };
  });
  return { ...report, body };
}

/** Writes `count` reports, each with its own place name in all its files. */
export function writeReports(folder, count) {
  const first = '云青石白沙柳梅松竹桃';
  const second = '溪山河';
  const names = [...first].flatMap((one) => [...second].map((two) => one + two)).slice(0, count);
  return names.map((place, index) => {
    const name = `report-${String(index + 1).padStart(2, '0')}`;
    const to = join(folder, 'content', name);
    mkdirSync(to, { recursive: true });
    for (const file of FILES)
      writeFileSync(join(to, file), readFileSync(join(source, file), 'utf8').replaceAll('越秀', place));
    return name;
  });
}
