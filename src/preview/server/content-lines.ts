/** The lines of a report's printed texts, usually sentences, by where they stand in its files. */
import type { Place } from '../../diagnostics/diagnostic.js';
import { addTo } from '../../text/add-to.js';
import { bigrams, similarity } from '../../text/similarity.js';
import { type FoundLine, lineAt, linesOfFile } from '../../update/edit-line.js';
import type { World } from '../../world/world.js';
import { readText } from '../../yaml/decode.js';
import type { NodePath } from '../../yaml/node.js';
import { parseYaml } from '../../yaml/parse.js';
import type { SourceText } from '../../yaml/source-text.js';
import type { TextKind, TextPlace } from '../protocol.js';

export interface ContentLine extends FoundLine {
  readonly source: SourceText;
  /** Of its first character. */
  readonly at: TextPlace;
  readonly text: string;
  readonly kind: TextKind;
}

/** The files whose texts are printed, each with what the text of a key is; others are not shown. */
const kinds: Readonly<Record<string, Readonly<Record<string, TextKind>>>> = {
  'report.yaml': {
    title: 'head',
    paper: 'head',
    occasion: 'head',
    office: 'head',
    name: 'head',
    issuer: 'head',
    keywords: 'head',
    part: 'heading',
    section: 'heading',
    lead: 'lead',
    salutation: 'sentence',
    text: 'sentence',
    intro: 'sentence',
    points: 'sentence',
    after: 'sentence',
    body: 'sentence',
    table: 'caption',
    unit: 'caption',
    note: 'caption',
    caption: 'caption',
    alt: 'caption',
    header: 'cell',
    rows: 'cell',
  },
  'glossary.yaml': {
    label: 'heading',
    title: 'heading',
    term: 'term',
    marks: 'term',
    behind: 'term',
    text: 'explanation',
  },
};

/** From here on a line is the same sentence, changed. */
const ALIKE = 0.5;

export class ContentLines {
  private readonly files = new Map<string, ReadonlyMap<number, readonly ContentLine[]>>();

  constructor(
    private readonly folder: string,
    private readonly world: World,
  ) {}

  /** The line in which a place stands; `undefined` if none of a printed text does, or the file is no text of the report. */
  lineAt(at: TextPlace): ContentLine | undefined {
    const lines = this.linesOf(at.file);
    // One line of a file has few: cells of a table, say.
    return lineAt(lines.get(at.line) ?? [], at);
  }

  /**
   * Where a sentence of a text stands by now: the line with the same text that is nearest to where it stood, else the one
   * that is most like it; `undefined` if it is no longer there.
   */
  nearest(at: TextPlace, text: string): ContentLine | undefined {
    const all = this.ofFile(at.file);
    const distance = (line: ContentLine) => Math.abs(line.at.line - at.line);
    const [same] = all.filter((line) => line.text === text).sort((a, b) => distance(a) - distance(b));
    if (same) return same;
    const pairs = bigrams(text);
    const [like] = all
      .map((line) => ({ line, alike: similarity(pairs, bigrams(line.text)) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike);
    return like?.line;
  }

  /** All lines of a file, in its order. */
  ofFile(file: string): readonly ContentLine[] {
    return [...this.linesOf(file).values()].flat();
  }

  private linesOf(file: string): ReadonlyMap<number, readonly ContentLine[]> {
    const known = this.files.get(file);
    if (known) return known;
    const lines = new Map<number, ContentLine[]>();
    for (const line of this.parsed(file)) addTo(lines, line.at.line, line);
    this.files.set(file, lines);
    return lines;
  }

  private parsed(file: string): ContentLine[] {
    // The path is one that we made, so it has to be one of these exactly.
    const name = Object.keys(kinds).find((one) => `${this.folder}/${one}` === file);
    const source = name === undefined ? undefined : readText(this.world, file, () => {});
    const root = source && parseYaml(source, () => {});
    if (name === undefined || !root) return [];
    return linesOfFile(source, root).flatMap((found): ContentLine | [] => {
      const kind = kindOf(name, found.path);
      const line = found.field.lines[found.index]!;
      return kind ? { ...found, source, kind, text: line.text, at: placeOf(line.at) } : [];
    });
  }
}

function kindOf(name: string, path: NodePath): TextKind | undefined {
  const key = path.findLast((step) => typeof step === 'string');
  if (name === 'report.yaml' && key === 'title' && path.length > 1) return 'heading';
  return key === undefined ? undefined : kinds[name]?.[key];
}

function placeOf({ file, line, column }: Place): TextPlace {
  return { file, line, column };
}
