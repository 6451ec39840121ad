/** The lines of a title block, each assigned to what it says as it is read. */
import { addTo } from '../../../text/add-to.js';
import type { LineRole } from '../../draft/corrections.js';
import { isCorrectedToHead, isCorrectedToText } from '../../draft/corrections.js';
import type { DraftLine } from '../../draft/draft.js';
import type { Dropped } from '../furniture.js';
import { MOST_OUTSIDE } from '../furniture.js';
import { isoDate } from '../iso-date.js';
import { normalised } from '../normalise.js';
import { folded } from '../typed-forms.js';
import type { HeadFacts, HeadFound, HeadKind, Headline } from './head-lines.js';
import { classifyHeadLine } from './head-lines.js';
import { titleLines, wordsOnly } from './report-title.js';
import { government, nameOnly, officeOnly, speakerOf, tight } from './speaker-line.js';

export interface TitleBlock {
  readonly title?: string;
  readonly paper?: string;
  readonly occasion?: string;
  readonly speaker?: { readonly office?: string; readonly name: string };
  /** ISO date. */
  readonly date?: string;
  /** Lines of the block, by their index. */
  readonly lines: ReadonlySet<number>;
  /** Lines that only repeat values of the block, such as its date or its title. */
  readonly repeated: ReadonlySet<number>;
  /** Lines with the date and a name. */
  readonly signed: ReadonlySet<number>;
  /** Lines of no known kind that stay as paragraphs. */
  readonly rest: readonly number[];
  /** What the lines of the block were read as, where they say it. */
  readonly roles: ReadonlyMap<number, HeadRole>;
  /** The first line of the text. */
  readonly end: number;
}

type HeadRole = Extract<LineRole, 'title' | 'paper' | 'occasion' | 'speaker' | 'date'>;

const bullet = /^[•·●▪■] */;

/** The kinds of lines that say one thing. */
const rolesOfKinds: Partial<Readonly<Record<HeadKind, HeadRole>>> = {
  'title-and-occasion': 'title',
  'title-with-occasion': 'title',
  version: 'title',
  headline: 'title',
  'date-and-name': 'speaker',
  'dated-speaker': 'speaker',
  date: 'date',
  paper: 'paper',
  occasion: 'occasion',
  speaker: 'speaker',
};

/** The block as far as it has been read. */
export class Block implements HeadFacts {
  title = '';
  paper = '';
  occasion = '';
  office = '';
  name = '';
  date: string | undefined;
  #version: { readonly text: string; readonly line: number } | undefined;
  #headline: (Headline & { readonly line: number }) | undefined;
  /** The first line of the title. */
  #titleLine: number | undefined;
  /** Dates that are not filled in yet: （2024年 月 日）. */
  readonly #openDates: string[] = [];
  readonly #lines = new Set<number>();
  readonly #repeated = new Set<number>();
  readonly #signed = new Set<number>();
  /** Lines of no known kind. */
  readonly #left: number[] = [];
  /** Those that are paragraphs. */
  readonly #texts: number[] = [];
  readonly #roles = new Map<number, HeadRole>();

  constructor(
    private readonly drafted: readonly DraftLine[],
    private readonly texts: readonly string[],
    private readonly dropped: Dropped,
  ) {}

  get hasOther(): boolean {
    return this.#left.length > 0;
  }

  /** Assigns the lines that a person says are of the block, and those before `end` that are text. */
  readAsked(end: number): void {
    const corrected = new Map<HeadRole, number[]>();
    for (const [i, line] of this.drafted.entries()) {
      if (!this.texts[i]) continue;
      if (isCorrectedToHead(line)) addTo(corrected, line.as as HeadRole, i);
      else if (i < end && isTextOfHead(line, this.texts[i]!)) this.#texts.push(i);
    }
    for (const [role, at] of corrected) {
      for (const i of at) this.#roles.set(i, role);
      this.#setAsked[role](at);
    }
  }

  readonly #setAsked: Readonly<Record<HeadRole, (at: readonly number[]) => void>> = {
    title: (at) => {
      this.title = at.map((i) => this.#typed(i)).join('');
      this.#titleLine = at[0];
      this.#take(...at);
    },
    paper: (at) => {
      this.paper = at.map((i) => this.#typed(i)).join('');
      this.#take(...at);
    },
    occasion: (at) => {
      this.#setSession(at.map((i) => this.#typed(i)).join(''));
      this.#take(...at);
    },
    speaker: (at) => {
      const speaker = speakerOf(at.map((i) => this.texts[i]!).join(' '));
      if (speaker) this.#setSpeaker(at[0]!, speaker);
      else this.name = at.map((i) => this.#typed(i)).join(' ');
      this.#take(...at);
    },
    date: (at) => {
      for (const i of at) this.#setDate(i);
    },
  };

  /** Classifies and assigns the first of the lines given; the number of lines it took. */
  read(indices: readonly number[]): number {
    const [text = '', ...following] = indices.map((i) => this.texts[i]!);
    const line = classifyHeadLine({ text, following, known: this });
    if (!line) {
      this.#left.push(indices[0]!);
      return 1;
    }
    const at = indices.slice(0, line.found.lines);
    const role = rolesOfKinds[line.kind];
    if (role) for (const i of at) this.#roles.set(i, role);
    this.#assign[line.kind](at, line.found);
    return line.found.lines;
  }

  readonly #assign: Readonly<Record<HeadKind, (at: readonly number[], found: HeadFound) => void>> = {
    'web-remark': ([i]) => this.dropped.set(i!, 'web-remark'),
    headline: ([i], { headline }) => {
      if (!this.#headline) this.#headline = { ...headline!, line: i! };
      else this.dropped.set(i!, 'outside');
    },
    news: ([i]) => this.dropped.set(i!, 'outside'),
    'title-and-occasion': ([i], { titleLength = 0 }) => {
      const typed = this.drafted[i!]!.text.trimStart();
      this.title = typed.slice(0, titleLength);
      this.#titleLine = i;
      this.#setSession(typed.slice(titleLength));
      this.#take(i!);
    },
    'draft-mark': ([i]) => this.dropped.set(i!, 'outside'),
    secretariat: (at) => {
      for (const i of at) this.dropped.set(i, 'outside');
    },
    version: ([i]) => {
      if (this.#version) {
        this.dropped.set(i!, 'outside');
        return;
      }
      this.#version = { text: this.drafted[i!]!.text, line: i! };
      this.#take(i!);
    },
    'date-and-name': ([i], { date, speaker }) => {
      this.date ??= date;
      this.name = speaker!.name;
      this.#signed.add(i!);
    },
    'dated-speaker': ([i], { date, speaker }) => {
      this.#setSpeaker(i!, speaker!);
      this.date = date;
      this.#signed.add(i!);
    },
    date: ([i]) => this.#setDate(i!),
    paper: (at) => {
      this.paper = at.map((i) => this.#typed(i)).join('');
      this.#take(...at);
    },
    'title-with-occasion': (at) => this.#left.push(...at),
    occasion: (at) => {
      this.#setSession(at.map((i) => this.#typed(i)).join(''));
      this.#take(...at);
    },
    speaker: (at, { speaker }) => {
      const [first, last] = [at[0]!, at.at(-1)!];
      if (speaker) this.#setSpeaker(last, speaker);
      else {
        this.office = this.drafted[first]!.text;
        this.name = this.drafted[last]!.text;
      }
      // A government over the line of its speaker is part of the office.
      if (speaker && first !== last) this.office = `${this.#typed(first)}${this.office}`;
      this.#take(...at);
    },
  };

  #typed(i: number): string {
    return this.drafted[i]!.text.trim();
  }

  #take(...at: readonly number[]): void {
    for (const i of at) this.#lines.add(i);
  }

  #setDate(i: number): void {
    const date = isoDate(this.texts[i]!);
    if (date === undefined || (this.date !== undefined && this.date !== date)) {
      this.#openDates.push(this.drafted[i]!.text);
      this.#take(i);
      return;
    }
    this.date = date;
    this.#repeated.add(i);
  }

  /** The occasion without its dash and brackets; a speaker may stand behind it. */
  #setSession(typed: string): void {
    const match = /^(.*(?:会议|大会|會議|大會|会)上? *[)）]?)[ \u3000]+(.+)$/.exec(typed.trim());
    const speaker = match && speakerOf(folded(match[2]!).trim());
    if (match && speaker) {
      this.office = speaker.office;
      this.name = speaker.name;
    }
    const text = (match && speaker ? match[1]! : typed).trim();
    const bare = text.replace(bullet, '').replace(/^[-—–―─一]{2,} *|^[—–―─－] */, '');
    const inner = /^[(（](.*)[)）]$/.exec(bare);
    this.occasion = inner && !/[()（）]/.test(inner[1]!) ? inner[1]! : bare;
  }

  /** Takes the office as it was typed: folding keeps the length, but brackets and words before it do not belong to it. */
  #setSpeaker(i: number, { office, name }: { readonly office: string; readonly name: string }): void {
    const typed = this.drafted[i]!.text;
    const at = folded(typed).indexOf(office);
    this.office = at < 0 ? office : typed.slice(at, at + office.length);
    this.name = name;
  }

  /** Takes the title from the lines that are left, unless it stood on the line of the occasion. */
  findTitle(): void {
    const found = this.title === '' ? titleLines(this.#left, this.texts) : undefined;
    if (!found) return;
    this.title = found.lines.map((i) => this.#typed(i)).join('');
    this.#titleLine = found.lines[0];
    for (const i of found.lines) this.#roles.set(i, 'title');
    this.#take(...found.lines);
    // The headline of a web page repeats the title, with more words or with fewer.
    const known = new Set(`${this.title}${this.occasion}${this.office}${this.date ?? ''}全文年`);
    for (const i of found.others) {
      const other = wordsOnly(this.texts[i]!);
      const title = wordsOnly(this.title);
      if (title.includes(other) || [...other].every((character) => known.has(character))) this.#repeated.add(i);
      else if (other.includes(title)) {
        for (const shorter of found.lines) {
          this.#lines.delete(shorter);
          this.#repeated.add(shorter);
        }
        this.#repeated.delete(i);
        this.title = this.#typed(i);
        this.#titleLine = Math.min(i, found.lines[0]!);
        this.#roles.set(i, 'title');
        this.#take(i);
        return;
      }
    }
  }

  /** Takes from the headline of a web page what no line of the block says; where they say it all it is news. */
  useHeadline(): void {
    if (!this.#headline) return;
    const { line, title, occasion, speaker } = this.#headline;
    if (this.title === '') {
      this.title = title;
      this.#titleLine = line;
      this.#take(line);
    } else this.dropped.set(line, 'outside');
    if (this.occasion === '') this.occasion = occasion;
    if (this.name === '') this.#setSpeaker(line, speaker);
  }

  /** A name without an office, 罗 光 华; where there is none, the government. */
  findNameAlone(): void {
    const free = this.#others().filter((i) => i > (this.#titleLine ?? -1));
    const isName = (text: string) =>
      nameOnly.test(text) && !officeOnly.test(tight(text)) && !/报告|稿|[省市区县镇乡]$/.test(text.replace(/ /g, ''));
    const by = free.find((i) => isName(this.texts[i]!)) ?? free.find((i) => government.test(tight(this.texts[i]!)));
    if (by === undefined) return;
    this.name = this.drafted[by]!.text;
    this.#roles.set(by, 'speaker');
    this.#take(by);
  }

  /** Lines that repeat occasion or speaker, behind a cover or a list of contents. */
  findRepeated(): void {
    const [occasion, office, name] = [wordsOnly(this.occasion), wordsOnly(this.office), wordsOnly(this.name)];
    for (const i of this.#left) {
      const text = wordsOnly(this.texts[i]!);
      if (this.#lines.has(i) || text.length < 2) continue;
      if (occasion.includes(text) || text === office + name || text === name + office) this.#repeated.add(i);
    }
  }

  /** Drops the lines of no known kind, where the title is known: over it, and without brackets below it. */
  dropOthers(): void {
    if (this.#titleLine === undefined) return;
    for (const i of this.#others())
      if (i < this.#titleLine || !/^\(.*\)$/.test(this.texts[i]!)) this.dropped.set(i, 'outside');
  }

  #others(): number[] {
    const known = [this.#lines, this.#repeated, this.dropped];
    return this.#left.filter((i) => !known.some((lines) => lines.has(i)));
  }

  /** The title with its version, （送审稿）, which a cover may have on a line of its own and the text in its title. */
  #wholeTitle(): string {
    const bare = clean(this.title).replace(bullet, '');
    if (!this.#version) return bare;
    const version = clean(this.#version.text);
    if (!bare.endsWith(version)) return `${bare || '政府工作报告'}${version}`;
    this.#lines.delete(this.#version.line);
    this.#repeated.add(this.#version.line);
    return bare;
  }

  result(end: number): TitleBlock {
    const title = this.#wholeTitle();
    const open = this.#openDates.map((text) => `（${clean(text).replace(/^（|）$/g, '')}）`);
    const occasion = [clean(this.occasion), ...open].join('');
    const date = isoDate(folded(this.occasion)) ?? this.date;
    const speaker = { ...(this.office && { office: clean(this.office) }), name: cleanName(this.name) };
    return {
      ...(title && { title }),
      ...(this.paper && { paper: clean(this.paper) }),
      ...(occasion && { occasion }),
      ...(this.name && { speaker }),
      ...(date && { date }),
      lines: this.#lines,
      repeated: this.#repeated,
      signed: this.#signed,
      rest: [...this.#others(), ...this.#texts].sort((a, b) => a - b),
      roles: this.#roles,
      end,
    };
  }
}

/** Whether a line over the text is a paragraph: by a correction, or because it is too long for anything else. */
export function isTextOfHead(line: DraftLine, text: string): boolean {
  return isCorrectedToText(line) || (line.as === undefined && text.length > MOST_OUTSIDE);
}

/** A line of the block as content types it; 政 府 工 作 报 告 is letter-spaced type. */
function clean(text: string): string {
  const one = normalised(text);
  return /^(?:\p{Script=Han} )+\p{Script=Han}(?:[（(].*)?$/u.test(one) ? one.replace(/ /g, '') : one;
}

function cleanName(text: string): string {
  return clean(text).replace(/(?<=[\p{Script=Han}xX×*○]) +(?=[\p{Script=Han}xX×*○])/gu, '');
}
