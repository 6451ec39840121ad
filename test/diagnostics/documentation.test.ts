import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes } from './samples.js';

interface Row {
  readonly code: string;
  readonly meaning: string;
  readonly action: string;
}

function pageOf(name: string): { readonly text: string; readonly rows: readonly Row[] } {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `([^`]+)` \| (.*?[^\\]) \| (.*) \|$/gm)].map(
    ([, code = '', meaning = '', action = '']) => ({ code, meaning, action }),
  );
  return { text, rows };
}

const english = pageOf('diagnostics.md');
const chinese = pageOf('diagnostics.zh-CN.md');

describe.each([
  ['diagnostics.md', english, /\.$/],
  ['diagnostics.zh-CN.md', chinese, /。$/],
])('%s', (_name, { rows }, end) => {
  it('has one row for every code, and for nothing else', () => {
    expect(rows.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('says in every row what it means and what to do', () => {
    for (const { code, meaning, action } of rows) {
      expect(meaning, code).toMatch(end);
      expect(action, code).toMatch(end);
    }
  });
});

describe('the two pages', () => {
  it('have the same rows in the same order', () => {
    expect(chinese.rows.map(({ code }) => code)).toEqual(english.rows.map(({ code }) => code));
  });

  it('name the same codes, keys and commands, and call the same problems warnings', () => {
    // What the writer fills in is in the words of the page: <name>, [words], FOLDER.
    const filledIn = /<[^>]*>|\[[^\]]*\]|[A-Z]{2,}|\p{Script=Han}+/gu;
    const technical = ({ meaning, action }: Row) =>
      [...`${meaning} ${action}`.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words.replace(filledIn, '…')).sort();
    for (const [row, theirs] of english.rows.entries()) {
      const ours = chinese.rows[row]!;
      expect(technical(ours), ours.code).toEqual(technical(theirs));
      expect(/警告/.test(ours.meaning), ours.code).toBe(/warning/i.test(theirs.meaning));
    }
  });
});
