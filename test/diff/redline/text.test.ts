/** The text of the redline: every paragraph of both revisions, changes marked. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/document/book.js';
import { blocksOf } from '../../../src/document/book.js';
import { load, reportWith } from '../../content/folder.js';
import { body, edited, linesOf, redline, report, shown } from './small-redline.js';

const kept = [
  '附 政府工作报告',
  '2024年2月4日在会议上',
  '区长 罗光华',
  '各位代表：',
  '一、去年工作',
  '（一）稳增长。｜',
  '经济向好。｜全年生产总值增长4.5%，税收增长15.5%。',
  '｜商事主体增至24.3万户，企业活力增强。',
  '（二）惠民生。｜',
  '｜新增学位5000个，校园更加安全。',
  '（三）强治理。｜',
  '｜街道整治了120条，市容焕然一新。',
];

/** The text of the unchanged report with other lines in the place of some. */
const but = (lines: Readonly<Record<number, string | readonly string[]>>) => kept.flatMap((one, i) => lines[i] ?? one);

describe('the text', () => {
  it('of equal reports is the report', () => {
    const { text, summary } = linesOf(edited((text) => text));
    expect(text).toEqual(kept);
    expect(summary).toEqual([
      '修改对照稿',
      '原稿：HEAD~1',
      '新稿：content/r-1',
      '｜删去的文字标红并加[-删除线-]，新增的文字标蓝并加{+下划线+}，有改动的行左侧有竖线。',
      '文字。｜没有改动。',
      '重印。｜无（共 9 页）。',
      '更换。｜无（共 5 张幻灯片）。',
    ]);
  });
  it('strikes out what is gone and puts in what is new, in lead and text', () => {
    expect(linesOf(edited((text) => text.replace('经济向好', '经济稳中向好').replace('15.5%', '16%'))).text).toEqual(
      but({ 6: '经济{+稳中+}向好。｜全年生产总值增长4.5%，税收增长[-15.5%-]{+16%+}。' }),
    );
  });
  it('keeps what was taken out of a lead or heading in it', () => {
    const [before, after] = [body.replace('经济向好', '经济稳中向好').replace('稳增长。', '全力稳增长。'), body].map(
      (one) => report(one),
    );
    expect(linesOf(redline(before!, after!)).text).toEqual(
      but({
        5: '（一）[-全力-]稳增长。｜',
        6: '经济[-稳中-]向好。｜全年生产总值增长4.5%，税收增长15.5%。',
      }),
    );
  });
  it('shows paragraphs that were added and removed whole, in their places', () => {
    const book = edited((text) =>
      text
        .replace('          - 商事主体增至24.3万户，企业活力增强。\n', '')
        .replace(
          '          - 新增学位',
          '          - lead: 公园更多。\n            text: 绿地成片。\n          - 新增学位',
        ),
    );
    expect(linesOf(book).text).toEqual(
      but({
        7: '｜[-商事主体增至24.3万户，企业活力增强。-]',
        9: ['{+公园更多。+}｜{+绿地成片。+}', kept[9]!],
      }),
    );
  });
  it('shows computed numbers old and new, and what moved with where it was', () => {
    const task = / {6}- section: 强治理。\n.*\n.*\n/.exec(body)![0];
    const book = edited((text) => text.replace(task, '').replace('      - section: 稳', `${task}      - section: 稳`));
    expect(linesOf(book).text).toEqual([
      ...kept.slice(0, 5),
      '[-（三）-]{+（一）+}{+【移自一、（三）】+}强治理。｜',
      '｜街道整治了120条，市容焕然一新。',
      '[-（一）-]{+（二）+}稳增长。｜',
      ...kept.slice(6, 8),
      '[-（二）-]{+（三）+}惠民生。｜',
      kept[9],
      '｜{+【（三）“强治理”等2段移至一、（一）】+}',
    ]);
    expect(linesOf(book).summary).toContain('文字。｜移动 2 处。');
    expect(linesOf(book).summary).toContain(
      '编号。｜一、（三）改为（一）；一、（一）改为（二）；一、（二）改为（三）。',
    );
  });
  it('shows a new title, speaker and date; lines of the cover only where they changed', () => {
    const after = load({
      'report.yaml': reportWith(body)
        .replace('title: 政府工作报告', 'title: 政府工作报告（送审稿）')
        .replace('罗光华', '某某')
        .replace('2024-02-04', '2024-02-05'),
    }).report!;
    const { text } = linesOf(redline(report(body), after));
    expect(text).toEqual([
      '附 政府工作报告{+（送审稿）+}',
      '2024年2月4日在会议上',
      '区长 [-罗光华-]{+某某+}',
      '[-2024-02-04-]{+2024-02-05+}',
      ...kept.slice(3),
    ]);
  });
  it('shows a table as a table, its changes cell by cell', () => {
    const table = (rows: string, header = '[产业, 占比]') =>
      `${body}          - table: 三次产业\n            header: ${header}\n            rows:\n${rows}`;
    const row = (...cells: string[]) => `              - [${cells.join(', ')}]\n`;
    const before = report(table(row('服务业', '90%') + row('工业', '4%') + row('农业', '1%')));
    const after = report(
      table(row('服务业', '91%', '增长') + row('工业', '4%', '持平') + row('建筑业', '2%', '新'), '[产业, 占比, 变化]'),
    );
    const tables = [...blocksOf(redline(before, after).blocks)].filter(
      (block): block is Table => block.kind === 'table',
    );
    expect(tables).toHaveLength(1);
    const [{ caption, header, rows }] = tables as [Table];
    expect(shown(caption)).toBe('三次产业');
    expect([header, ...rows].map((cells) => cells.map(shown).join(' | '))).toEqual([
      '产业 | 占比 | {+变化+}',
      '服务业 | [-90%-]{+91%+} | {+增长+}',
      '工业 | 4% | {+持平+}',
      '[-农业-] | [-1%-] | ',
      '{+建筑业+} | {+2%+} | {+新+}',
    ]);
  });
});
