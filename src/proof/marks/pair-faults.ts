/**
 * What is wrong with the quotation marks, brackets and book-title marks of a text, found by one stack over its marks.
 *
 * Approach: a mark that cannot be right where it stands is explained by the smallest change: turned round, of the other
 * width, its partner missing. Limit: looks a bounded number of marks ahead, so that any text takes linear time.
 */
import { closingOf } from '../../text/brackets.js';

/**
 * `turned`: opens where it should close, or the other way round. `width`: one of the pair is half-width. `nested`: within
 * a pair of the same marks. `crossed`: closed behind the pair around it. `apart`: the two halves are in different sentences,
 * although nothing leads to a quotation. `single`: ‘ ’ without “ ” around.
 */
export type PairFault = 'unopened' | 'unclosed' | 'turned' | 'width' | 'nested' | 'crossed' | 'apart' | 'single';

export interface FaultyMark {
  readonly mark: string;
  /** Offset in the text. */
  readonly at: number;
  readonly fault: PairFault;
  /** The mark that should stand there; absent where a person has to decide. */
  readonly fix?: string;
}

interface Mark {
  readonly mark: string;
  readonly at: number;
}

const opens = new Map([...closingOf].map(([opening, closing]) => [closing, opening!] as const));
const anyMark = new RegExp(`[${[...closingOf].flat().join('').replace(/[[\]]/g, '\\$&')}]`, 'g');
const fullWidth: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' };
const wide = (mark: string) => fullWidth[mark] ?? mark;

/** Characters looked at for the end of the sentence in which a quotation begins. */
const LONGEST_SENTENCE = 300;

/** How many marks ahead it is looked for one that closes. */
const AHEAD = 12;

/** The faulty marks in the order in which they are noticed. */
export function pairFaults(text: string): FaultyMark[] {
  const marks = [...text.matchAll(anyMark)]
    .map(({ 0: mark, index }) => ({ mark, at: index }))
    .filter((mark) => !isApostrophe(text, mark));
  const reader = new PairReader(text, marks);
  marks.forEach((mark, i) => {
    if (closingOf.has(mark.mark)) reader.open(mark, i);
    else reader.close(mark, i);
  });
  return reader.end();
}

/** The ’ of People’s. */
function isApostrophe(text: string, { mark, at }: Mark): boolean {
  return '‘’'.includes(mark) && /^[\p{Script=Latin}\d].[\p{Script=Latin}\d]$/u.test(text.slice(at - 1, at + 2));
}

/** The bracket of 1） and 一）, where none is open. */
function isOfLabel(text: string, { mark, at }: Mark): boolean {
  const before = text.slice(Math.max(0, at - 5), at);
  return (
    '）)'.includes(mark) && /(?:^|[。；：！？，、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/.test(before)
  );
}

/** Whether “ stands within a sentence that a word, not a colon or comma, leads to it, and ” in another one. */
function isApart(text: string, open: Mark, close: Mark): boolean {
  if (!'“‘'.includes(open.mark) || !/\p{Script=Han}/u.test(text[open.at - 1] ?? '')) return false;
  const first = text.slice(open.at, Math.min(close.at, open.at + LONGEST_SENTENCE));
  return /[。！？](?!$)/.test(first);
}

class PairReader {
  private readonly faults: FaultyMark[] = [];
  private stack: Mark[] = [];
  /** How often each mark is open. */
  private readonly depth = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly marks: readonly Mark[],
  ) {}

  open(mark: Mark, index: number): void {
    const kind = wide(mark.mark);
    const isWithin = (this.depth.get(kind) ?? 0) > 0;
    const top = this.stack.at(-1);
    // ““a”: one too many.
    if (top?.at === mark.at - 1 && top.mark === mark.mark && !this.closesTwice(mark, index)) {
      this.faults.push({ ...mark, fault: 'unclosed', fix: '' });
      return;
    }
    if (isWithin && top && wide(top.mark) === kind && '“‘《〈'.includes(kind) && !this.closesTwice(mark, index)) {
      this.pop();
      // “a，“b”: the first was not closed. “a“: the second was to close.
      if (this.isClosedNext(mark, index)) {
        this.faults.push({ ...top, fault: 'unclosed' });
        this.push(mark);
      } else {
        this.faults.push({ ...mark, fault: 'turned', fix: closingOf.get(mark.mark)! });
      }
      return;
    }
    if (mark.mark === '‘' && (this.depth.get('“') ?? 0) === 0) this.faults.push({ ...mark, fault: 'single' });
    if (isWithin && '“‘《〈'.includes(kind)) this.faults.push({ ...mark, fault: 'nested' });
    this.push(mark);
  }

  close(mark: Mark, index: number): void {
    const kind = opens.get(wide(mark.mark))!;
    if ((this.depth.get(kind) ?? 0) === 0) {
      this.closeNothing(mark, index);
      return;
    }
    const inner: Mark[] = [];
    let partner = this.pop();
    while (wide(partner.mark) !== kind) {
      inner.push(partner);
      partner = this.pop();
    }
    if (wide(partner.mark) === partner.mark && wide(mark.mark) !== mark.mark)
      this.faults.push({ ...mark, fault: 'width', fix: wide(mark.mark) });
    else if (wide(partner.mark) !== partner.mark && wide(mark.mark) === mark.mark)
      this.faults.push({ ...partner, fault: 'width', fix: wide(partner.mark) });
    if (isApart(this.text, partner, mark))
      this.faults.push({ ...partner, fault: 'apart' }, { ...mark, fault: 'apart' });
    for (const one of inner.toReversed()) {
      const isClosedLater = this.ahead(index).some(({ mark }) => opens.get(wide(mark)) === wide(one.mark));
      this.faults.push({ ...one, fault: isClosedLater ? 'crossed' : 'unclosed' });
      if (isClosedLater) this.push(one);
    }
  }

  end(): FaultyMark[] {
    return [...this.faults, ...this.stack.map((mark): FaultyMark => ({ ...mark, fault: 'unclosed' }))];
  }

  /** ”a”: the first was to open. */
  private closeNothing(mark: Mark, index: number): void {
    if (isOfLabel(this.text, mark)) return;
    const isTurned = '”’'.includes(mark.mark) && this.marks[index + 1]?.mark === mark.mark;
    const opening = opens.get(mark.mark)!;
    if (isTurned) this.push({ ...mark, mark: opening });
    this.faults.push({ ...mark, ...(isTurned ? { fault: 'turned', fix: opening } : { fault: 'unopened' }) });
  }

  /** Whether the next mark of the same kind closes, and what it closes is no sentence. */
  private isClosedNext(mark: Mark, index: number): boolean {
    const closing = closingOf.get(mark.mark);
    const next = this.ahead(index).find((other) => other.mark === mark.mark || other.mark === closing);
    return next?.mark === closing && !/[。！？]./.test(this.text.slice(mark.at, next!.at));
  }

  private closesTwice(mark: Mark, index: number): boolean {
    const closing = closingOf.get(mark.mark);
    const same = this.ahead(index).filter((other) => other.mark === mark.mark || other.mark === closing);
    return same[0]?.mark === closing && same[1]?.mark === closing;
  }

  private ahead(index: number): readonly Mark[] {
    return this.marks.slice(index + 1, index + 1 + AHEAD);
  }

  private push(mark: Mark): void {
    this.stack.push(mark);
    this.count(mark, 1);
  }

  private pop(): Mark {
    const mark = this.stack.pop()!;
    this.count(mark, -1);
    return mark;
  }

  private count({ mark }: Mark, by: number): void {
    this.depth.set(wide(mark), (this.depth.get(wide(mark)) ?? 0) + by);
  }
}
