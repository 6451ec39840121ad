/** What a person changed in a table since the last import, when the next draft comes. */
import { expect, it } from 'vitest';
import { blocksOf, importedJson, readImported } from '../../src/update/imported.js';
import { updateReport } from '../../src/update/update-yaml.js';
import { head, reportOf } from './revised.js';

const table = (rows: readonly string[], { unit = '', note = '', header = '指标, 甲, 乙' } = {}) =>
  `${head}body:\n  - table: 主要指标\n${unit}    header: [${header}]\n    rows:\n${rows.map((row) => `      - [${row}]\n`).join('')}${note}`;

const [grain, roads, firms] = ['粮食, "12", "31"', '公路, "31", "12"', '企业, "5", "7"'] as const;
const base = table([grain, roads, firms]);
const unit = '    unit: 单位：亿元\n';
const note = '    note: 注：快报数。\n';

function updated(hand: string, draft: string) {
  const imported = readImported(importedJson(new Map([['report.yaml', base]])))!;
  const hands = { base: imported['report.yaml'], blocks: () => blocksOf(imported, 'report.yaml', 'body') };
  const { text, handChanges } = updateReport(hand, reportOf(draft), [], hands)!;
  const found = handChanges.map(
    ({ report, draft, isConflict }) => `${report}|${draft}|${isConflict ? 'conflict' : 'kept'}`,
  );
  return { text, found };
}

it.each([
  ['cells exchanged', [grain, '公路, "12", "31"', firms], ['31|12|kept', '12|31|kept'].reverse()],
  ['a row moved', [firms, grain, roads], []],
  ['a row deleted', [grain, firms], ['|公路 31 12|kept']],
  ['a row added', [grain, '投资, "1", "2"', roads, firms], ['投资 1 2||kept']],
  ['a row renamed', [grain, '高速公路, "31", "12"', firms], ['高速公路|公路|kept']],
] as const)('%s by hand stay, with a number of the draft', (_, rows, found) => {
  const kept = updated(table(rows), base);
  expect(kept.text).toBe(table(rows));
  expect(kept.found.toSorted()).toEqual([...found].toSorted());
  const now = (all: readonly string[]) => table(all.map((row) => row.replace('"5"', '"6"')));
  expect(updated(table(rows), now([grain, roads, firms])).text).toBe(now(rows));
});

it('a unit and a note of a person stay, also where the draft has one row more', () => {
  const draft = table([grain, roads, firms, '投资, "1", "2"']);
  const hand = table([grain, roads, firms], { unit, note });
  expect(reportOf(updated(hand, draft).text)).toEqual(
    reportOf(table([grain, roads, firms, '投资, "1", "2"'], { unit, note })),
  );
});

it('a column of a person stays where the draft did not change the table, else it is a conflict', () => {
  const hand = table(
    [grain, roads, firms].map((row) => `${row}, "9"`),
    { header: '指标, 甲, 乙, 丙' },
  );
  expect(updated(hand, base).text).toBe(hand);
  const draft = base.replace('"5"', '"6"');
  expect(updated(hand, draft).text).toBe(draft);
  expect(updated(hand, draft).found).toEqual(['指标 甲 乙 丙|指标 甲 乙|conflict']);
});

it('a cell that both changed is that of the draft, and a conflict, though its words were those of another', () => {
  const { text, found } = updated(base.replace('"12", "31"', '"31", "12"'), base.replace('"12", "31"', '"13", "31"'));
  expect(text).toBe(base.replace('"12", "31"', '"13", "12"'));
  expect(found).toEqual(['31|13|conflict', '12|31|kept']);
});
