/**
 * A Word document rewritten into the small part of the format that mammoth reads without loss.
 *
 * mammoth passes over simple fields, ruby, formulas, text boxes of newer Word and hidden text, and keeps neither
 * numbers nor outline levels. So the document is written anew first: wrappers are opened, what is not text is noted,
 * and every paragraph carries as a bookmark the key to what was found out about it (`ParagraphFacts`). Deletions,
 * symbols, notes, merged cells and the order of text boxes remain mammoth's.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import { error, warning } from '../../diagnostics/diagnostic.js';
import { fieldText } from './field.js';
import type { WordNumbers } from './numbering.js';
import type { WordStyles } from './styles.js';
import { numberedBy, outlineLevel } from './styles.js';
import type { XmlElement } from './xml.js';
import { below, child, has, settingOf, toggleOf } from './xml.js';

/** What mammoth does not say of a paragraph. */
export interface ParagraphFacts {
  /** The paragraph it is or stands in, from 1; a table counts as one. */
  readonly line: number;
  /** What Word writes in front of it. */
  readonly number: string;
  readonly level?: number;
  readonly title?: true;
  contents?: true;
}

export interface PlainWord {
  readonly facts: ReadonlyMap<string, ParagraphFacts>;
  /** Signs of fonts that are no letters, as mammoth names them, each with the line it stands in first. */
  readonly signs: ReadonlyMap<string, number>;
  /** Pictures passed over. */
  readonly pictures: number;
  /** The root of a part (the document, or its notes) as XML for mammoth. Parts come in reading order. */
  rewrite(root: XmlElement): string;
  /** Tells what only the whole file shows. */
  tell(): void;
}

interface Field {
  instruction: string;
  phase: 'code' | 'result';
  contents: boolean;
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const bodies = new Set(['w:body', 'w:footnote', 'w:endnote']);
const textual = new Set(['w:t', 'w:sym', 'w:txbxContent', 'a:blip', 'v:imagedata', 'm:t', 'c:chart', 'dgm:relIds']);
const pictorial = new Set(['a:blip', 'v:imagedata', 'c:chart', 'dgm:relIds']);
/** Properties and deleted text: nothing in them is printed. */
const unprinted = new Set([
  ...['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr'],
  ...['w:fldData', 'w:delText', 'w:delInstrText', 'w:rt', 'w:annotationRef', 'w:footnoteRef', 'w:endnoteRef'],
]);

export function plainWord(file: string, styles: WordStyles, numbers: WordNumbers, note: Note): PlainWord {
  const facts = new Map<string, ParagraphFacts>();
  const fields: Field[] = [];
  const signs = new Map<string, number>();
  const changes = { count: 0, line: 0 };
  let out: string[] = [];
  let line = 0;
  /** Inside a table or text box paragraphs are not counted. */
  let inside = 0;
  let inContents = 0;
  let paragraph: { facts: ParagraphFacts; style: string | undefined; hidden: string } | undefined;
  let pictures = 0;

  const place = () => ({ file, line: Math.max(1, line), column: 1 });
  const changed = () => {
    if (changes.count++ === 0) changes.line = line;
  };
  const write = (xml: string) => out.push(xml);
  const text = (value: string) => {
    if (value === '' || fields.some(({ phase }) => phase === 'code')) return;
    if (paragraph && fields.some(({ contents }) => contents)) paragraph.facts.contents = true;
    write(`<w:t xml:space="preserve">${escapeXml(value)}</w:t>`);
  };
  const children = (element: XmlElement) => {
    for (const inner of element.children) visit(inner, element);
  };

  function visit(element: XmlElement, parent: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        writeParagraph(element, parent);
        break;
      case 'w:r':
        writeRun(element);
        break;
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        writeTable(element);
        break;
      case 'w:t':
        text(textOf(element));
        break;
      case 'w:tab':
      case 'w:ptab':
        text('\t');
        break;
      case 'w:noBreakHyphen':
        text('-');
        break;
      case 'w:br':
      case 'w:cr':
        write('<w:br/>');
        break;
      case 'w:sym':
        writeSymbol(element);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        write(`<${element.name} w:id="${escapeXml(element.attributes['w:id'] ?? '')}"/>`);
        break;
      case 'w:ins':
      case 'w:moveTo':
        changed();
        children(element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        changed();
        break;
      case 'w:fldChar':
        turnField(element);
        break;
      case 'w:instrText': {
        const field = fields.at(-1);
        if (field) field.instruction += element.text;
        break;
      }
      case 'w:sdt': {
        const gallery = below(element, 'w:docPartGallery')[0]?.attributes['w:val'] ?? '';
        const contents = /table of contents/i.test(gallery) ? 1 : 0;
        inContents += contents;
        children(element);
        inContents -= contents;
        break;
      }
      case 'mc:AlternateContent':
        writeAlternative(element);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        writeDrawing(element);
        break;
      case 'm:oMath': {
        const formula = below(element, 'm:t')
          .map((part) => part.text)
          .join('');
        note(warning('import/formula', { text: formula }, place()));
        write('<w:r>');
        text(formula);
        write('</w:r>');
        break;
      }
      case 'w:altChunk':
      case 'w:subDoc':
        note(error('import/embedded', {}, place()));
        break;
      default:
        if (!unprinted.has(element.name)) children(element);
    }
  }

  function writeParagraph(element: XmlElement, parent: XmlElement): void {
    if (inside === 0) line++;
    const outer = paragraph;
    const properties = child(element, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    const styleId = settingOf(properties, 'w:pStyle');
    const style = styles.paragraph(styleId);
    if (child(mark, 'w:ins') || child(mark, 'w:moveTo')) changed();
    const struck = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
    if (struck) changed();
    // Its text joins the next paragraph; where there is none, it stays what it is.
    const merged = struck !== undefined && element !== parent.children.findLast(({ name }) => name === 'w:p');
    const contents = inContents > 0 || style.contents;
    const numbered = numberedBy(properties) ?? style.numbered;
    const level = contents || style.title ? undefined : (outlineLevel(properties) ?? style.level);
    const found: ParagraphFacts = {
      line: Math.max(1, line),
      number: merged || !numbered ? '' : numbers.next(numbered),
      ...(level && { level }),
      ...(style.title && !contents && { title: true }),
      ...(contents && { contents: true }),
    };
    const key = `p${facts.size}`;
    facts.set(key, found);
    paragraph = { facts: found, style: styleId, hidden: '' };
    write(`<w:p>${merged ? '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : ''}<w:bookmarkStart w:name="${key}"/>`);
    children(element);
    write('</w:p>');
    if (paragraph.hidden.trim() !== '') note(warning('import/hidden-text', { text: paragraph.hidden }, place()));
    paragraph = outer;
  }

  function writeRun(element: XmlElement): void {
    const properties = child(element, 'w:rPr');
    const own = styles.character(settingOf(properties, 'w:rStyle'));
    const around = styles.paragraph(paragraph?.style);
    if (toggleOf(properties, 'w:vanish') ?? own.hidden ?? around.hidden) {
      // A field goes on through hidden runs; only their text is not printed.
      for (const inner of element.children) {
        if (inner.name === 'w:fldChar' || inner.name === 'w:instrText') visit(inner, element);
        else if (inner.name === 'w:t' && paragraph && !fields.some(({ phase }) => phase === 'code'))
          paragraph.hidden += inner.text;
      }
      return;
    }
    const script = settingOf(properties, 'w:vertAlign') ?? own.script;
    const apart = (toggleOf(properties, 'w:b') ?? own.bold ?? around.bold) || isHeadingFace(properties);
    write('<w:r><w:rPr>');
    if (script === 'superscript' || script === 'subscript') write(`<w:vertAlign w:val="${script}"/>`);
    if (apart) write('<w:b/>');
    write('</w:rPr>');
    children(element);
    write('</w:r>');
  }

  function writeTable(element: XmlElement): void {
    if (element.name === 'w:tbl' && inside === 0) line++;
    inside++;
    write(`<${element.name}>`);
    const row = child(element, 'w:trPr');
    if (child(row, 'w:del') ?? child(row, 'w:ins')) changed();
    if (child(row, 'w:del')) write('<w:trPr><w:del/></w:trPr>');
    const emptyCells = (name: string) => {
      const count = Math.min(64, Number(settingOf(row, name) ?? 0) || 0);
      write('<w:tc><w:p/></w:tc>'.repeat(count));
    };
    emptyCells('w:gridBefore');
    const cell = child(element, 'w:tcPr');
    const span = settingOf(cell, 'w:gridSpan');
    const merge = child(cell, 'w:vMerge');
    if (cell) {
      write('<w:tcPr>');
      if (span && /^[1-9]\d?$/.test(span)) write(`<w:gridSpan w:val="${span}"/>`);
      if (merge) write(`<w:vMerge w:val="${merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'}"/>`);
      write('</w:tcPr>');
    }
    children(element);
    emptyCells('w:gridAfter');
    write(`</${element.name}>`);
    inside--;
  }

  function writeSymbol(element: XmlElement): void {
    const font = element.attributes['w:font'] ?? '';
    const code = element.attributes['w:char'] ?? '';
    if (fields.some(({ phase }) => phase === 'code')) return;
    // The fonts of signs have tables of their own, which mammoth knows; any other font means the character itself.
    if (/^(wingdings|webdings|symbol|zapf)/i.test(font)) {
      const name = `char ${code} in font ${font}`;
      if (!signs.has(name)) signs.set(name, Math.max(1, line));
      write(`<w:sym w:font="${escapeXml(font)}" w:char="${escapeXml(code)}"/>`);
    } else if (/^[0-9a-f]{1,5}$/i.test(code)) text(String.fromCodePoint(Number.parseInt(code, 16)));
  }

  function turnField(element: XmlElement): void {
    const kind = element.attributes['w:fldCharType'];
    if (kind === 'begin') fields.push({ instruction: '', phase: 'code', contents: false });
    const field = fields.at(-1);
    if (!field) return;
    if (kind === 'separate') {
      field.phase = 'result';
      field.contents = /^\s*TOC\b/i.test(field.instruction);
    } else if (kind === 'end') {
      fields.pop();
      if (field.phase === 'result') return;
      const shown = fieldText(field.instruction);
      text(shown.text);
      if (shown.guessed) note(warning('import/formula', { text: shown.text }, place()));
    }
  }

  /** The form of newer Word where it holds something to read, else the one for older readers. */
  function writeAlternative(element: XmlElement): void {
    const readable = element.children.find((choice) => has(choice, textual));
    if (readable) children(readable);
  }

  function writeDrawing(element: XmlElement): void {
    if (has(element, pictorial)) {
      pictures++;
      note(warning('import/picture', {}, place()));
    }
    const boxes = below(element, 'w:txbxContent');
    // Ornamental type keeps its words in an attribute.
    const words = below(element, 'v:textpath').map(({ attributes }) => attributes.string ?? '');
    if (boxes.length === 0 && words.join('').trim() === '') return;
    inside++;
    write('<w:pict><w:txbxContent>');
    const from = out.length;
    for (const box of boxes) children(box);
    for (const word of words) if (word.trim()) write(`<w:p><w:r><w:t>${escapeXml(word)}</w:t></w:r></w:p>`);
    const shown = out
      .slice(from)
      .filter((xml) => xml.startsWith('<w:t '))
      .map((xml) => unescapeXml(xml.replace(/<[^>]*>/g, '')))
      .join('');
    write('</w:txbxContent></w:pict>');
    inside--;
    if (/[^\s\d—–-]/.test(shown)) note(warning('import/text-box', { text: shown }, place()));
  }

  return {
    facts,
    signs,
    get pictures() {
      return pictures;
    },
    rewrite(root) {
      out = [`<${root.name} ${namespace}>`];
      fields.length = 0;
      const notes = root.name !== 'w:document';
      // A note is told at the paragraph that refers to it; here its paragraphs are not counted.
      if (notes) inside++;
      for (const inner of root.children) {
        if (!bodies.has(inner.name)) continue;
        const type = inner.attributes['w:type'];
        const id = inner.attributes['w:id'];
        write(`<${inner.name}${id ? ` w:id="${escapeXml(id)}"` : ''}${type ? ` w:type="${escapeXml(type)}"` : ''}>`);
        children(inner);
        write(`</${inner.name}>`);
      }
      if (notes) inside--;
      write(`</${root.name}>`);
      return out.join('');
    },
    tell() {
      const { count, line } = changes;
      if (count > 0) note(warning('import/tracked-changes', { count }, { file, line: Math.max(1, line), column: 1 }));
    },
  };
}

/** 黑体 and 楷体 are the faces of headings in official documents (GB/T 9704-2012 7.3.3). */
function isHeadingFace(properties: XmlElement | undefined): boolean {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return /黑体|楷体|SimHei|KaiTi/i.test(fonts?.['w:eastAsia'] ?? '');
}

/** White space at the ends counts only where the file says so; line breaks of the XML never do. */
function textOf(element: XmlElement): string {
  const flat = element.text.replace(/[\r\n]+/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? flat : flat.replace(/^[ \t]+|[ \t]+$/g, '');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
