/**
 * The title block before the text of a report: title, occasion, speaker and date, in any order.
 *
 * Each line is classified by its form (`head-lines.ts`) and assigned; the title is found among the lines that are left.
 * What else stands over the report is left out and reported: lines of a web page, the head of an official document,
 * captions and news. A remark in brackets stays as a paragraph before the text.
 */
import type { DraftLine } from '../../draft/draft.js';
import type { Dropped } from '../furniture.js';
import { isoDate } from '../iso-date.js';
import { normalised } from '../normalise.js';
import { folded } from '../typed-forms.js';
import { joinedNames } from './broken-lines.js';
import type { HeadFacts, HeadFound, HeadKind, Headline } from './head-lines.js';
import { classifyHeadLine } from './head-lines.js';
import { officialHeadLines, textStart } from './opening.js';
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
  /** The first line of the text. */
  readonly end: number;
}

const bullet = /^[•·●▪■] */;

/** Reads the block at the head of a draft. Adds what is no part of the report to `dropped`. */
export function titleBlockOf(drafted: readonly DraftLine[], dropped: Dropped): TitleBlock {
  const textOf = ({ text }: DraftLine, i: number) => (dropped.has(i) ? '' : folded(text).trim());
  const end = textStart(drafted, drafted.map(textOf));
  const { lines, others } = joinedNames(drafted, end, dropped);
  const texts = lines.map(textOf);
  for (const i of officialHeadLines(texts, end)) {
    dropped.set(i, 'outside');
    texts[i] = '';
  }
  const own: number[] = [];
  for (let i = 0; i < end; i++) if (texts[i]) own.push(i);

  const block = new Block(lines, texts, dropped);
  for (let k = 0; k < own.length; ) k += block.read(own.slice(k));
  block.findTitle();
  block.useHeadline();
  if (block.name === '') block.findNameAlone();
  block.findRepeated();
  block.dropOthers();
  const found = block.result(end);
  for (const [first, more] of others) {
    const reason = dropped.get(first);
    for (const i of reason === undefined ? [] : more) dropped.set(i, reason!);
  }
  const whole = (indices: Iterable<number>) => [...indices].flatMap((i) => [i, ...(others.get(i) ?? [])]);
  return {
    ...found,
    lines: new Set(whole(found.lines)),
    repeated: new Set(whole(found.repeated)),
    signed: new Set(whole(found.signed)),
    rest: whole(found.rest),
  };
}

/** The block as far as it has been read. */
class Block implements HeadFacts {
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

  constructor(
    private readonly drafted: readonly DraftLine[],
    private readonly texts: readonly string[],
    private readonly dropped: Dropped,
  ) {}

  get hasOther(): boolean {
    return this.#left.length > 0;
  }

  /** Classifies and assigns the first of the lines given; the number of lines it took. */
  read(indices: readonly number[]): number {
    const [text = '', ...following] = indices.map((i) => this.texts[i]!);
    const line = classifyHeadLine({ text, following, known: this });
    if (!line) {
      this.#left.push(indices[0]!);
      return 1;
    }
    this.#assign[line.kind](indices.slice(0, line.found.lines), line.found);
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
      rest: this.#others(),
      end,
    };
  }
}

/** A line of the block as content types it; 政 府 工 作 报 告 is letter-spaced type. */
function clean(text: string): string {
  const one = normalised(text);
  return /^(?:\p{Script=Han} )+\p{Script=Han}(?:[（(].*)?$/u.test(one) ? one.replace(/ /g, '') : one;
}

function cleanName(text: string): string {
  return clean(text).replace(/(?<=[\p{Script=Han}xX×*○]) +(?=[\p{Script=Han}xX×*○])/gu, '');
}
