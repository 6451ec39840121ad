import { expect, it } from 'vitest';
import { warning } from '../../../src/diagnostics/diagnostic.js';
import { textBeside } from '../../../src/import/docx/text-beside.js';

it('is what was left out of a part: readings and hidden words', () => {
  expect(textBeside(warning('import/phonetic-guide', { guides: ['垚 yáo', '淼 miǎo'] }))).toEqual([
    '垚 yáo',
    '淼 miǎo',
  ]);
  expect(textBeside(warning('import/hidden-text', { text: '内部资料 ' }))).toEqual(['内部资料']);
  expect(textBeside(warning('import/field', { field: 'SEQ 表' }))).toEqual([]);
});
