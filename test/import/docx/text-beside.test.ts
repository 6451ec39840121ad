import { expect, it } from 'vitest';
import { warning } from '../../../src/diagnostics/diagnostic.js';
import { textBeside } from '../../../src/import/docx/text-beside.js';

it('is what was left out of a part: readings, hidden words, codes of fields, words of drawings', () => {
  expect(textBeside(warning('import/phonetic-guide', { guides: ['垚 yáo', '淼 miǎo'] }))).toEqual([
    '垚 yáo',
    '淼 miǎo',
  ]);
  expect(textBeside(warning('import/hidden-text', { text: '内部资料 ' }))).toEqual(['内部资料']);
  expect(textBeside(warning('import/field', { field: 'SEQ 表' }))).toEqual(['SEQ 表']);
  const object = { kind: 'diagram', rows: 0 } as const;
  expect(textBeside(warning('import/object', { ...object, name: '县长' }))).toEqual(['县长']);
  expect(textBeside(warning('import/object', { ...object, name: '' }))).toEqual([]);
  expect(textBeside(warning('import/symbol', { symbol: 'x' }))).toEqual([]);
});
