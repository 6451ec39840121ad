/**
 * The Report as a template sees it: the same tree with texts that print
 * themselves and know their place. An empty text becomes `undefined`, so that
 * `{{#if lead}}` reads as it sounds; the key stays, so a template that names a
 * key which does not exist is told so.
 */
import type { Figure, Report, ReportBlock, Task } from '../content/report.js';
import type { Text } from '../document/text.js';
import type { Origins } from './origins.js';
import { NOT_A_TEXT, Words } from './words.js';

export type View = Readonly<Record<string, unknown>>;

export function viewOf(report: Report, origins: Origins): View {
  const words = (text: Text) => (text.length > 0 ? new Words(text, origins) : undefined);
  const list = (texts: readonly Text[]) => texts.map(words);

  const block = (node: ReportBlock): View => {
    switch (node.kind) {
      case 'salutation':
        return { kind: node.kind, text: words(node.text) };
      case 'paragraph':
        return { kind: node.kind, lead: words(node.lead), text: words(node.text), points: list(node.points) };
      case 'part':
        return { kind: node.kind, heading: words(node.heading), body: node.body.map(block) };
      case 'section':
        return { kind: node.kind, heading: words(node.heading), intro: words(node.intro), body: node.body.map(block) };
    }
  };

  const figure = (f: Figure): View => ({
    id: f.id,
    label: words(f.label),
    before: f.before,
    value: words(f.value),
    unit: f.unit,
    after: f.after,
    behind: f.behind,
    movement: f.movement,
    change: words(f.change),
    sentence: words(f.sentence),
  });

  const task = (t: Task): View => ({
    number: t.number,
    title: words(t.title),
    direction: words(t.direction),
    heading: words(t.heading),
    intro: words(t.intro),
    measures: t.measures.map((m) => ({ lead: words(m.lead), text: words(m.text) })),
  });

  const { briefing, glossary, speaker } = report;
  const page = (p: NonNullable<typeof briefing.targets>): View => ({
    title: words(p.title),
    kicker: words(p.kicker),
    figures: p.figures.map(figure),
    sentences: list(distinct(p.figures.map((f) => f.sentence))),
  });

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
      entries: glossary.entries.map((e) => ({ key: e.key, term: words(e.term), text: words(e.text) })),
    },
    briefing: {
      title: words(briefing.title),
      pages: briefing.pages.map(page),
      charts: briefing.charts.map((c) => ({
        title: words(c.title),
        kicker: words(c.kicker),
        unit: c.unit,
        points: c.points.map((p) => ({ label: words(p.label), number: p.number, shown: words(p.shown) })),
        sentences: list(distinct(c.points.map((p) => p.sentence))),
      })),
      targets: briefing.targets && page(briefing.targets),
      tasks: briefing.tasks && {
        title: words(briefing.tasks.title),
        kicker: words(briefing.tasks.kicker),
        tasks: briefing.tasks.tasks.map(task),
      },
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

/** One of each sentence: several figures often stand in one. The first run's place tells them apart. */
function distinct(sentences: readonly Text[]): Text[] {
  const seen = new Map<string, Text>();
  for (const text of sentences) {
    const at = text[0]?.at;
    const key = `${at?.file}:${at?.line}:${at?.column}:${text[0]?.text}`;
    if (!seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}
