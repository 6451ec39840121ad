/** The story of the deck as plain data: which slides, which indicators, which words of the report. */
import type { Indicator } from '../report/report.js';
import type { Text } from '../text/running-text.js';

/** What the deck says: the report's own headings, leads, sentences and figures, as `briefing.yaml` chooses among them. */
export interface Briefing {
  readonly title: Text;
  /** The picture of the cover. */
  readonly image?: SlideImage;
  /** The parts of the report that have slides, in its order. */
  readonly parts: readonly BriefingPart[];
  readonly closing: { readonly title: Text; readonly sentences: readonly Text[] } | undefined;
}

export interface BriefingPart {
  /** 一, 二, … as the book numbers it. */
  readonly number: string;
  /** Empty where the report has no parts. */
  readonly heading: Text;
  /** At least one. */
  readonly slides: readonly BriefingSlide[];
  /** The slide before them, with number and heading of the part. */
  readonly divider?: { readonly id: string; readonly entries: readonly DividerEntry[] };
}

/** A slide of the part, as its divider names it. */
export interface DividerEntry {
  readonly id: string;
  readonly title: Text;
}

/** A slide by what it is about; its kind names the template that prints it. */
export type BriefingSlide =
  | GlanceSlide
  | GrowthSlide
  | StructureSlide
  | AreaSlide
  | DifficultiesSlide
  | TargetsSlide
  | TasksSlide
  | TaskSlide
  | LivelihoodSlide
  | BuildingSlide;

interface SlideHead {
  /** By which other slides lead to it. */
  readonly id: string;
  /** The heading of the part that begins with this slide; empty on the others. */
  readonly section: Text;
  /** Words of the report. */
  readonly title: Text;
  /** The heading of the part; empty where it is the title already. */
  readonly kicker: Text;
  /** The sentences the slide stands on, whole, in the order of the report, none twice. */
  readonly sentences: readonly Text[];
}

/** The year's results as large numbers. */
export interface GlanceSlide extends SlideHead {
  readonly kind: 'glance';
  readonly figures: readonly Indicator[];
}

/** Growth rates side by side. */
export interface GrowthSlide extends SlideHead, ChartPage {
  readonly kind: 'growth';
  /** The first point of a chart of few, with the clauses that say it; `undefined` where there are more. */
  readonly main: ChartPoint | undefined;
}

/** Shares, and amounts in another unit. */
export interface StructureSlide extends SlideHead {
  readonly kind: 'structure';
  readonly charts: readonly ChartPage[];
}

/** A picture beside a slide. */
export interface SlideImage {
  /** Its path from the content folder. */
  readonly src: string;
  /** Empty if the report does not say what it shows. */
  readonly alt: Text;
  /** Empty where there is none. */
  readonly caption: Text;
  readonly side: 'left' | 'right';
  readonly fit: 'whole' | 'crop';
}

/** A section of the review. */
export interface AreaSlide extends SlideHead {
  readonly image?: SlideImage;
  readonly kind: 'area';
  /** 一, 二, … as the book numbers it. */
  readonly number: string;
  /** What was done; empty where the heading says no more than the title. */
  readonly line: Text;
  readonly figures: readonly Indicator[];
  /** Lead sentences without their full stops; with text only where the section has no figures. */
  readonly points: readonly BriefingPoint[];
}

/** What is still difficult. */
export interface DifficultiesSlide extends SlideHead {
  readonly kind: 'difficulties';
  readonly points: readonly BriefingPoint[];
}

/** Targets beside the results of the year before. */
export interface TargetsSlide extends SlideHead {
  readonly kind: 'targets';
  /** 2023年 and 2024年. */
  readonly resultYear: string;
  readonly targetYear: string;
  readonly rows: readonly {
    readonly label: Text;
    readonly result: Indicator | undefined;
    readonly target: Indicator;
  }[];
  /** Growth rates that both years have, measured alike; empty where there are too few. */
  readonly unit: string;
  readonly results: readonly ChartPoint[];
  readonly targets: readonly ChartPoint[];
}

/** All tasks of the plan. */
export interface TasksSlide extends SlideHead {
  readonly kind: 'tasks';
  readonly tasks: readonly TaskSlide[];
}

/** A section of the plan. */
export interface TaskSlide extends SlideHead {
  readonly image?: SlideImage;
  readonly kind: 'task';
  readonly number: string;
  /** What the heading says after the title; empty where the title is all of it. */
  readonly line: Text;
  /** Its sub-tasks. */
  readonly points: readonly BriefingPoint[];
  /** What it promises in numbers. */
  readonly figures: readonly Indicator[];
  /** The id of the overview; empty where there is none. */
  readonly back: string;
}

/** The year's projects for the people. */
export interface LivelihoodSlide extends SlideHead {
  readonly kind: 'livelihood';
  /** Without texts: the notes have their quantities. */
  readonly points: readonly BriefingPoint[];
}

/** A part without tasks: how the government builds itself. */
export interface BuildingSlide extends SlideHead {
  readonly kind: 'building';
  readonly points: readonly BriefingPoint[];
}

export interface BriefingPoint {
  /** 一, 二, … */
  readonly number: string;
  readonly heading: Text;
  /** Whole clauses behind the heading; empty where there are none. */
  readonly text: Text;
}

/** Numbers of one unit side by side. */
export interface ChartPage {
  /** How the file wants it drawn. */
  readonly chart: 'bar' | 'column' | 'doughnut';
  /** Empty for a doughnut whose numbers say it themselves (58.4%). */
  readonly unit: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  /** Of its indicator. */
  readonly id: string;
  readonly label: Text;
  /** Length of the bar. */
  readonly number: number;
  /** The number in the report's own digits and words: `15.5%`, `近30%`. */
  readonly shown: Text;
  readonly sentence: Text;
}
