/** A small report to be edited, and ways to show what a comparison found. */
import type { Row } from '../../../src/diff/compare/rows.js';
import { compareReports, renumbered } from '../../../src/diff/compare/rows.js';
import type { Stretch } from '../../../src/diff/compare/words.js';
import { load, reportWith } from '../../content/folder.js';

export const body = `  - 各项工作都有成绩。
  - part: 去年工作
    body:
      - section: 稳增长
        body:
          - 全年生产总值增长4.5%，税收增长15.5%。
          - 商事主体增至24.3万户，企业活力增强。
      - section: 惠民生
        body:
          - 新增学位5000个，校园更加安全。
      - section: 强治理
        body:
          - 街道整治了120条，市容焕然一新。
`;

/** The rows of the small report and of an edited one. */
export function compareEdited(edit: (body: string) => string): Row[] {
  const [before, after] = [body, edit(body)].map((text) => load({ 'report.yaml': reportWith(text) }).report!);
  return compareReports(before!, after!);
}

/** The edit that moves the section 强治理 in front of the others. */
export function sectionMoved(text: string): string {
  const section = / {6}- section: 强治理\n.*\n.*\n/.exec(text)![0];
  return text.replace(section, '').replace('      - section: 稳增长', `${section}      - section: 稳增长`);
}

/** A line for each row except unchanged ones: state, numbers, and the text with `-deleted-` and `+inserted+`. */
export function lines(rows: readonly Row[]): string[] {
  return rows
    .filter(({ state, before, after }) => state !== 'kept' || renumbered(before, after))
    .map(({ state, before, after, words }) => {
      const numbers = [...new Set([before?.number, after?.number])].filter(Boolean).join('→');
      return `${state} ${numbers}${shown(words)}`;
    });
}

export function shown(stretches: readonly Stretch[]): string {
  const marks = { kept: '', deleted: '-', inserted: '+' };
  return stretches.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`).join('');
}
