/**
 * A report -> the `figures.yaml` that reads its numbers.
 *
 * What its sentences state (`forms.ts`) becomes patterns in groups of its parts and sections, each with a label
 * that reads well alone. Only what is proven is suggested: a pattern fits the report once, the reader finds the very
 * number it was made of, and no figure contradicts another; one that fails gets a longer pattern or another name,
 * or is left out. Numbers whose sentence does not name them plainly are left to the editor.
 */

import { sectionsOf } from '../../briefing/part-roles.js';
import { commonWord, headlineOf } from '../../briefing/words/headline.js';
import { readBody } from '../../report/body.js';
import type { FiguresFile } from '../../report/deck-schemas.js';
import type { ReportBlock, ReportPart } from '../../report/report.js';
import { markersOf } from '../../report/roles.js';
import type { ReportFile } from '../../report/schema.js';
import { ownTexts, visitRunningText } from '../../report/visit.js';
import { type ReportYears, yearsOf } from '../../report/years.js';
import { addTo } from '../../text/add-to.js';
import { bracketDepths } from '../../text/brackets.js';
import { plainForNumbers } from '../../text/for-numbers.js';
import { plain } from '../../text/running-text.js';
import { sentenceSpans } from '../../text/sentences.js';
import { oncePer } from '../../world/memo.js';
import { sourced } from '../../yaml/sourced.js';
import { within } from './clauses.js';
import { statedIn } from './forms.js';
import { idFor, isUsual, rankOf } from './ids.js';
import { aimsIn } from './lists.js';
import { countedIn } from './numbers.js';
import type { Proven, Suggestion } from './prove.js';
import { proven } from './prove.js';

/** Where the texts of a group stand, and how it is called. */
interface Passage {
  readonly text: string;
  readonly group: string;
  readonly prefix: '' | 'plan-' | 'target-';
  /** Whether it is running text, whose numbers are read. */
  readonly isRunning: boolean;
}

/** The figures of a report, in groups; every one of them can be read as it stands. */
export function suggestIndicators(report: ReportFile): FiguresFile {
  const body = readBody(
    sourced('report.yaml', report),
    () => undefined,
    () => undefined,
  );
  const years = yearsOf({ date: report.date, body });
  const passages = passagesOf(body, years);
  const suggestions = passages.flatMap((passage, index) => (passage.isRunning ? suggestionsOf(passage, index) : []));
  const used = new Set<string>();
  const named = proven(
    suggestions,
    body,
    passages.map(({ text }) => text),
    years,
  ).map((suggestion) => ({
    ...suggestion,
    id: idFor(suggestion.label, suggestion.prefix, used),
  }));
  const groups = new Map<string, Named[]>();
  for (const suggestion of named) addTo(groups, suggestion.group, suggestion);
  return {
    groups: glanceFirst(groups, body).map(([name, figures]) => ({
      name,
      figures: figures.map(({ id, label, pattern, unit }) => ({ id, label, pattern, ...(unit && { unit }) })),
    })),
  };
}

function suggestionsOf({ text, group, prefix }: Passage, index: number): Suggestion[] {
  if (isOfDifficulties(text)) return [];
  const depth = bracketDepths(text);
  const bySentence = within(sentenceSpans(text), countedIn(text, depth));
  return bySentence.flatMap(({ span: sentence, own }) => {
    const stated = own.length > 0 ? statedIn(text, sentence, depth, own) : [];
    const aims = prefix === 'target-' ? aimsIn(text, sentence, depth) : [];
    return [...stated, ...aims]
      .sort((a, b) => a.at - b.at)
      .map((figure) => ({ ...figure, text, index, sentence, depth, group, prefix }));
  });
}

// Difficulties have a slide of their own, in words.
function isOfDifficulties(text: string): boolean {
  return /(?:存在|面临|看到|认识到?)[^。]{0,40}(?:困难|问题|挑战|不足|短板)/.test(text);
}

const aim = /预期目标|主要目标(?:是|为|：)|目标(?:任务)?(?:是|为|如下|安排|建议)?[：:]/;

/** The group of what a plan of five years aims at, which are no targets of the year. */
const GOALS = '五年规划目标';

function passagesOf(body: readonly ReportBlock[], years: ReportYears): Passage[] {
  const { review, plan } = partsIn(body);
  const general = generalOf(body);
  // A part or section is asked for each of its blocks.
  const dropped = oncePer((part: ReportPart) => commonWord(sectionsOf(part).map((each) => each.heading)));
  const named = oncePer((part: ReportPart) => shortOf(part.heading, dropped(part)));
  return [...visitRunningText(body)].flatMap(({ block, part, section }): Passage[] => {
    const [text = '', ...others] = ownTexts(block).map(plainForNumbers);
    const heading: Passage = { text, group: '', prefix: '', isRunning: false };
    if (block.kind === 'salutation' || block.kind === 'part') return [heading];
    const isReview = part === undefined || part === review;
    const ofPart = (isReview ? '' : named(part)) || general;
    const group = (section && shortOf(section.heading, part ? dropped(part) : [])) || ofPart;
    const running = { group, prefix: isReview ? '' : 'plan-', isRunning: true } as const;
    if (block.kind === 'section') return [heading, { text: others.join(''), ...running }];
    if (isReview || !aim.test(text)) return [{ text, ...running }];
    const { nextYears, year: ofYear } = markersOf(years);
    if (nextYears.test(text) && !ofYear.test(text)) return [{ text, group: GOALS, prefix: 'target-', isRunning: true }];
    const year = yearOf(part) ?? (plan && yearOf(plan)) ?? '';
    return [{ text, group: `${year}预期目标`, prefix: 'target-', isRunning: true }];
  });
}

/** The first part, and of the others the one with most sections: where suggested figures are grouped, no more. */
function partsIn(body: readonly ReportBlock[]) {
  const [review, ...others] = body.filter((block) => block.kind === 'part');
  const most = Math.max(...others.map((part) => sectionsOf(part).length));
  return { review, plan: others.find((part) => sectionsOf(part).length === most) };
}

/** What the paragraphs before the sections of the review are called: 2023年综合. */
function generalOf(body: readonly ReportBlock[]): string {
  const { review } = partsIn(body);
  return `${(review && yearOf(review)) ?? ''}综合`;
}

function yearOf({ heading }: ReportPart): string | undefined {
  return [...plain(heading).matchAll(/\d{4}年/g)].at(-1)?.[0];
}

function shortOf(heading: ReportPart['heading'], drop: readonly string[]): string {
  return plain(headlineOf(heading, drop).title)
    .replace(/(?<![。；，：\s])[。；，：\s]+$/, '')
    .replace(/_(?=\{)|\^(?=\{)/g, '')
    .trim();
}

/** As many as the first slide of numbers holds. */
const AT_A_GLANCE = 8;

interface Named extends Proven {
  readonly id: string;
}

type Group = readonly [name: string, figures: readonly Named[]];

/**
 * The general group before all others, of as many as a slide holds: the usual indicators of its own paragraphs and of
 * the sections of the review, and what moved. What it has beside these goes into a group of its own.
 */
function glanceFirst(groups: ReadonlyMap<string, readonly Named[]>, body: readonly ReportBlock[]): Group[] {
  const general = generalOf(body);
  const own = groups.get(general) ?? [];
  const others = [...groups].filter(([name]) => name !== general);
  const usual = others
    .flatMap(([, figures]) =>
      figures.filter(({ prefix, count, label }) => prefix === '' && count === 0 && isUsual(label)),
    )
    .sort((a, b) => rankOf(a.label) - rankOf(b.label));
  const weight = ({ label, growth }: Named) => (isUsual(label) ? 0 : growth ? 1 : 2);
  const best = new Set([...own].sort((a, b) => weight(a) - weight(b)).slice(0, AT_A_GLANCE));
  const moved = usual.slice(0, AT_A_GLANCE - best.size);
  const { review } = partsIn(body);
  const left: Group = [(review && shortOf(review.heading, [])) || '其他', own.filter((figure) => !best.has(figure))];
  const rest = others.map(([name, figures]): Group => [name, figures.filter((figure) => !moved.includes(figure))]);
  const first: Group = [general, [...own.filter((figure) => best.has(figure)), ...moved]];
  return [first, left, ...rest].filter(([, figures]) => figures.length > 0);
}
