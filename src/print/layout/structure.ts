/**
 * The structure tree of the file (ISO 32000-1:2008 14.7, 14.8) as plain data.
 *
 * The layout gives each glyph the tag it belongs to. Whatever is drawn under a tag becomes its content, in
 * drawing order, and a tag stands in its parent where its first content is drawn. Glyphs without a tag are
 * artifacts: page furniture.
 */

export type Role =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Span'
  | 'TOC'
  | 'TOCI'
  | 'Caption'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'Lbl'
  | 'Figure'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

export interface Tag {
  readonly role: Role;
  /** `undefined` for the Document only. */
  readonly parent: Tag | undefined;
  /** Title of the element, for Part and Sect. */
  readonly title?: string;
  /** Language of its words, BCP 47; that of its parent if absent. */
  readonly language?: string;
  /** Alternative text of a Figure. */
  readonly alt?: string;
  /** Unique in the file; a Note must have one (ISO 14289-1 7.9). */
  readonly id?: string;
  /** Of a TH: whether it heads a row or a column. */
  readonly scope?: 'Row' | 'Column';
  /** Target of a Link: the name of an anchor, and the description read to those who do not see it (ISO 14289-1 7.18.5). */
  readonly link?: { readonly to: string; readonly contents: string };
}
