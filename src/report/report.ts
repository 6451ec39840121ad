/**
 * The text of a report as plain data: title block, body and glossary. Every text keeps the place of each sentence.
 *
 * Where its files had errors, it lacks what has them: see `content/load`.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Picture } from '../image/picture.js';
import type { Text } from '../text/running-text.js';
import type { AnnexKind, Role } from './schema-values.js';

export interface Report {
  /** The name of the content folder, as `yuexiu-2024`. */
  readonly name: string;
  readonly title: Text;
  /** 会议文件: which paper of the session it is, line by line; empty where the content does not give it. */
  readonly paper: readonly Text[];
  /** Empty where the content does not give it, like office and name of the speaker. */
  readonly occasion: Text;
  readonly speaker: { readonly office: Text; readonly name: Text };
  /** The authority that issues the report: author of the files. */
  readonly issuer: Text;
  /** ISO date `YYYY-MM-DD`. */
  readonly date: string;
  readonly keywords: readonly string[];
  /** Without the marks of the glossary; `withMarks` puts them in. */
  readonly body: readonly ReportBlock[];
  /** All but the glossary; their text is neither review nor plan. */
  readonly annexes: readonly ReportAnnex[];
  readonly glossary: Glossary | undefined;
}

export type ReportBlock = ReportSalutation | ReportParagraph | ReportTable | ReportFigure | ReportPart | ReportSection;

export interface ReportSalutation {
  readonly kind: 'salutation';
  readonly text: Text;
  readonly at: Place;
}

export interface ReportParagraph {
  readonly kind: 'paragraph';
  /** Its opening sentence, set off from the rest; empty where there is none. */
  readonly lead: Text;
  /** All that follows the lead, the points included. */
  readonly text: Text;
  /** 一是…；二是…； as single texts, where the content lists them; they are part of `text`. */
  readonly points: readonly Text[];
  readonly at: Place;
}

/** A table. Terms and indicators are not searched for in it. */
export interface ReportTable {
  readonly kind: 'table';
  readonly caption: Text;
  /** 单位：亿元、%, as it is printed over the header; empty where there is none. */
  readonly unit: Text;
  readonly header: readonly Text[];
  /** Each with as many cells as the header. */
  readonly rows: readonly (readonly Text[])[];
  /** 注：…… or 数据来源：……, as it is printed under the table; empty where there is none. */
  readonly note: Text;
  /** Proportions of the columns; empty where they follow from the texts. */
  readonly widths: readonly number[];
  readonly at: Place;
}

/** A picture. Terms and indicators are not searched for in its caption. */
export interface ReportFigure {
  readonly kind: 'figure';
  /** Its path from the content folder, as it is written there: its name in templates. */
  readonly src: string;
  readonly picture: Picture;
  /** What it shows, for those who do not see it. */
  readonly alt: Text;
  /** Empty where there is none. */
  readonly caption: Text;
  /** Its height in lines of the page. */
  readonly lines: number;
  readonly at: Place;
}

export interface ReportPart {
  readonly kind: 'part';
  readonly heading: Text;
  /** Whether the book prints a number before its heading. */
  readonly numbered: boolean;
  /** What all of it is about, where a person says so; absent where headings and openings decide. */
  readonly role?: Role;
  readonly body: readonly ReportBlock[];
  readonly at: Place;
}

export interface ReportSection {
  readonly kind: 'section';
  /** What the book prints for a number, 一是 or nothing; absent where the number is computed. */
  readonly number?: string;
  readonly heading: Text;
  /** Text run in after the heading; empty where there is none. */
  readonly intro: Text;
  /** May hold sections, which hold none. */
  readonly body: readonly ReportBlock[];
  readonly at: Place;
}

/** An annex behind the text, such as a list of projects. */
export interface ReportAnnex {
  readonly title: Text;
  readonly kind: AnnexKind;
  /** Without parts and salutations; its sections are numbered for themselves. */
  readonly body: readonly ReportBlock[];
  readonly at: Place;
}

export interface Glossary {
  /** 附件： */
  readonly label: Text;
  /** 名词解释 */
  readonly title: Text;
  /** In the order of their marks in the body; one without a mark follows the entry before it in the file. */
  readonly entries: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
  /** By which its mark in the body finds it: `t1` is the first. */
  readonly key: string;
  /** Characters of the body before its mark, as `readingOf` has them; absent where the text has no mark of it. */
  readonly mark?: number;
  readonly term: Text;
  readonly text: Text;
  readonly at: Place;
}

/** Figures under one name of `figures.yaml`. */
export interface IndicatorGroup {
  readonly name: Text;
  readonly figures: readonly Indicator[];
}

/**
 * What a value is about in time: the year, an average or total of several years, since a base year, the level at their
 * end, an aim of the year or of a later one.
 */
export type Period = 'year' | 'average' | 'total' | 'since' | 'end' | 'target' | 'later-target' | 'unknown';

/** One indicator read out of the report's text by its pattern in `figures.yaml`. */
export interface Indicator {
  readonly id: string;
  readonly label: Text;
  /** The name of its group. */
  readonly group: string;
  readonly level: ReportLevel;
  /** 增长, 可比增长: the word before a level that is itself a movement, where the label does not end in it. */
  readonly movement: string;
  readonly period: Period;
  /** The movement that the same pattern reads beside the level; `undefined` where it reads none. */
  readonly change: ReportChange | undefined;
  /** The heading of the part it stands in; empty outside parts. */
  readonly part: Text;
  /** The heading of the section it stands in; empty outside sections. */
  readonly section: Text;
  /** The whole sentence it stands in. */
  readonly sentence: Text;
  /** Where the first character of the value stands. */
  readonly at: Place;
}

/** A number of the report with all that belongs to it. */
export interface ReportQuantity {
  /** As the report has it: 近1.2亿人次, 4.3%左右. */
  readonly text: Text;
  /** Falls are below zero; `undefined` for words and for ranges (5%—5.5%). */
  readonly number: number | undefined;
  /** The lower and the upper end of a range as they are written; missing on a single number. */
  readonly bounds?: readonly [number, number];
  /** 亿元, 万户, %, 个百分点; empty for words. */
  readonly unit: string;
  /** Whether the report says a fall by its word alone (下降3.1%), so that the number has no minus of its own. */
  readonly isUnsignedFall: boolean;
}

/** The number an indicator is about, or words in the place of one. */
export interface ReportLevel extends ReportQuantity {
  /** The digits or the words alone: `3810.24`, `4.0`, `与经济增长同步`. */
  readonly value: Text;
  /** 约, 超, 近, 不少于 before the value; 左右, 以上 behind it. Empty where there is none. */
  readonly before: string;
  readonly after: string;
}

export interface ReportChange extends ReportQuantity {
  /** With its word of movement: 同比增长4.5%. */
  readonly words: Text;
}
