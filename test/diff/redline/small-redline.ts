/** A small report to be edited, and its redline as lines that a clerk can read. */

import type { LoadedReport } from '../../../src/content/loaded-report.js';
import { compareReports } from '../../../src/diff/compare/rows.js';
import { redlineOf } from '../../../src/diff/redline/redline.js';
import type { RedlineFacts } from '../../../src/diff/redline/summary.js';
import type { Block, Book } from '../../../src/document/book.js';
import { blocksOf, textsOf } from '../../../src/document/book.js';
import type { Run } from '../../../src/text/running-text.js';
import { load, reportWith } from '../../content/folder.js';

export const facts: RedlineFacts = {
  names: { before: 'HEAD~1', after: 'content/r-1' },
  indicators: [],
  pages: { before: 9, after: 9, changed: [] },
  slides: { before: 5, after: 5, changed: [] },
  pageAt: () => '3',
};

export const body = `  - salutation: 各位代表：
  - part: 去年工作
    body:
      - section: 稳增长。
        body:
          - lead: 经济向好。
            text: 全年生产总值增长4.5%，税收增长15.5%。
          - 商事主体增至24.3万户，企业活力增强。
      - section: 惠民生。
        body:
          - 新增学位5000个，校园更加安全。
      - section: 强治理。
        body:
          - 街道整治了120条，市容焕然一新。
`;

export function report(text: string, files: Readonly<Record<string, string>> = {}): LoadedReport {
  return load({ 'report.yaml': reportWith(text), ...files }).report!;
}

export const redline = (before: LoadedReport, after: LoadedReport, known = facts) =>
  redlineOf(after, compareReports(before, after), known);
export const edited = (edit: (text: string) => string) => redline(report(body), report(edit(body)));

/** `[-out-]` and `{+in+}`. */
export function shown(runs: readonly Run[]): string {
  return runs
    .map(({ text, change }) => {
      if (!change) return text;
      return change === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

const line = (block: Block) => {
  const text = textsOf(block).map(shown).join('｜');
  return block.kind === 'annex' ? text.replace('｜', '附 ') : text;
};

/** The lines of the summary before the text, and those of the text. */
export function linesOf({ blocks }: Book): { summary: string[]; text: string[] } {
  const annexes = blocks.filter(({ kind }) => kind === 'annex');
  const summary = blocks.filter(({ kind }) => kind !== 'annex');
  return { summary: summary.map(line), text: [...blocksOf(annexes)].map(line) };
}
