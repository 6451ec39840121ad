import { describe, expect, test } from 'vitest';
import { words } from '../print/typesetting.js';
import { annex, bookOf, documentOf, entry, partsOf, withWord } from './sample.js';

const marked = bookOf(
  {
    kind: 'paragraph',
    lead: [],
    text: [...words('建成'), ...words('海绵城市'), { text: '', mark: 'a' }, ...words('。')],
  },
  annex('名词解释', [entry('a', '海绵城市', '会吸水')]),
);

test('runs of one form are one run, which is marked as Chinese', async () => {
  const document = await documentOf(marked);
  expect(document).toContain(
    '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">建成海绵城市</w:t>',
  );
});

test('subscripts and superscripts', async () => {
  const text = [...words('m'), { text: '2', script: 'sup' as const }, { text: 'x', script: 'sub' as const }];
  const document = await documentOf(bookOf({ kind: 'paragraph', lead: [], text }));
  expect(document).toMatch(/<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>2</);
  expect(document).toMatch(/<w:vertAlign w:val="subscript"\/><\/w:rPr><w:t[^>]*>x</);
});

describe('a mark of the glossary', () => {
  test('leads to its entry, whose number and page lead back', async () => {
    const document = await documentOf(marked);
    expect(document).toMatch(/<w:bookmarkStart w:name="mark_1"[^>]*\/><w:hyperlink[^>]*w:anchor="entry_1"/);
    expect(document).toMatch(/<w:bookmarkStart w:name="entry_1"[^>]*\/><w:hyperlink[^>]*w:anchor="mark_1"/);
    expect(document).toContain('PAGEREF mark_1 \\h');
  });

  test('is an endnote where the theme says so, and then stands in no list', async () => {
    const parts = await partsOf(marked, withWord({ notes: 'endnotes' }));
    expect(parts.get('word/document.xml')).toContain('<w:endnoteReference w:id="1"/>');
    expect(parts.get('word/document.xml')).not.toContain('会吸水');
    expect(parts.get('word/endnotes.xml')).toContain('会吸水');
  });

  test('of an entry that the book does not have is nothing', async () => {
    const text = [...words('海绵'), { text: '', mark: 'b' }];
    expect(await documentOf(bookOf({ kind: 'paragraph', lead: [], text }))).not.toContain('hyperlink');
  });
});
