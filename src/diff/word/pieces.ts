/**
 * A paragraph as pieces that are compared: words with their properties, and things that are not cut: fields, pictures,
 * references of notes, raised and lowered words, whose digits are not those of the number beside them. A thing is one
 * character, the same for equal things.
 */
import type { XmlNode } from './xml.js';
import { childOf, elementsOf, textIn, written } from './xml.js';

export interface Piece {
  /** The characters by which it is compared. */
  readonly text: string;
  /** The properties of its run. */
  readonly properties: XmlNode | undefined;
  /** The runs of what is not cut; of words there are none. */
  readonly runs: readonly XmlNode[];
  /** The characters that are written of what is not cut. */
  readonly shown: string;
  /** The hyperlink it is in. */
  readonly link: XmlNode | undefined;
  /** Bookmarks before it. */
  readonly before: readonly XmlNode[];
}

export interface Pieces {
  readonly list: readonly Piece[];
  /** Bookmarks behind the last. */
  readonly after: readonly XmlNode[];
}

/** Gives each thing its character, over both files. */
export class Things {
  readonly #known = new Map<string, string>();

  /** @param pictureOf the name of the file of a relationship, which is the same in both files if the pictures are */
  of(thing: XmlNode, pictureOf: (id: string) => string): string {
    const words = written(thing).replace(/ r:embed="([^"]*)"/g, (_, id: string) => ` ${pictureOf(id)}`);
    // Which of its kind it is in the file: notes are compared by themselves.
    return this.#characterOf(words.replace(/ (?:w:id|id|name|w:rsid\w*)="[^"]*"/g, ''));
  }

  /** What shows these characters: a field, or raised words. */
  showing(kind: 'field' | 'raised', shown: string): string {
    return this.#characterOf(`${kind} ${shown}`);
  }

  /** Characters for private use of the last plane but one, which no text of a report has. */
  #characterOf(key: string): string {
    const known = this.#known.get(key) ?? String.fromCodePoint(0xf0000 + (this.#known.size % 0xfff0));
    this.#known.set(key, known);
    return known;
  }
}

interface OpenField {
  readonly runs: XmlNode[];
  shown: string;
  depth: number;
  inResult: boolean;
  properties: XmlNode | undefined;
}

/** The pieces of a paragraph without tracked changes. */
export function piecesOf(paragraph: XmlNode, things: Things, pictureOf: (id: string) => string): Pieces {
  const list: Piece[] = [];
  let before: XmlNode[] = [];
  let field: OpenField | undefined;
  const add = (piece: Pick<Piece, 'text' | 'properties' | 'runs' | 'shown' | 'link'>) => {
    if (piece.text === '') return;
    list.push({ ...piece, before });
    before = [];
  };
  const readRun = (run: XmlNode, link: XmlNode | undefined) => {
    const properties = childOf(run, 'w:rPr');
    for (const inner of elementsOf(run)) {
      if (inner.name === 'w:rPr') continue;
      const alone = { ...run, children: [...(properties ? [properties] : []), inner] };
      const type = inner.name === 'w:fldChar' ? inner.attributes['w:fldCharType'] : undefined;
      if (type === 'begin') field = { ...(field ?? newField()), depth: (field?.depth ?? 0) + 1 };
      if (!field) {
        if (inner.name === 'w:t') {
          const words = textIn(inner);
          const isRaised = childOf(properties, 'w:vertAlign') ?? (link && words !== '');
          if (isRaised) add({ text: things.showing('raised', words), properties, runs: [], shown: words, link });
          else add({ text: words, properties, runs: [], shown: '', link });
        } else add({ text: things.of(inner, pictureOf), properties, runs: [alone], shown: shownBy(inner), link });
        continue;
      }
      field.runs.push(alone);
      if (inner.name === 'w:t' && field.inResult) {
        field.shown += textIn(inner);
        field.properties ??= properties;
      }
      if (type === 'separate') field.inResult = true;
      if (type !== 'end' || --field.depth > 0) continue;
      const { runs, shown } = field;
      add({ text: things.showing('field', shown), properties: field.properties, runs, shown, link });
      field = undefined;
    }
  };
  const read = (node: XmlNode, link: XmlNode | undefined) => {
    for (const inner of elementsOf(node)) {
      if (inner.name === 'w:r') readRun(inner, link);
      else if (inner.name === 'w:hyperlink') read(inner, { ...inner, children: [] });
      else if (inner.name !== 'w:pPr') before.push(inner);
    }
  };
  read(paragraph, undefined);
  return { list, after: before };
}

const newField = (): OpenField => ({ runs: [], shown: '', depth: 0, inResult: false, properties: undefined });

const shownBy = ({ name }: XmlNode) => (name === 'w:tab' ? '\t' : name === 'w:br' ? '\n' : '');

/** The characters by which pieces are compared. */
export function comparedText({ list }: Pieces): string {
  return list.map(({ text }) => text).join('');
}
