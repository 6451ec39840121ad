/** The summary page of the redline. */
import { describe, expect, it } from 'vitest';
import { indicatorChanges, indicatorsOf } from '../../../src/diff/compare/indicator-changes.js';
import { plain } from '../../../src/text/running-text.js';
import { load, reportWith } from '../../content/folder.js';
import { body, edited, facts, linesOf, redline, report } from './small-redline.js';

describe('the summary', () => {
  const glossary = (names: readonly string[]) =>
    `label: 附件：\ntitle: 名词解释\nentries:\n${names.map((name) => `  - term: ${name}\n    text: 就是${name}。\n`).join('')}`;

  it('counts what became of the text', () => {
    const book = edited((text) =>
      text.replace('4.5%', '4.6%').replace('5000', '6000').concat('          - 新的一段。\n'),
    );
    expect(linesOf(book).summary).toContain('文字。｜修改 2 处，新增 1 处。');
  });
  it('names the entries that changed and not those with another number', () => {
    const [before, after] = [
      ['税收', '学位'],
      ['商事主体', '学位'],
    ].map((names) => report(body, { 'glossary.yaml': glossary(names) }));
    const { summary, text } = linesOf(redline(before!, after!));
    expect(summary).toContain('名词解释。｜删去“税收”；新增“商事主体”。');
    expect(text.slice(12)).toEqual([
      '附 附件：名词解释',
      '[-1.-][-税收-]｜[-：就是税收。-]',
      '{+1.+}{+商事主体+}｜{+：就是商事主体。+}',
      '2.学位｜：就是学位。',
    ]);
  });
  it('names pages and slides, the cover and blank pages by name', () => {
    const known = {
      ...facts,
      pages: { before: 9, after: 10, changed: ['+0', '+1', '+2', 'i', '1', '2', '3', '7'] },
      slides: { before: 5, after: 5, changed: ['2', '3'] },
    };
    const { summary } = linesOf(redline(report(body), report(body), known));
    expect(summary.slice(5)).toEqual([
      '重印。｜封面、第 i、1–3、7 页、空白页（原 9 页，现 10 页）。',
      '更换。｜第 2–3 张幻灯片（共 5 张幻灯片）。',
    ]);
  });
  it('says nothing of what could not be set', () => {
    const { summary } = linesOf(redline(report(body), report(body), { ...facts, pages: undefined, slides: undefined }));
    expect(summary).toHaveLength(5);
  });
  it('tells figures in a table, with their pages', () => {
    const figures = `groups:\n  - name: 经济\n    figures:\n      - { id: gdp, label: 生产总值增长, pattern: '生产总值增长{growth}%' }\n`;
    const [before, after] = [body, body.replace('4.5%', '4.6%')].map((text) =>
      load({ 'report.yaml': reportWith(text), 'figures.yaml': figures }),
    );
    if (before!.told.length > 0) throw new Error(before!.told.join('\n'));
    const [old, now] = [before!.report!, after!.report!];
    const indicators = indicatorChanges(indicatorsOf(old), indicatorsOf(now));
    const table = redline(old, now, { ...facts, indicators }).blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({ kind: 'table' });
    if (table?.kind !== 'table') return;
    expect(table.header.map(plain)).toEqual(['指标', '原', '现', '页']);
    expect(table.rows.map((row) => row.map(plain))).toEqual([['生产总值增长', '4.5%', '4.6%', '3']]);
  });
});
