/**
 * The XML of a Word document as paragraphs and tables (ECMA-376-1 part 17).
 *
 * Elements are read by a table of handlers, one for each element that prints something; all others are wrappers, and
 * their children are read. Deletions, hidden text and field codes are skipped, insertions are kept. Paragraphs of text
 * boxes follow the paragraph their box is anchored to.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { error, warning } from '../../diagnostics/diagnostic.js';
import { BlockBuilder } from './block-builder.js';
import type { WordBlock } from './blocks.js';
import { paragraphsIn, textIn } from './blocks.js';
import { anchorKinds, CommentAnchors } from './comments.js';
import { drawnIn, drawnText, noForm, readableForm } from './drawing.js';
import { type FieldText, OpenFields } from './field.js';
import { type FormulaPiece, formulaPieces, formulaWords } from './formula.js';
import { hiddenDrawings, hiddenText } from './hidden.js';
import type { InsetReader } from './insets.js';
import { isMarkOfReference, NoteReferences } from './note-references.js';
import type { WordNumbers } from './numbering.js';
import { paragraphOf } from './open-paragraph.js';
import { PageCounter } from './pages.js';
import { paragraphProperties } from './paragraph.js';
import { PhoneticGuides } from './phonetic-guides.js';
import { RevisionMarks } from './revision-marks.js';
import type { RunStyle } from './run.js';
import { latinFont, plainStyle, runStyle } from './run.js';
import { Signs } from './sign.js';
import type { WordStyles } from './styles.js';
import { tableRows } from './table.js';
import { TrackedRows } from './tracked-rows.js';
import type { XmlElement } from './xml.js';
import { below, charactersOf, childrenOf, unprinted } from './xml.js';

export class BodyReader {
  readonly #fields = new OpenFields();
  readonly #guides = new PhoneticGuides();
  readonly #references = new NoteReferences();
  readonly #signs = new Signs((symbol) => this.note(warning('import/symbol', { symbol }, this.#place())));
  readonly pages = new PageCounter();
  readonly revisions = new RevisionMarks();
  readonly comments = new CommentAnchors();
  readonly #blocks: BlockBuilder;
  readonly #place = (): Place => this.#blocks.place();
  #contentsControls = 0;
  #style: RunStyle = plainStyle;
  /** The Latin font of the run. */
  #font = '';

  constructor(
    file: string,
    private readonly styles: WordStyles,
    numbers: WordNumbers,
    private readonly note: Note,
    /** Without it pictures and objects are passed over. */
    private readonly insets?: InsetReader,
  ) {
    this.#blocks = new BlockBuilder(file, numbers);
  }

  /** The blocks of the document part. Parts must be read in reading order, as list numbers are counted on. */
  document(root: XmlElement): readonly WordBlock[] {
    this.pages.document(root);
    this.#fields.start(root);
    return childrenOf(root, 'w:body').flatMap((body) => this.#blocks.collect(() => this.#children(body)));
  }

  /** The blocks of a part that is not the document: a header or a footer. */
  blocks(root: XmlElement): readonly WordBlock[] {
    this.#fields.start(root);
    return this.#blocks.collect(() => this.#children(root));
  }

  /** The blocks of each note of a notes part, by `footnote ID`, `endnote ID` or `comment ID`; separators are none. */
  notes(root: XmlElement, kind: 'footnote' | 'endnote' | 'comment'): ReadonlyMap<string, readonly WordBlock[]> {
    this.#fields.start(root);
    const notes = new Map<string, readonly WordBlock[]>();
    this.#blocks.notes(() => {
      for (const note of childrenOf(root, `w:${kind}`)) {
        if (/eparator$/.test(note.attributes['w:type'] ?? '')) continue;
        notes.set(
          `${kind} ${note.attributes['w:id'] ?? ''}`,
          this.#blocks.collect(() => this.#children(note)),
        );
      }
    });
    return notes;
  }

  /** The note inside each bookmark, by which fields refer to it. */
  get bookmarked(): ReadonlyMap<string, string> {
    return this.#references.bookmarked;
  }

  readonly #handlers: Readonly<Record<string, (element: XmlElement, parent: XmlElement) => void>> = {
    'w:p': (element) => this.#readParagraph(element),
    // Converters leave runs right in the body or a cell; each is a paragraph, so that nothing is lost.
    'w:r': (element) => (this.#blocks.paragraph ? this.#readRun(element) : this.#readParagraph(paragraphOf(element))),
    'w:tbl': (element) => this.#readTable(element),
    'w:t': (element) => this.#text(this.#signs.in(charactersOf(element), this.#font)),
    // Deletions are not visited, so this one is outside of any: its words are in the text.
    'w:delText': (element) => this.#text(this.#signs.in(charactersOf(element), this.#font)),
    'w:tab': () => this.#text('\t'),
    'w:ptab': () => this.#text('\t'),
    'w:noBreakHyphen': () => this.#text('-'),
    'w:br': (element) => this.#readBreak(element),
    'w:lastRenderedPageBreak': () => this.#pageBegins(() => this.pages.rendered()),
    'w:cr': () => this.#blocks.paragraph?.lines.push([]),
    'w:sym': (element) => this.#readSymbol(element),
    'w:footnoteReference': (element) => this.#readReference('footnote', element),
    'w:endnoteReference': (element) => this.#readReference('endnote', element),
    'w:ins': (element) => this.#readInserted(element),
    'w:moveTo': (element) => this.#readInserted(element),
    ...Object.fromEntries(
      Object.entries(anchorKinds).map(([name, kind]) => [
        name,
        (element: XmlElement) => this.comments.add(kind, element, this.#place()),
      ]),
    ),
    'w:del': (element) => this.#readDeleted(element),
    'w:moveFrom': (element) => this.#readDeleted(element),
    'w:bookmarkStart': (element) => this.#references.startBookmark(element),
    'w:bookmarkEnd': (element) => this.#references.endBookmark(element),
    'w:fldSimple': (element) => this.#readSimpleField(element),
    'w:fldChar': (element) => this.#readFieldMark(element),
    'w:instrText': (element) => this.#fields.addInstruction(element.text),
    'w:ruby': (element) => {
      if (!this.#fields.inCode) this.#guides.ruby(element, this.#place());
      this.#children(element);
    },
    'w:sdt': (element) => this.#readControl(element),
    'mc:AlternateContent': (element) => this.#children(readableForm(element) ?? noForm),
    'w:drawing': (element) => this.#readDrawing(element),
    'w:pict': (element) => this.#readDrawing(element),
    'w:object': (element) => this.#readDrawing(element),
    'm:oMath': (element) => this.#formula(formulaPieces(element)),
    'w:altChunk': () => this.note(error('import/embedded', {}, this.#place())),
    'w:subDoc': () => this.note(error('import/embedded', {}, this.#place())),
  };

  #visit(element: XmlElement, parent: XmlElement): void {
    const handler = this.#handlers[element.name];
    if (handler) handler(element, parent);
    else if (!unprinted.has(element.name)) this.#children(element);
  }

  #children(element: XmlElement): void {
    for (const inner of element.children) this.#visit(inner, element);
  }

  #text(text: string): void {
    const paragraph = this.#blocks.paragraph;
    if (text === '' || !paragraph || this.#fields.inCode) return;
    this.#fields.printed();
    if (this.#fields.inContents) paragraph.contents = true;
    paragraph.hasText ||= text.trim() !== '';
    this.pages.text();
    paragraph.length += [...text].length;
    const line = paragraph.lines.at(-1)!;
    const isMark = isMarkOfReference(text, this.#style.script === 'sup', line.at(-1)?.text ?? '');
    const bookmark = isMark ? this.#fields.noteBookmark : undefined;
    if (bookmark !== undefined) line.push({ ...this.#style, text, note: `bookmark ${bookmark}` });
    else line.push({ ...this.#style, text, ...(this.#references.isInMark && { mark: 'may-be' as const }) });
  }

  #readBreak(element: XmlElement): void {
    if (element.attributes['w:type'] === 'page') this.#pageBegins(() => this.pages.broken());
    this.#blocks.paragraph?.lines.push([]);
  }

  /** Counts on where a page begins, and keeps the place in the paragraph. */
  #pageBegins(count: () => void): void {
    const { page } = this.pages;
    count();
    const paragraph = this.#blocks.paragraph;
    if (paragraph && this.pages.page > page) paragraph.pageBreaks.push(paragraph.length);
  }

  #readInserted(element: XmlElement): void {
    this.revisions.inserted(element, () => this.#children(element), this.#place);
  }

  /** What was deleted still had its place when Word laid out the pages. */
  #readDeleted(element: XmlElement): void {
    this.#fields.printed();
    const shapes = drawnIn(element).flatMap((drawn) => this.insets?.wordsOf(drawn) ?? []);
    this.revisions.deleted(element, this.#place(), shapes);
    this.comments.within(element, this.#place());
    for (const _ of below(element, 'w:lastRenderedPageBreak')) this.#pageBegins(() => this.pages.rendered());
  }

  #readParagraph(element: XmlElement): void {
    this.pages.before(element);
    const properties = paragraphProperties(element, this.styles);
    const { style, endInserted, endDeleted } = properties;
    const contents = this.#contentsControls > 0 || style.contents === true;
    const outerStyle = this.#style;
    this.#style = plainStyle;
    const { hidden, id } = this.#blocks.readParagraph({ page: this.pages.page, contents, properties }, () => {
      this.#children(element);
      for (const end of [endInserted, endDeleted]) this.revisions.paragraphEnd(end, this.#place());
    });
    this.#style = outerStyle;
    this.#guides.report(this.note);
    if (hidden.trim() !== '')
      this.note(warning('import/hidden-text', { text: hidden }, { ...this.#place(), line: id, column: 1 }));
    this.pages.after(element);
  }

  #readRun(element: XmlElement): void {
    const outer = this.#style;
    const style = runStyle(
      element,
      this.#blocks.paragraph?.properties.style ?? this.styles.paragraph(undefined),
      outer,
      this.styles,
    );
    if (style === 'hidden') {
      this.#readHidden(element);
      return;
    }
    const outerFont = this.#font;
    this.#style = style;
    this.#font = latinFont(element);
    this.#children(element);
    this.#references.endRun();
    this.#style = outer;
    this.#font = outerFont;
  }

  /** A field continues through hidden runs; only what else they hold is not printed. */
  #readHidden(run: XmlElement): void {
    for (const inner of run.children) {
      if (inner.name === 'w:fldChar' || inner.name === 'w:instrText') this.#visit(inner, run);
      else if (this.#blocks.paragraph && !this.#fields.inCode) {
        const text = hiddenText(inner);
        if (text !== '') this.#fields.printed();
        this.#blocks.paragraph.hidden += text;
        for (const drawn of hiddenDrawings(inner)) this.insets?.noteHidden(drawn, this.#place());
      }
    }
  }

  #readTable(element: XmlElement): void {
    this.#blocks.table(() => {
      const tracked = new TrackedRows(element, this.pages, this.revisions, this.#place);
      const table = tableRows(element, (cell) =>
        tracked.cell(cell, () => this.#blocks.collect(() => this.#children(cell))),
      );
      tracked.end();
      return table;
    });
  }

  #readReference(kind: 'footnote' | 'endnote', element: XmlElement): void {
    this.#blocks.paragraph?.lines.at(-1)?.push(this.#references.read(kind, element, this.#style.bold));
  }

  #readSymbol(element: XmlElement): void {
    const { 'w:font': font = '', 'w:char': code = '' } = element.attributes;
    if (!this.#fields.inCode) this.#text(this.#signs.of(font, code));
  }

  #readFieldMark(element: XmlElement): void {
    const shown = this.#fields.mark(element);
    if (shown) this.#showField(shown);
  }

  /** A field whose code is in an attribute. */
  #readSimpleField(element: XmlElement): void {
    const shown = this.#fields.within(element, () => this.#children(element));
    if (shown && !this.#fields.inCode) this.#showField(shown);
  }

  #showField(shown: FieldText): void {
    if (shown.missing !== undefined) this.note(warning('import/field', { field: shown.missing }, this.#place()));
    if (shown.guide !== undefined) this.#guides.add(shown.text, shown.guide, this.#place());
    if (shown.guessed) this.#formula([{ text: shown.text, script: undefined }]);
    else this.#text(shown.text);
  }

  /** A content control; that of a table of contents marks its paragraphs as entries. */
  #readControl(element: XmlElement): void {
    const gallery = below(element, 'w:docPartGallery')[0]?.attributes['w:val'] ?? '';
    const contents = /table of contents/i.test(gallery) ? 1 : 0;
    this.#contentsControls += contents;
    this.#children(element);
    this.#contentsControls -= contents;
  }

  #formula(pieces: readonly FormulaPiece[]): void {
    this.note(warning('import/formula', { text: formulaWords(pieces) }, this.#place()));
    const style = this.#style;
    for (const { text, script = style.script } of pieces) {
      this.#style = { ...style, script, formula: true };
      this.#text(text);
    }
    this.#style = style;
  }

  #readDrawing(element: XmlElement): void {
    this.#fields.printed();
    for (const drawn of drawnIn(element)) {
      const inset = this.insets?.read(drawn, this.#place());
      if (inset) this.#blocks.inset(inset);
    }
    const boxes = below(element, 'w:txbxContent');
    const words = drawnText(element);
    if (boxes.length === 0 && words.length === 0) return;
    const own = this.#blocks.boxes(() => {
      for (const box of boxes) this.#children(box);
      for (const text of words) this.#blocks.boxedText(text);
    });
    const shown = textIn(paragraphsIn(own).flatMap(({ lines }) => lines.flat()));
    if (/[^\s\d—–-]/.test(shown)) this.note(warning('import/text-box', { text: shown }, this.#place()));
  }
}
