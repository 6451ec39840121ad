/** Lists of Word with their levels, links and overrides. */
import { expect, it } from 'vitest';
import { numberingLists } from '../../../src/import/docx/numbering-lists.js';
import { wordStyles } from '../../../src/import/docx/styles.js';
import { parseXml } from '../../../src/import/docx/xml.js';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const parsed = (name: string, inner: string) =>
  parseXml(new TextEncoder().encode(`<w:${name} ${namespaces}>${inner}</w:${name}>`));
const listOf = (numbering: string, id: string, styles = '') =>
  numberingLists(parsed('numbering', numbering), wordStyles(parsed('styles', styles)))(id);
const level = (format: string, text: string, more = '', attributes = '') =>
  `<w:lvl ${attributes}><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const definition = (id: number, inner: string) => `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const textsOf = (...args: Parameters<typeof listOf>) =>
  [...(listOf(...args)?.levels ?? [])].map(([depth, { text }]) => [depth, text]);

it('levels that do not say which they are have that of their position', () => {
  const levels = level('chineseCounting', '%1、') + level('chineseCounting', '（%2）');
  expect(textsOf(definition(0, levels) + num(1, 0), '1')).toEqual([
    [0, '%1、'],
    [1, '（%2）'],
  ]);
  expect(textsOf(definition(0, level('decimal', '%3.', '', 'w:ilvl="2"')) + num(1, 0), '1')).toEqual([[2, '%3.']]);
  // There are nine levels; a list of a thousand million would fill the memory.
  expect(textsOf(definition(0, level('decimal', '%1.', '', 'w:ilvl="999999999"')) + num(1, 0), '1')).toEqual([
    [8, '%1.'],
  ]);
});

it('a definition may refer to a numbering style, which names a list or is named by a definition', () => {
  const linked = definition(0, '<w:numStyleLink w:val="L"/>') + num(1, 0);
  const target = definition(1, `<w:styleLink w:val="L"/>${level('decimal', '%1.')}`) + num(2, 1);
  const style =
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  expect(listOf(linked + target, '1', style)).toMatchObject({ definition: '1' });
  expect(listOf(linked + target, '1')).toMatchObject({ definition: '1' });
  expect(listOf(linked, '1')?.levels.size).toBe(0);
  expect(listOf(linked, '0')).toBeUndefined();
});

it('a list may replace levels and starts, but not where a level starts again', () => {
  const own = level('decimal', '第%1条', '<w:lvlRestart w:val="0"/>');
  const overrides = `<w:lvlOverride w:ilvl="0">${own}</w:lvlOverride><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride>`;
  const list = listOf(definition(0, level('decimal', '%1.') + level('decimal', '%2.')) + num(1, 0, overrides), '1');
  expect(list?.levels.get(0)).toMatchObject({ text: '第%1条', restart: undefined });
  expect([...(list?.starts ?? [])]).toEqual([[1, 7]]);
});

it('a format of newer Word is taken where it is known, else its fallback', () => {
  const format = (custom: string) =>
    `<w:lvl><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="${custom}"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperLetter"/></mc:Fallback></mc:AlternateContent></w:lvl>`;
  const formatOf = (inner: string) => listOf(definition(0, inner) + num(1, 0), '1')?.levels.get(0)?.format;
  expect([format('001, 002, 003, ...'), format('Α, Β, Γ, ...'), '<w:lvl/>'].map(formatOf)).toEqual([
    '001',
    'upperLetter',
    'decimal',
  ]);
});
