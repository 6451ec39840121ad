/** Problems in the words of an office: pages and things rather than files, keys and lines. */
import { expect, test } from 'vitest';
import { type Diagnostic, error, warning } from '../../../src/diagnostics/diagnostic.js';
import { officeWording } from '../../../src/preview/server/office-wording.js';

const at = { file: 'content/云溪 2025/glossary.yaml', line: 9, column: 3 };
const pageOf = (_: string, line: number) => (line < 100 ? `${line + 20}` : undefined);
const said = (problem: Diagnostic, language: 'en' | 'zh-CN' = 'zh-CN') => {
  const { message, hint } = officeWording(problem, language, pageOf);
  return `${message}|${hint}`;
};

test.each<[Diagnostic, string, string]>([
  [
    warning('import/unsure', { reason: 'before-text', excerpt: '报告' }),
    '请在这一行旁边改选它是什么，或选“略去”。',
    'Choose what it is in the list beside the line, or leave it out.',
  ],
  [
    warning('import/unsure', { reason: 'mark-elsewhere', excerpt: '' }),
    '采用后请在书稿上看看注码在哪里',
    'in the book after the draft',
  ],
  [warning('import/unsure', { reason: 'table-as-text', excerpt: '' }), '请在正文中看是否通顺', 'reads in the text, or'],
  [warning('import/unsure', { reason: 'note-table', excerpt: '' }), '请在名词解释中看', 'reads in the glossary.'],
  [
    warning('import/assumed', { key: 'issuer', value: '云溪县人民政府' }),
    '请在正文的“印发机关”处改正',
    'in the text where',
  ],
  [error('glossary/duplicate-term', { term: '双碳', line: 5 }, at), '第一条在第 25 页', 'the first is on page 25'],
  [error('glossary/duplicate-term', { term: '双碳', line: 500 }, at), '第一条在第 500 行', 'the first is on line 500'],
  [
    error('figure/unknown', { id: 'gdp', nearest: undefined, known: [] }),
    '数字设定中没有数据项 gdp',
    'the choices of numbers',
  ],
])('%# %o', (problem, chinese, english) => {
  expect(said(problem)).toContain(chinese);
  expect(said(problem, 'en')).toContain(english);
});

test('values that differ are placed by their pages', () => {
  const file = 'content/云溪 2025/report.yaml';
  const values = [
    { value: '6%', file, line: 3 },
    { value: '7%', file, line: 4 },
    { value: '8%', file, line: 400 },
  ];
  const problem = warning('figure/two-readings', { label: '增速', values });
  expect(said(problem)).toMatch(/6%（第 23 页）.*7%（第 24 页）.*8%（正文）/);
});

test('templates and fonts keep their paths, which a person has to open', () => {
  const args = { typeface: '宋体', script: 'latin', characters: [], count: 1 };
  expect(said(warning('deck/typeface', args))).toContain('templates/briefing/theme.yaml');
});
