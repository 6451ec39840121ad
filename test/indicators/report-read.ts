/** A small report without `figures.yaml`, loaded, for tests of what is read of its numbers. */
import type { LoadedReport } from '../../src/content/loaded-report.js';
import { load } from '../content/folder.js';

/** A report of 2026 with these paragraphs of its review and of its plan; they begin on lines 7 and 7 + review + 2. */
export function reportOfTwo(review: readonly string[], plan: readonly string[], figures = ''): LoadedReport {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `      - ${JSON.stringify(text)}\n`).join('');
  const yaml = `title: 政府工作报告\nissuer: 云溪县人民政府\ndate: 2026-01-20\nbody:
  - part: 2025年工作回顾\n    body:\n${paragraphs(review)}  - part: 2026年工作安排\n    body:\n${paragraphs(plan)}`;
  return load({ 'report.yaml': yaml, ...(figures && { 'figures.yaml': figures }) }).report!;
}
