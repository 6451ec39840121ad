import { describe, expect, it } from 'vitest';
import { reportWith } from '../content/folder.js';
import { yinfa } from './fake.js';

const files = (body: string) => ({ 'content/a/report.yaml': reportWith(body) });

describe('yinfa check --template', () => {
  it('writes the template of a table, for one report', async () => {
    const body = '  - part: 2023年工作回顾\n    body:\n      - 全县地区生产总值达到312.5亿元。\n';
    const one = files(body);
    expect(await yinfa('check --template a.xlsx', { files: one })).toMatchObject({
      code: 0,
      stdout: 'a.xlsx: 1 row to fill in\n',
    });
    expect((await yinfa('check --template a.csv --lang zh', { files: one })).stdout).toBe('a.csv：待填 1 行\n');
    expect(JSON.parse((await yinfa('check --json --template a.csv', { files: one })).stdout)).toMatchObject({
      ok: true,
      path: 'a.csv',
      rows: 1,
      diagnostics: [],
    });
    expect((await yinfa('check --template a.csv', { files: { ...one, 'a.csv': '' } })).code).toBe(1);
    const two = { ...one, 'content/b/report.yaml': reportWith(body) };
    expect((await yinfa('check --template a.csv', { files: two })).code).toBe(2);
    expect((await yinfa('check --against a.csv', { files: two })).code).toBe(2);
  });
});
