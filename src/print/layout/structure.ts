/**
 * The structure tree of the file (ISO 32000-1:2008 14.7, 14.8) as plain data.
 *
 * The layout makes the tags and gives each glyph the one it belongs to; what is
 * drawn under a tag becomes its content, in the order it is drawn, and a tag
 * stands in its parent where its first content stands. Glyphs of no tag are
 * page furniture: artifacts.
 */

export type Role =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
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
  /** `undefined` for the Document alone. */
  readonly parent: Tag | undefined;
  /** Title of the element, for Part and Sect. */
  readonly title?: string;
  /** What a Figure shows. */
  readonly alt?: string;
  /** Unique in the file; a Note must have one (ISO 14289-1 7.9). */
  readonly id?: string;
  /** Of a TH: what it is the head of. */
  readonly scope?: 'Row' | 'Column';
  /** Where a Link leads: the name of an anchor, and what a reader who does not see it is told (ISO 14289-1 7.18.5). */
  readonly link?: { readonly to: string; readonly contents: string };
}
