/** A small report in memory, to change one file of and load. */
import { loadReport } from '../../src/content/load.js';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';

const head = `title: 政府工作报告
occasion: 2024年2月4日在会议上
speaker: { office: 区长, name: 罗光华 }
issuer: 区人民政府
date: 2024-02-04
`;

/** A `report.yaml` with this body; the body begins on line 7. */
export function reportWith(body: string): string {
  return `${head}body:\n${body}`;
}

/** Loads a folder of these files; problems as lines, without the folder. */
export function load(files: Readonly<Record<string, string | Uint8Array>>): {
  report: LoadedReport | undefined;
  told: string[];
} {
  const { note, told } = listening();
  const named = Object.entries(files).map(([name, data]) => [`content/r-1/${name}`, data]);
  const report = complete(loadReport('content/r-1', memoryWorld(Object.fromEntries(named))), note);
  return { report, told: told.map((line) => line.replaceAll('content/r-1/', '')) };
}
