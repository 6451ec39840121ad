/** Small reports, the figures suggested for them, and how a build reads those. */
import { expect } from 'vitest';
import { contentFileOf, loadReport } from '../../../src/content/load.js';
import { suggestIndicators } from '../../../src/indicators/suggest/suggest.js';
import type { FiguresFile } from '../../../src/report/deck-schemas.js';
import { signedText } from '../../../src/report/quantity-text.js';
import type { Indicator } from '../../../src/report/report.js';
import type { ReportFile } from '../../../src/report/schema.js';
import { figuresYaml, reportYaml } from '../../../src/report/write-yaml.js';
import { plain } from '../../../src/text/running-text.js';
import type { World } from '../../../src/world/world.js';
import { memoryWorld } from '../../world/memory-world.js';

type Body = ReportFile['body'];

export function reportOf(body: Body): ReportFile {
  return { title: '政府工作报告', issuer: '某市人民政府', date: '2024-01-20', body };
}

/** A review with one section of this text. */
export function saying(text: string): ReportFile {
  return reportOf([
    { part: '2023年工作回顾', body: [{ section: '经济运行稳中向好', body: [text] }] },
    { part: '2024年工作安排', body: ['实干为要。'] },
  ]);
}

/** The figures as the build reads them from the two files, and the codes of its problems. */
export function read(report: ReportFile): { suggested: FiguresFile; figures: Indicator[]; codes: string[] } {
  const suggested = suggestIndicators(report);
  const world = memoryWorld({
    'r/report.yaml': reportYaml(report, 'r'),
    'r/figures.yaml': figuresYaml(suggested, 'r'),
  });
  return { suggested, ...readBack('r', world) };
}

/** The indicators of a folder and the codes of what is wrong with text or patterns. */
export function readBack(folder: string, world: World): { figures: Indicator[]; codes: string[] } {
  const { value, problems } = loadReport(folder, world);
  const problemsOfFiles = problems.filter((problem) =>
    ['report.yaml', 'figures.yaml'].includes(contentFileOf(problem)),
  );
  return { figures: value!.figures.flatMap((group) => group.figures), codes: problemsOfFiles.map(({ code }) => code) };
}

/** `label = shown` with how it moved. */
export function shown({ label, level, movement, change }: Indicator): string {
  const moved = change ? `（${plain(change.words)}）` : '';
  return `${plain(label)} = ${movement}${plain(signedText(level))}${moved}`;
}

/** The figures suggested for a text, all of which can be read. */
export function saidBy(text: string): string[] {
  const { figures, codes } = read(saying(text));
  expect(codes).toEqual([]);
  return figures.map(shown);
}
