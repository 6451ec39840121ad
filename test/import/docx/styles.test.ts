/** What styles say of paragraphs and runs. */
import { describe, expect, it } from 'vitest';
import { numberedBy, wordStyles } from '../../../src/import/docx/styles.js';
import { parseXml } from '../../../src/import/docx/xml.js';

const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const styles = (...inner: string[]) =>
  wordStyles(parseXml(new TextEncoder().encode(`<w:styles xmlns:w="${uri}">${inner.join('')}</w:styles>`)));
const style = (id: string, name: string, more = '', attributes = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${attributes}><w:name w:val="${name}"/>${more}</w:style>`;

describe('a heading', () => {
  it.each([
    ['heading 2', { level: 2 }],
    ['标题 3', { level: 3 }],
    ['二级标题', { level: 2 }],
    ['Title', { title: true }],
    ['副标题', { title: true }],
    ['toc 1', { contents: true }],
    ['目录 2', { contents: true }],
    ['Body Text', {}],
  ])('has a style called %s', (name, says) => {
    expect(styles(style('x', name)).paragraph('x')).toEqual(says);
  });

  it('inherits from the style its own is based on, and its outline level wins over its name', () => {
    const based = styles(
      style('a', 'heading 1'),
      style('b', '我的标题', '<w:basedOn w:val="a"/>'),
      style('c', 'heading 1', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style('d', '大纲', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    );
    expect(['b', 'c', 'd'].map((id) => based.paragraph(id).level)).toEqual([1, undefined, 3]);
  });

  it('may have a style the file does not describe', () => {
    expect(wordStyles(undefined).paragraph('Heading6')).toEqual({ level: 6 });
  });
});

describe('styles', () => {
  it('give what a paragraph without a style has by default', () => {
    const standard = styles(style('n', 'Normal', '<w:rPr><w:vanish/></w:rPr>', 'w:default="1"'));
    expect([standard.paragraph(undefined), standard.paragraph('unknown')]).toEqual([
      { hidden: true },
      { hidden: true },
    ]);
  });

  it('say of characters whether they are bold, hidden or raised; the nearest wins', () => {
    const run = (inner: string) => `<w:rPr>${inner}</w:rPr>`;
    const all = styles(
      style('a', 'a', run('<w:b/><w:vertAlign w:val="superscript"/>')),
      style('b', 'b', `<w:basedOn w:val="a"/>${run('<w:b w:val="0"/><w:vanish/>')}`),
    );
    expect(all.character('b')).toEqual({ bold: false, hidden: true, script: 'superscript' });
  });

  it('name the list their paragraphs are numbered in', () => {
    const numbering = (id: string) => `<w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
    const all = styles(style('a', 'a', numbering('4')), style('l', 'list', numbering('7')));
    expect(all.paragraph('a').numbered).toEqual({ id: '4', styles: [{ style: 'a' }] });
    expect(all.numberingOf('l')).toBe('7');
  });

  it('inherit the list and the level of numbering each by itself, and so does a paragraph', () => {
    const numbered = (inner: string) => `<w:pPr><w:numPr>${inner}</w:numPr></w:pPr>`;
    const level = (depth: number) => `<w:ilvl w:val="${depth}"/>`;
    const all = styles(
      style('a', 'heading 1', numbered('<w:numId w:val="4"/>')),
      style('b', 'heading 2', `<w:basedOn w:val="a"/>${numbered(level(1))}`),
      style('c', 'plain'),
    );
    const styled = { styles: [{ style: 'b', level: 1 }, { style: 'a' }] };
    expect(all.paragraph('b').numbered).toEqual({ id: '4', ...styled });
    const own = (inner: string, id: string) =>
      numberedBy(
        parseXml(new TextEncoder().encode(`<w:pPr xmlns:w="${uri}"><w:numPr>${inner}</w:numPr></w:pPr>`)),
        all.paragraph(id),
      );
    expect(own(level(2), 'b')).toEqual({ id: '4', level: 2, ...styled });
    expect(own('<w:numId w:val="0"/>', 'b')).toEqual({ id: '0', ...styled });
    expect(own(level(2), 'c')).toBeUndefined();
    expect(own(level(999_999_999), 'b')).toEqual({ id: '4', level: 8, ...styled });
  });

  it('based on themselves are read once', () => {
    expect(styles(style('a', 'heading 1', '<w:basedOn w:val="a"/>')).paragraph('a')).toEqual({ level: 1 });
  });

  it('based on thousands of others are read no further than any real one needs', () => {
    const chain = (length: number) => [
      ...Array.from({ length }, (_, i) => style(`s${i}`, `n${i}`, `<w:basedOn w:val="s${i + 1}"/>`)),
      style(`s${length}`, 'heading 1'),
    ];
    expect(styles(...chain(11)).paragraph('s0')).toEqual({ level: 1 });
    expect(styles(...chain(1000)).paragraph('s0')).toEqual({});
  });
});
