import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { load } from './loaded-fonts.js';

const at = { file: 'report.yaml', line: 3, column: 7 };

/** `text/file` for every piece, the file by its stem. */
function cut(text: string, role = 'body', changed: Readonly<Record<string, string>> = {}) {
  const { table } = load(changed);
  const problems: Diagnostic[] = [];
  const { pieces, missing } = table!.pieces([{ text, at }], role);
  table!.collect(missing, [{ text, at }], role);
  table!.noteMissing((problem) => problems.push(problem));
  return { pieces: pieces.map(({ text, font }) => `${text}/${/([^/]+)-\w+\.\w+$/.exec(font.path)![1]}`), problems };
}

describe('each character takes the first font of its chain that has it', () => {
  test('digits and Latin from the Latin font, marks both scripts share from the Han font', () => {
    expect(cut('增长4.5%，“1+9+N”—PM').pieces).toEqual([
      '增长/YinfaFang',
      '4.5%/YinfaLatin',
      '，“/YinfaFang',
      '1+9+N/YinfaLatin',
      '”—/YinfaFang',
      'PM/YinfaLatin',
    ]);
  });

  test('a rare character falls back', () => {
    expect(cut('大滘村').pieces).toEqual(['大/YinfaFang', '滘/YinfaRare', '村/YinfaFang']);
    for (const role of ['body', 'kai', 'hei', 'title']) {
      const { pieces, problems } = cut('濛赟㛃𠮷', role);
      expect(problems, role).toEqual([]);
      expect(pieces.at(-1), role).toMatch(/\/YinfaRare$/);
    }
  });
});

describe('what cannot be set is reported', () => {
  test('a character in no font, with its place', () => {
    const { problems } = cut('甲\u{2b740}乙\u{2b740}');
    expect(problems).toEqual([
      {
        code: 'font/no-glyph',
        severity: 'error',
        at: { file: 'report.yaml', line: 3, column: 8, length: 1 },
        args: {
          script: 'Han',
          characters: [{ character: '\u{2b740}', codePoint: 'U+2B740', file: 'report.yaml', line: 3, places: 2 }],
          count: 1,
          role: 'body',
          files: ['fonts/YinfaFang-Regular.ttf', 'fonts/YinfaRare-Light.ttf', 'fonts/YinfaLatin-Regular.ttf'],
        },
      },
    ]);
  });

  test('one error for each script, at its first character, with the first characters and how many there are', () => {
    const { problems } = cut('ཀཁགངཅཆཇ甲ᠠཀ');
    expect(problems.map(({ at }) => (at as { column: number }).column)).toEqual([7, 15]);
    expect(problems).toMatchObject([
      { args: { script: 'Tibetan', count: 7, characters: [...'ཀཁགངཅཆ'].map((character) => ({ character })) } },
      { args: { script: 'Mongolian', count: 1, characters: [{ character: 'ᠠ', codePoint: 'U+1820' }] } },
    ]);
  });

  test('each is reported once, though a later edition sets it again', () => {
    const table = load().table!;
    const problems: Diagnostic[] = [];
    for (const _ of [1, 2]) {
      const text = [{ text: 'ཀ', at }];
      table.collect(table.pieces(text, 'body').missing, text, 'body');
      table.noteMissing((problem) => problems.push(problem));
    }
    expect(problems).toHaveLength(1);
  });

  test('characters that a later edition adds are reported, and those that stand elsewhere are counted', () => {
    const table = load().table!;
    const problems: Diagnostic[] = [];
    const set = (characters: string, line: number) => {
      const text = [{ text: characters, at: { ...at, line } }];
      table.collect(table.pieces(text, 'body').missing, text, 'body');
    };
    // A pass that measures first sets the same text again.
    for (const line of [3, 3, 5, 8]) set('甲ཀ', line);
    table.noteMissing((problem) => problems.push(problem));
    set('ཀཁ', 9);
    table.noteMissing((problem) => problems.push(problem));
    expect(problems).toMatchObject([
      { at: { line: 3, column: 8 }, args: { count: 1, characters: [{ character: 'ཀ', line: 3, places: 3 }] } },
      { at: { line: 9, column: 8 }, args: { count: 1, characters: [{ character: 'ཁ', line: 9 }] } },
    ]);
  });

  test('characters of a text without places have those that are looked up', () => {
    const table = load().table!;
    const problems: Diagnostic[] = [];
    const { missing } = table.pieces([{ text: 'ཀཁ' }], 'body');
    table.collectFrom((character) => (character === 'ཁ' ? at : undefined), missing, 'body');
    table.noteMissing((problem) => problems.push(problem));
    expect(problems).toMatchObject([{ args: { characters: [{ codePoint: 'U+0F40' }, { line: 3 }] } }]);
  });

  test('a role the table does not have', () => {
    const problems: Diagnostic[] = [];
    load().table!.checkRole('boody', at, (problem) => problems.push(problem));
    expect(problems).toMatchObject([{ code: 'font/unknown-role', args: { role: 'boody', nearest: 'body' }, at }]);
  });
});
