import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codes } from './samples.js';

const page = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` \|(.*)\|(.*)\|$/gm)].map(([, code = '', meaning = '', action = '']) => ({
  code,
  meaning: meaning.trim(),
  action: action.trim(),
}));

it('has one row for every code, and for nothing else', () => {
  expect(rows.map(({ code }) => code).sort()).toEqual([...codes].sort());
});

it('says in every row what it means and what to do', () => {
  for (const { code, meaning, action } of rows) {
    expect(meaning, code).toMatch(/\.$/);
    expect(action, code).toMatch(/\.$/);
  }
});
