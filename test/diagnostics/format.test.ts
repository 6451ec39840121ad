import { describe, expect, it } from 'vitest';
import { error, warning } from '../../src/diagnostics/diagnostic.js';
import { format, toJson, wording } from '../../src/diagnostics/format.js';
import { cells } from '../../src/diagnostics/terminal-cells.js';

const tab = (line: number, column: number, length?: number) =>
  error('content/unclosed-script', { opening: '_{' }, { file: 'a.yaml', line, column, ...(length ? { length } : {}) });
const shown = (line: string, column: number, length?: number) => {
  const [, source, carets] = format(tab(12, column, length), 'en', () => line, false).split('\n');
  return [source, carets];
};

/** The characters of the source line over the carets, cell by cell. */
function over(line: string, column: number, length?: number): string {
  const [source = '', carets = ''] = shown(line, column, length);
  const from = carets.indexOf('^');
  let cell = 0;
  let under = '';
  for (const character of source) {
    if (cells(character) > 0 && cell >= from && cell < carets.length) under += character;
    cell += cells(character);
  }
  return under;
}

describe('a diagnostic as text', () => {
  it('has place, message, line, caret and hint', () => {
    const problem = error(
      'content/unknown-key',
      { key: 'sectoin', nearest: 'section', known: ['part', 'section'] },
      { file: 'content/yuexiu-2024/report.yaml', line: 12, column: 5, length: 7 },
    );
    expect(format(problem, 'zh-CN', () => '  - sectoin: 聚焦优格局', false)).toBe(
      `content/yuexiu-2024/report.yaml:12:5: error[content/unknown-key]: 不认识的键 sectoin
   12 |   - sectoin: 聚焦优格局
      |     ^^^^^^^
   提示：是不是 section？此处可用：part、section。`,
    );
  });

  it('has no line where there is no place, or no such line', () => {
    expect(format(error('world/no-report', { folder: 'content' }), 'en', () => 'x', false)).toBe(
      `error[world/no-report]: there is no report.yaml in “content”
   hint: Import a draft with npx yinfa import <file>, start a report with npx yinfa init, or name the folder of one: npx yinfa build <folder>.`,
    );
    for (const none of [undefined, '', '  '])
      expect(format(tab(3, 4), 'en', () => none, false).split('\n')).toHaveLength(2);
  });

  it('names a place in a Word file by page and words, and shows those around the character meant', () => {
    const text = `${'全县'.repeat(30)}E = mc${'增长'.repeat(30)}`;
    const place = { file: 'a.docx', words: '全县全县…', text, column: 61, page: { number: 3, about: false } };
    const problem = warning('import/formula', { text: 'E = mc' }, place);
    const [head, source = '', carets = ''] = format(problem, 'zh-CN', () => undefined, false).split('\n');
    expect(head).toMatch(/^a\.docx：第3页“全县全县…”： ?warning\[import\/formula\]: /);
    expect(source.slice(0, 6)).toBe('   | …');
    expect(cells(source.slice(0, source.indexOf('E = mc')))).toBe(carets.indexOf('^'));
    expect(toJson(problem, 'en')).toMatchObject({
      file: 'a.docx',
      line: null,
      column: null,
      length: null,
      word: { words: '全县全县…', text, column: 61, page: { number: 3, about: false } },
    });
    expect(format({ ...problem, at: { file: 'a.docx', words: '' } }, 'en', () => 'x', false).split('\n')).toHaveLength(
      2,
    );
  });

  it('calls a warning one', () => {
    const problem = warning('deck/empty-slide', { layout: 'chart', needs: 'chart' });
    expect(format(problem, 'en', () => undefined, false)).toMatch(/^warning\[deck\/empty-slide\]: /);
  });

  it('asks only for the line it points at', () => {
    const asked: unknown[] = [];
    format(tab(7, 1), 'en', (...args) => void asked.push(args), false);
    expect(asked).toEqual([['a.yaml', 7]]);
  });

  it('is coloured only when asked', () => {
    const problem = tab(1, 1);
    expect(format(problem, 'en', () => 'x', false)).not.toContain('\u001b');
    const coloured = format(problem, 'en', () => 'x', true);
    expect(coloured).toContain('\u001b[');
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(format(problem, 'en', () => 'x', false));
  });

  it('cannot be made to colour by the content', () => {
    const problem = error(
      'figure/unknown',
      { id: '\u001b[31mgdp', nearest: undefined, known: [] },
      { file: 'a', line: 1, column: 1 },
    );
    expect(format(problem, 'en', () => '\u001b[31m', false)).not.toContain('\u001b');
  });
});

describe('the caret', () => {
  it('stands under Han of two cells', () => {
    expect(shown('报告：PM_{2.5', 6, 2)).toEqual(['   12 | 报告：PM_{2.5', '      |         ^^']);
    expect(shown('推动重大战略', 3, 2)).toEqual(['   12 | 推动重大战略', '      |     ^^^^']);
  });

  it('stands under the characters meant, whatever they are', () => {
    expect(over('“稳”的基础—e\u0301', 2)).toBe('稳');
    expect(over('e\u0301e\u0301x', 5)).toBe('x');
    expect(over('\u{20bb7}\u{20bb7}野家', 3, 2)).toBe('野家');
  });

  it('counts a tab as one space', () => {
    expect(shown('\tkey: x', 2, 3)).toEqual(['   12 |  key: x', '      |  ^^^']);
  });

  it('stands behind the line where the place is its end or beyond, and never past it', () => {
    expect(shown('abc', 4)).toEqual(['   12 | abc', '      |    ^']);
    expect(shown('abc', 99)).toEqual(['   12 | abc', '      |    ^']);
    expect(shown('abc', 3, 50)).toEqual(['   12 | abc', '      |   ^']);
  });
});

describe('text of the content of any length', () => {
  it.each(['en', 'zh-CN'] as const)('is quoted in a message up to a limit, in %s', (language) => {
    const long = `\u{20bb7}${'钥'.repeat(100_000)}`;
    const problem = error('content/unknown-key', { key: long, nearest: long, known: [long] });
    const { message, hint } = wording(problem, language);
    expect(message).toContain('\u{20bb7}钥');
    expect(message.length).toBeLessThan(1200);
    expect(hint.length).toBeLessThan(2400);
    const pairs = error('content/unknown-key', { key: `x${'\u{20bb7}'.repeat(1000)}`, nearest: undefined, known: [] });
    expect(wording(pairs, language).message).toMatch(/\u{20bb7}…/u);
    expect(toJson(problem, language).args).toEqual(problem.args);
  });

  it('is looked at near the place alone where a line is shown', () => {
    const line = '\u{20bb7}'.repeat(1_000_000);
    for (let i = 0; i < 20; i++) expect(shown(line, 1 + i)[0]).toMatch(/\u{20bb7}…$/u);
    expect(over(`${'a'.repeat(5000)}x${'b'.repeat(5000)}`, 5001)).toBe('x');
    expect(shown(`${'a'.repeat(5000)}xyz`, 5001)[0]).toMatch(/…a+xyz$/);
    expect(shown(`xyz${'a'.repeat(5000)}`, 2)[0]).toMatch(/\| xyza+…$/);
  });
});

describe('a long line', () => {
  const line = Array.from({ length: 100 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');

  it.each([1, 2, 10, 37, 50, 99, 100])('is cut around column %i', (column) => {
    const [source = '', carets = ''] = shown(line, column);
    expect(cells(source.slice('   12 | '.length))).toBeLessThanOrEqual(76);
    expect(cells(source.slice('   12 | '.length))).toBeGreaterThan(70);
    expect(over(line, column)).toBe([...line][column - 1]);
    expect(carets.trimStart()).toMatch(/\^\^$/);
  });

  it('shows … where it was cut and only there', () => {
    expect(shown(line, 1)[0]).toMatch(/\| [^…]+…$/);
    expect(shown(line, 50)[0]).toMatch(/\| …[^…]+…$/);
    expect(shown(line, 100)[0]).toMatch(/\| …[^…]+$/);
    expect(shown(line.slice(0, 38), 38)[0]).not.toContain('…');
  });

  it('underlines no more than is shown', () => {
    const [source = '', carets = ''] = shown(line, 1, 100);
    expect(carets.length).toBeLessThanOrEqual(cells(source));
  });
});

describe('a diagnostic as data', () => {
  it('has the words, the place and the arguments', () => {
    expect(toJson(error('content/tab', {}, { file: 'a.yaml', line: 2, column: 1 }), 'en')).toEqual({
      code: 'content/tab',
      severity: 'error',
      message: 'the line is indented with a tab',
      hint: 'Use spaces: two for each level. YAML does not allow tabs there.',
      file: 'a.yaml',
      line: 2,
      column: 1,
      length: 1,
      args: {},
    });
  });

  it('has null for a place it has not', () => {
    expect(toJson(warning('world/no-report', { folder: 'x' }), 'zh-CN')).toMatchObject({
      severity: 'warning',
      file: null,
      line: null,
      column: null,
      length: null,
      args: { folder: 'x' },
    });
  });
});
