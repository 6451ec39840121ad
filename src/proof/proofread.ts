/** Runs rules over a report: every passage once, with all rules that read passages, then those that read the whole. */

import type { Span } from '../text/slice.js';
import type { Passage } from './passage.js';
import { areaOf, type Finding, type Found, type Level, levels, type Rule, type Subject } from './rule.js';

/** The findings of rules in the order of the files; those of rules that are switched off are left out. */
export function proofread(subject: Subject, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  const ids = new Map<string, number>();
  const isOn = ({ code }: Rule) => subject.settings.levels.get(code) !== 'off';
  const on = rules.filter(isOn);
  const add = (rule: Rule, passage: Passage, span: Span, found: Found = {}) => {
    const finding = findingOf(rule, passage.original ?? passage, span, found, levelOf(rule, found, subject));
    if (!finding) return;
    const before = ids.get(finding.id) ?? 0;
    ids.set(finding.id, before + 1);
    findings.push(before === 0 ? finding : { ...finding, id: `${finding.id}-${before + 1}` });
  };
  const readers = on.filter(({ passage }) => passage);
  const numbers = { ...subject, passages: subject.passages.map((passage) => passage.withReadNumbers()) };
  for (const [i, passage] of subject.passages.entries()) {
    for (const rule of readers)
      rule.passage?.(readsNumbers(rule) ? numbers.passages[i]! : passage, (span, found) =>
        add(rule, passage, span, found),
      );
  }
  for (const rule of on)
    rule.report?.(readsNumbers(rule) ? numbers : subject, (passage, span, found) => add(rule, passage, span, found));
  return withoutRepeats(findings.sort(inFileOrder));
}

/** Whether a rule compares numbers, and so gets only those that are read. */
function readsNumbers({ code }: Rule): boolean {
  return areaOf({ code }) === 'numbers';
}

/** Of findings that say the same of the same characters the surest, or else the first. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    // Findings are in order, so that those of the same characters are among the last ones.
    const last = kept.slice(-MOST_AT_ONE_PLACE).findLast((before) => saysTheSame(before, finding));
    if (!last) kept.push(finding);
    else if (levels.indexOf(finding.level) < levels.indexOf(last.level)) kept[kept.lastIndexOf(last)] = finding;
  }
  return kept;
}

/** Findings that may overlap another one. */
const MOST_AT_ONE_PLACE = 8;

/** Whether two findings correct a text alike, or are of the same number where a person has to decide. */
function saysTheSame(a: Finding, b: Finding): boolean {
  if (a.at.file !== b.at.file || a.at.line !== b.at.line) return false;
  if (a.fix === undefined || b.fix === undefined)
    return a.fix === b.fix && isOfNumber(a) && isOfNumber(b) && isAt(a, b);
  const [outer, inner] = a.words.length >= b.words.length ? [a, b] : [b, a];
  const offset = inner.at.column - outer.at.column;
  if (offset < 0 || offset + inner.words.length > outer.words.length) return false;
  return outer.words.slice(0, offset) + inner.fix + outer.words.slice(offset + inner.words.length) === outer.fix;
}

function isOfNumber({ rule }: Finding): boolean {
  return areaOf({ code: rule }) === 'numbers';
}

function isAt({ at: a, words }: Finding, { at: b, words: others }: Finding): boolean {
  return a.column === b.column && words === others;
}

/** A level in `proof.yaml` is the last word; else a finding may be less sure than its rule. */
function levelOf({ code, level }: Rule, found: Found, { settings }: Subject): Level {
  const given = settings.levels.get(code);
  return given === undefined || given === 'off' ? (found.level ?? level) : given;
}

function findingOf(
  { code }: Rule,
  passage: Passage,
  span: Span,
  { args = {}, fix }: Found,
  level: Level,
): Finding | undefined {
  const placed = passage.placeOf(span);
  if (!placed) return undefined;
  const { at, words } = placed;
  const sentence = passage.sentenceAt(span.start);
  const near = around(sentence, passage.offsetInSentence(span.start), words.length);
  // A fix is for all of the characters found, which may go over to another line.
  const isWhole = words.length === span.end - span.start;
  return {
    id: hashOf(`${code}\n${words}\n${sentence.length > MOST_HASHED ? near : sentence}`),
    rule: code,
    level,
    at,
    words,
    sentence: near,
    args,
    ...(fix !== undefined && isWhole && { fix }),
  };
}

/** Characters of a sentence up to which a finding is identified by all of it. */
const MOST_HASHED = 5000;

/** Characters of a sentence that a finding has before and after its words. */
const MOST_AROUND = 200;

/** A sentence, of a very long one the stretch around its words, with …… for what is left out. */
function around(sentence: string, from: number, length: number): string {
  const [start, end] = [from - MOST_AROUND, from + length + MOST_AROUND];
  if (start <= 0 && end >= sentence.length) return sentence;
  // Half of a character is no character.
  const stretch = sentence.slice(Math.max(0, start), end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${start > 0 ? LEFT_OUT : ''}${stretch}${end < sentence.length ? LEFT_OUT : ''}`;
}

const LEFT_OUT = '……';

function inFileOrder({ at: a }: Finding, { at: b }: Finding): number {
  const byFile = fileRank(a.file) - fileRank(b.file) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
  return byFile || a.line - b.line || a.column - b.column;
}

/** The text comes before its glossary. */
function fileRank(file: string): number {
  return file.endsWith('report.yaml') ? 0 : 1;
}

/** FNV-1a of 32 bits as six characters. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0').slice(-6);
}
