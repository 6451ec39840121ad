import { expect, it } from 'vitest';
import { ruleTables } from '../../src/proof/rule-table.js';
import { rules } from '../../src/proof/rules.js';

it('has a heading for each area and a row of six cells for each rule', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const lines = ruleTables(rules, language).split('\n');
    const rows = lines.filter((line) => line.startsWith('| `'));
    expect(rows.map((row) => /`([^`]+)`/.exec(row)?.[1])).toEqual(rules.map(({ code }) => code));
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(8);
  }
});
