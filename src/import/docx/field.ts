/**
 * Fields of Word: which text is code and which is printed, and what fields without a stored result show.
 *
 * Offices use them without knowing: 带圈字符 makes `EQ \o\ac(○,1)`, 拼音指南 makes `EQ \o\ad(\s\up 9(pīn),拼)`, and a
 * check box of a form is FORMCHECKBOX, a list in it FORMDROPDOWN, a place to type MACROBUTTON. Other equations are given
 * as their characters and reported as a guess.
 */
import { circled } from './number-formats.js';
import { signOf } from './sign.js';
import type { XmlElement } from './xml.js';
import { below, childrenOf, numberOf } from './xml.js';

export interface FieldText {
  readonly text: string;
  /** Whether its form could not be kept. */
  readonly guessed: boolean;
  /** What stands over the text, as a reading. */
  readonly guide?: string;
  /** Its code, where Word would print text that the file does not have. */
  readonly missing?: string;
}

/** A complex field: its code runs from `begin` to `separate`, its result from there to `end` (ECMA-376-1 17.16.18). */
interface Field {
  instruction: string;
  phase: 'code' | 'result';
  /** Whether its result has text: Word stores none of equations and of lists in forms, and shows them all the same. */
  hasResult: boolean;
  /** The entry of its list that is chosen. */
  readonly choice: string;
}

/** The complex fields that are open at one place of a document; they may be nested and span paragraphs. */
export class OpenFields {
  #open: Field[] = [];
  #unclosed: ReadonlySet<XmlElement> = new Set();

  /** Inside the code of a field nothing is printed. */
  get inCode(): boolean {
    return this.#open.some(({ phase }) => phase === 'code');
  }

  /** Inside the result of a table of contents. */
  get inContents(): boolean {
    return this.#open.some(({ phase, instruction }) => phase === 'result' && /^\s*TOC\b/i.test(instruction));
  }

  /** The bookmark whose note the innermost field repeats the mark of; `undefined` outside the result of NOTEREF, and of REF, which LibreOffice writes. */
  get noteBookmark(): string | undefined {
    const field = this.#open.at(-1);
    return field?.phase === 'result' ? /^\s*(?:NOTE)?REF\s+"?([^\s"\\]+)/i.exec(field.instruction)?.[1] : undefined;
  }

  /** Reads what stands in a simple field, which has its code in an attribute (17.16.19); gives the text of one without a result. */
  within({ attributes, children }: XmlElement, read: () => void): FieldText | undefined {
    const instruction = attributes['w:instr'] ?? '';
    const field: Field = { instruction, phase: children.length > 0 ? 'result' : 'code', hasResult: false, choice: '' };
    this.#open.push(field);
    read();
    this.#open.pop();
    return this.#ended(field);
  }

  /** Text was printed, or something else that is read by other ways: a picture, hidden or deleted text. */
  printed(): void {
    for (const field of this.#open) field.hasResult = true;
  }

  /** Begins a part of the file, in which no field is open. */
  start(root: XmlElement): void {
    this.#open = [];
    this.#unclosed = unclosedFields(root);
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1);
    if (field) field.instruction += text;
  }

  /** Follows a `w:fldChar`; gives the text of a field that ends without a result. */
  mark(mark: XmlElement): FieldText | undefined {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin' && !this.#unclosed.has(mark))
      this.#open.push({ instruction: '', phase: 'code', hasResult: false, choice: choiceIn(mark) });
    const field = this.#open.at(-1);
    if (type === 'separate' && field) field.phase = 'result';
    if (type !== 'end' || !field) return undefined;
    this.#open.pop();
    return this.#ended(field);
  }

  #ended(field: Field): FieldText | undefined {
    if (field.hasResult) return undefined;
    const { missing, ...shown } = fieldText(field.instruction, field.choice);
    // Word stores an empty result where a choice gave none; LibreOffice does so for all fields that it does not compute.
    const isMissing = missing !== undefined && !(field.phase === 'result' && isChoice(missing)) && !this.inCode;
    return isMissing ? { ...shown, missing } : shown;
  }
}

/**
 * The beginnings (`w:fldChar`) below `root` that have no end. Word prints what follows them; as code it would be lost up to
 * the end of the file.
 */
function unclosedFields(root: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const walk = ({ children }: XmlElement) => {
    for (const inner of children) {
      const type = inner.name === 'w:fldChar' ? inner.attributes['w:fldCharType'] : undefined;
      if (type === 'begin') open.push(inner);
      else if (type === 'end') open.pop();
      else if (inner.name !== 'w:del' && inner.name !== 'w:moveFrom') walk(inner);
    }
  };
  walk(root);
  return new Set(open);
}

/** The entry that is chosen from a list of a form (17.16.9). */
function choiceIn(mark: XmlElement): string {
  const [list] = below(mark, 'w:ddList');
  const at = numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0;
  return (list && childrenOf(list, 'w:listEntry')[at]?.attributes['w:val']) ?? '';
}

/** Fields that print text (17.16.5). Page numbers, contents and marks for an index are no text of the report. */
const printing =
  /^\s*(?:=|(?:ADDRESSBLOCK|AUTHOR|AUTONUM(?:LGL|OUT)?|AUTOTEXT(?:LIST)?|BIBLIOGRAPHY|CITATION|COMMENTS|COMPARE|CREATEDATE|DATE|DOCPROPERTY|DISPLAYBARCODE|DOCVARIABLE|FILENAME|FILLIN|GREETINGLINE|IF|INCLUDEPICTURE|INCLUDETEXT|INFO|KEYWORDS|LASTSAVEDBY|LINK|LISTNUM|MERGEFIELD|NOTEREF|PRINTDATE|QUOTE|REF|SAVEDATE|SEQ|STYLEREF|SUBJECT|SYMBOL|TIME|TITLE|USERNAME)\b)/i;

/** Whether a field may print nothing by what it compares, or because a person typed nothing. */
function isChoice(instruction: string): boolean {
  return /^\s*(?:IF|COMPARE|FILLIN|MERGEFIELD|GREETINGLINE|ADDRESSBLOCK|COMMENTS|SUBJECT|KEYWORDS)\b/i.test(
    instruction,
  );
}

/** What a field without a result shows; nothing where it is neither an equation, a sign, a button nor part of a form. */
export function fieldText(instruction: string, choice = ''): FieldText {
  if (/^\s*FORMCHECKBOX\b/i.test(instruction)) return { text: '□', guessed: false };
  if (/^\s*FORMDROPDOWN\b/i.test(instruction)) return { text: choice, guessed: false };
  const [, button] = /^\s*(?:MACRO|GOTO)BUTTON\s+\S+\s+(.*)$/is.exec(instruction) ?? [];
  if (button !== undefined) return { text: button.trim(), guessed: false };
  const [, equation] = /^\s*EQ\s+(.*)$/is.exec(instruction) ?? [];
  if (equation === undefined) {
    const text = symbolOf(instruction);
    return { text, guessed: false, ...(text === '' && printing.test(instruction) && { missing: instruction.trim() }) };
  }
  const [, ring, inner] = /\\o\s*\\ac\s*\(\s*([○〇◯])\s*[,，]\s*(.*?)\s*\)\s*$/is.exec(equation) ?? [];
  if (ring && inner) {
    const sign = /^\d{1,2}$/.test(inner) ? circled(Number(inner)) : inner;
    return { text: sign, guessed: sign === inner };
  }
  const [, over = '', base] = /\\o\s*\\ad\s*\((.*)[,，]([^,，()]*)\)\s*$/is.exec(equation) ?? [];
  if (base !== undefined) {
    const [, guide = ''] = /\(([^()]*)\)\s*$/.exec(over) ?? [];
    return { text: base.trim(), guessed: false, ...(guide.trim() !== '' && { guide: guide.trim() }) };
  }
  const text = equation
    .replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '')
    .replace(/\\[a-z]+\d*\s*/gi, '')
    .trim();
  return { text, guessed: text !== '' };
}

/** The character of a SYMBOL field, which gives its code and its font (17.16.5.62); empty where it is none or unknown. */
function symbolOf(instruction: string): string {
  const [, code = '', rest = ''] = /^\s*SYMBOL\s+"?(0x[0-9a-f]{1,5}|\d{1,6})"?(.*)$/is.exec(instruction) ?? [];
  const at = Number(code);
  if (!(at > 0 && at <= 0x10ffff)) return '';
  const [, font = ''] = /\\f\s+"?([^"\\]+)/i.exec(rest) ?? [];
  return signOf(font.trim(), at.toString(16).toUpperCase()) ?? '';
}
