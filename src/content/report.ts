/**
 * The Report: the content as the templates see it.
 *
 * Plain data, complete and checked: a Report exists only when its files had no
 * error. Every text keeps the place of each sentence.
 */
import type { Place } from '../diagnostic.js';
import type { Text } from '../document/text.js';

export interface Report {
  /** The name of the content folder, as `yuexiu-2024`. */
  readonly name: string;
  readonly title: Text;
  /** Which paper of the session it is; empty where the content does not say. */
  readonly paper: Text;
  readonly occasion: Text;
  readonly speaker: { readonly office: Text; readonly name: Text };
  /** The body that issues the report: author of the files. */
  readonly issuer: Text;
  /** ISO date `YYYY-MM-DD`. */
  readonly date: string;
  readonly keywords: readonly string[];
  /** Its texts hold a mark behind the first occurrence of each term of the glossary. */
  readonly body: readonly ReportBlock[];
  readonly glossary: Glossary | undefined;
  readonly briefing: Briefing;
}

export type ReportBlock = ReportSalutation | ReportParagraph | ReportPart | ReportSection;

export interface ReportSalutation {
  readonly kind: 'salutation';
  readonly text: Text;
  readonly at: Place;
}

export interface ReportParagraph {
  readonly kind: 'paragraph';
  /** The sentence the paragraph opens with, set off from the rest; empty where there is none. */
  readonly lead: Text;
  /** All that follows the lead, the points included. */
  readonly text: Text;
  /** 一是…；二是…； as single texts, where the content lists them; they are part of `text`. */
  readonly points: readonly Text[];
  readonly at: Place;
}

export interface ReportPart {
  readonly kind: 'part';
  readonly heading: Text;
  readonly body: readonly ReportBlock[];
  readonly at: Place;
}

export interface ReportSection {
  readonly kind: 'section';
  readonly heading: Text;
  /** Text run in after the heading; empty where there is none. */
  readonly intro: Text;
  readonly body: readonly ReportBlock[];
  readonly at: Place;
}

export interface Glossary {
  /** 附件： */
  readonly label: Text;
  /** 名词解释 */
  readonly title: Text;
  /** In the order in which their marks stand in the body. */
  readonly entries: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
  /** By which the mark in the body finds it: `t1` is the first. */
  readonly key: string;
  readonly term: Text;
  readonly text: Text;
  readonly at: Place;
}

/** One indicator read out of the report's text by its pattern in `figures.yaml`. */
export interface Figure {
  readonly id: string;
  readonly label: Text;
  /** The characters of the report, placed at the sentence they stand in: `3810.24`, `4.0`, `与经济增长同步`. */
  readonly value: Text;
  /** `value` as a number where it is one. */
  readonly number: number | undefined;
  /** 亿元, 万户, %, 个百分点; empty for words. */
  readonly unit: string;
  /** Words the report puts beside the number: 约 超 近 不少于 before it, 左右 以上 after it. */
  readonly before: string;
  readonly after: string;
  /** All that follows the digits, in the report's order: 亿元, %左右, 余场. */
  readonly behind: string;
  /** The number with all that belongs to it, as the report has it: 近1.2亿人次; falls of a {growth} of its own with a minus. */
  readonly shown: Text;
  /** 增长, 可比增长: the word before a number that is itself a movement, where the label does not end in it. */
  readonly movement: string;
  /** The movement the same pattern reads, in the report's words: `同比增长4.5%`; empty where it reads none. */
  readonly change: Text;
  /** The movement as a number, falls below zero; `undefined` where the pattern reads none. */
  readonly changeNumber: number | undefined;
  readonly changeUnit: string;
  /** The movement without its word: `4.5%`, `近30%`, `-3.1%`. */
  readonly changeShown: Text;
  /** The heading of the part it stands in; empty outside parts. */
  readonly part: Text;
  /** The whole sentence it stands in. */
  readonly sentence: Text;
}

/** What the deck says: `briefing.yaml` joined with the report's own headings, leads and figures. */
export interface Briefing {
  readonly title: Text;
  readonly pages: readonly FigurePage[];
  readonly charts: readonly ChartPage[];
  readonly targets: FigurePage | undefined;
  readonly tasks: TaskPages | undefined;
  readonly closing: { readonly title: Text; readonly sentences: readonly Text[] } | undefined;
}

/** Figures side by side under one message. */
export interface FigurePage {
  readonly title: Text;
  /** As `briefing.yaml` has it, else the heading of the part the first figure stands in. */
  readonly kicker: Text;
  readonly figures: readonly Figure[];
}

/** Numbers of one unit side by side. */
export interface ChartPage {
  readonly title: Text;
  readonly kicker: Text;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly label: Text;
  /** Length of the bar. */
  readonly number: number;
  /** The number in the report's own digits and words: `15.5%`, `近30%`. */
  readonly shown: Text;
  readonly sentence: Text;
}

export interface TaskPages {
  /** What the report says right before them, as 重点抓好以下十项工作; else the heading of their part. */
  readonly title: Text;
  /** The heading of their part where it is not the title. */
  readonly kicker: Text;
  readonly tasks: readonly Task[];
}

/** One section of the plan as a slide. */
export interface Task {
  /** 一, 二, … as the book numbers it. */
  readonly number: string;
  /** The heading without the words `briefing.yaml` drops; a long one's first clause. */
  readonly title: Text;
  /** What the heading says after the title; empty where the title is all of it. */
  readonly direction: Text;
  /** The whole heading. */
  readonly heading: Text;
  readonly intro: Text;
  /** The paragraphs under it: lead sentence without its full stop, and the text. */
  readonly measures: readonly { readonly lead: Text; readonly text: Text }[];
}
