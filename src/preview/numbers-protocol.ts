/** What server and browser exchange about numbers and slides: plain data, as JSON. Types alone. */
import type { TextPlace } from './protocol.js';

/** A page of the book. */
export interface PagePlace {
  /** From 1. */
  readonly position: number;
  /** The printed number; empty where none is printed. */
  readonly label: string;
}

/** What a value is about in time, as `yinfa figures --core` has it. */
export type NumberPeriod = 'year' | 'average' | 'total' | 'since' | 'end' | 'target' | 'later-target' | 'unknown';

/**
 * `chosen`: a person chose it in `figures.yaml`. `sure`: the text states it plainly of the whole report's area.
 * `found`: read by a pattern made of the text. `doubtful`: no slide shows it of its own accord.
 */
export type Certainty = 'chosen' | 'sure' | 'found' | 'doubtful';

/** A number of the text with all that is known of it. */
export interface NumberRow extends TextPlace {
  /** By which slides name it, the one to be written first; none before it is decided on. */
  readonly ids: readonly string[];
  readonly label: string;
  readonly group: string;
  readonly period: NumberPeriod;
  /** With unit and qualifiers: 近1.2亿人次. */
  readonly value: string;
  /** 增长4.5%; empty where the text has none. */
  readonly change: string;
  /** For sorting; absent of words and ranges. */
  readonly number?: number;
  readonly sentence: string;
  readonly page?: PagePlace;
  /** Numbers of the slides that show it. */
  readonly slides: readonly number[];
  readonly certainty: Certainty;
  /** Why it is doubtful. */
  readonly doubt?: 'number' | 'scope' | 'period';
  /** Its core indicator has no sure result, so that it waits for a decision. */
  readonly waits?: true;
}

/** A number of the text that nothing reads. */
export interface UncoveredRow extends TextPlace {
  readonly shown: string;
  /** The core indicator it may be a value of; empty where it is none's. */
  readonly core: string;
  readonly sentence: string;
  /** Where it begins in the sentence, in UTF-16 code units. */
  readonly offset: number;
  readonly section: string;
  readonly page?: PagePlace;
}

export type ChoiceName = 'glance' | 'growth' | 'structure-1' | 'structure-2' | 'targets' | 'five-years';

/** Which numbers a slide shows. */
export interface SlideChoice {
  readonly name: ChoiceName;
  /** In the order of the slide. */
  readonly ids: readonly string[];
  /** Whether `briefing.yaml` says so; else the rules of the slide. */
  readonly isChosen: boolean;
  readonly most: number;
  /** Whether the slide sorts them by their length. */
  readonly isSorted: boolean;
  /** The slide that shows them; absent where there is none. */
  readonly slide?: number;
}

export interface NumbersState {
  readonly version: number;
  readonly rows: readonly NumberRow[];
  readonly uncovered: readonly UncoveredRow[];
  readonly choices: readonly SlideChoice[];
  /** Conflicts and patterns that no longer fit. */
  readonly problems: readonly NumberProblem[];
  readonly canUndo: boolean;
}

export interface NumberProblem {
  readonly message: string;
  readonly hint: string;
  /** In the running text, so that its sentence can be selected. */
  readonly at?: TextPlace;
  /** `figures.yaml:12`, where it is not in the text. */
  readonly file?: string;
}

/** The body that says what a slide shows: refused unless it shows `was` now. */
export interface ChoiceChange {
  readonly name: ChoiceName;
  readonly was: readonly string[];
  /** `null`: as the rules of the slide have it. */
  readonly now: readonly string[] | null;
}

/** The body that decides on a doubtful number. */
export interface Decision extends TextPlace {
  /** The name that slides show. */
  readonly label: string;
  /** A slide that shows it from now on. */
  readonly show?: ChoiceName;
}

/** After a change: the first version that has it. */
export interface Saved {
  readonly version: number;
}

/** What is beside a slide, and what can be clicked on it. */
export interface SlideDetail {
  readonly notes: readonly SlideNote[];
  readonly numbers: readonly SlideNumber[];
  /** The part it belongs to; empty before the first. */
  readonly part: string;
}

export interface SlideNote {
  readonly text: string;
  readonly at?: TextPlace;
  readonly page?: PagePlace;
}

/** In shares of the width and height of the slide. */
export interface SlideNumber {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly label: string;
  readonly shown: string;
  readonly at: TextPlace;
  readonly sentence: string;
  readonly period: NumberPeriod;
  readonly page?: PagePlace;
}
