/**
 * The Report as a template sees it: the same tree with texts that print
 * themselves and know their place. An empty text becomes `undefined`, so that
 * `{{#if lead}}` reads as it sounds; the key stays, so a template that names a
 * key which does not exist is told so.
 */

import type { BriefingPoint, BriefingSlide, ChartPoint } from '../briefing/story.js';
import type { LoadedReport } from '../content/loaded-report.js';
import { textBehind } from '../report/quantity-text.js';
import type { Indicator, ReportBlock } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import type { Origins } from './origins.js';
import { NOT_A_TEXT, Words } from './words.js';

export type View = Readonly<Record<string, unknown>>;

export function viewOf(report: LoadedReport, origins: Origins): View {
  const words = (text: Text) => (text.length > 0 ? new Words(text, origins) : undefined);
  const list = (texts: readonly Text[]) => texts.map(words);

  const block = (node: ReportBlock): View => {
    switch (node.kind) {
      case 'salutation':
        return { kind: node.kind, text: words(node.text) };
      case 'paragraph':
        return { kind: node.kind, lead: words(node.lead), text: words(node.text), points: list(node.points) };
      case 'table':
        return {
          kind: node.kind,
          caption: words(node.caption),
          header: list(node.header),
          rows: node.rows.map(list),
          widths: node.widths.join(' '),
        };
      case 'figure':
        return {
          kind: node.kind,
          src: node.src,
          alt: words(node.alt),
          caption: words(node.caption),
          lines: node.lines,
        };
      case 'part':
        return { kind: node.kind, heading: words(node.heading), body: node.body.map(block) };
      case 'section':
        return { kind: node.kind, heading: words(node.heading), intro: words(node.intro), body: node.body.map(block) };
    }
  };

  const figure = (f: Indicator): View => ({
    id: f.id,
    label: words(f.label),
    before: f.level.before,
    value: words(f.level.value),
    unit: f.level.unit,
    after: f.level.after,
    behind: textBehind(f.level),
    movement: f.movement,
    change: words(f.change?.words ?? []),
    sentence: words(f.sentence),
  });

  const bar = (p: ChartPoint): View => ({ label: words(p.label), number: p.number, shown: words(p.shown) });

  const slide = (s: BriefingSlide): View => {
    const head = {
      kind: s.kind,
      id: s.id,
      section: words(s.section),
      title: words(s.title),
      kicker: words(s.kicker),
      sentences: list(s.sentences),
    };
    switch (s.kind) {
      case 'glance':
        return { ...head, figures: s.figures.map(figure) };
      case 'growth':
        return { ...head, unit: s.unit, points: s.points.map(bar) };
      case 'structure':
        return { ...head, charts: s.charts.map(({ unit, points }) => ({ unit, points: points.map(bar) })) };
      case 'area':
        return {
          ...head,
          number: s.number,
          line: words(s.line),
          figures: s.figures.map(figure),
          points: s.points.map(point),
        };
      case 'targets':
        return {
          ...head,
          resultYear: s.resultYear,
          targetYear: s.targetYear,
          rows: s.rows.map(({ label, result, target }) => ({
            label: words(label),
            result: result && figure(result),
            target: figure(target),
          })),
          unit: s.unit,
          results: s.results.map(bar),
          targets: s.targets.map(bar),
        };
      case 'tasks':
        return { ...head, tasks: s.tasks.map((t) => ({ number: t.number, title: words(t.title), id: t.id })) };
      case 'task':
        return {
          ...head,
          number: s.number,
          line: words(s.line),
          points: s.points.map(point),
          figures: s.figures.map(figure),
          back: s.back,
        };
      case 'difficulties':
      case 'building':
        return { ...head, points: s.points.map(point) };
    }
  };

  const point = (p: BriefingPoint): View => ({ number: p.number, heading: words(p.heading), text: words(p.text) });

  const { briefing, glossary, speaker } = report;

  return sealed({
    name: report.name,
    date: report.date,
    day: dayOf(report.date),
    keywords: report.keywords.join('、'),
    title: words(report.title),
    paper: words(report.paper),
    occasion: words(report.occasion),
    issuer: words(report.issuer),
    speaker: { office: words(speaker.office), name: words(speaker.name) },
    body: report.body.map(block),
    glossary: glossary && {
      label: words(glossary.label),
      title: words(glossary.title),
      entries: glossary.entries.map((e) => ({
        key: e.key,
        marked: e.mark !== undefined,
        term: words(e.term),
        text: words(e.text),
      })),
    },
    briefing: {
      title: words(briefing.title),
      parts: briefing.parts.map(({ number, heading, slides }) => ({
        number,
        heading: words(heading),
        to: slides[0]!.id,
        slides: slides.map(slide),
      })),
      contents: briefing.parts.length > 1,
      closing: briefing.closing && {
        title: words(briefing.closing.title),
        sentences: list(briefing.closing.sentences),
      },
    },
  });
}

/** 2024-02-04 as 2024年2月4日, without zeros before (GB/T 9704-2012 7.3.5.4). */
function dayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A list or a group printed as if it were a text would come out as `[object Object]`: it leaves a trace instead. */
function sealed<T extends object>(view: T): T {
  for (const value of Object.values(view)) {
    if (typeof value === 'object' && value !== null && !(value instanceof Words)) sealed(value);
  }
  return Object.defineProperty(view, 'toHTML', { value: () => NOT_A_TEXT });
}

/** Every name a template can use, for suggestions. */
export function namesIn(view: View): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null || value instanceof Words) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) names.add(key);
      collect(inner);
    }
  };
  collect(view);
  return names;
}
