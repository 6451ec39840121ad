/**
 * The Report as a template sees it: the same tree, with texts that print themselves and know their place. An empty
 * text becomes `undefined`, so that `{{#if lead}}` works; the key stays, so that a misspelt name is still an error.
 */
import type { Briefing } from '../briefing/story.js';
import type { LoadedReport } from '../content/loaded-report.js';
import type { Glossary } from '../report/report.js';
import { bodyView } from './body-view.js';
import type { Origins } from './origins.js';
import { imageView, slideView } from './slide-view.js';
import type { View, WordsOf } from './words.js';
import { NOT_A_TEXT, textPrinter, Words } from './words.js';

/** The values of a report for templates. `origins` receives the place of every text that is printed. */
export function viewOf(report: LoadedReport, origins: Origins): View {
  const words = textPrinter(origins);
  const view = sealed({
    name: report.name,
    date: report.date,
    day: dayOf(report.date),
    keywords: report.keywords.join('、'),
    title: words(report.title),
    // In one line for templates that print one.
    paper: words(report.paper.flat()),
    papers: report.paper.map(words),
    occasion: words(report.occasion),
    issuer: words(report.issuer),
    speaker: { office: words(report.speaker.office), name: words(report.speaker.name) },
    body: report.body.map((block) => bodyView(block, words)),
    annexes: report.annexes.map(({ title, kind, body }) => ({
      title: words(title),
      kind,
      body: body.map((block) => bodyView(block, words)),
    })),
    glossary: report.glossary && glossaryView(report.glossary, words),
  });
  // A getter, because only templates of the deck use it.
  let briefing: View | undefined;
  return Object.defineProperty(view, 'briefing', {
    enumerable: true,
    get: () => (briefing ??= sealed(briefingView(report.briefing, words))),
  });
}

function glossaryView({ label, title, entries }: Glossary, words: WordsOf): View {
  return {
    label: words(label),
    title: words(title),
    entries: entries.map(({ key, mark, term, text }) => ({
      key,
      marked: mark !== undefined,
      term: words(term),
      text: words(text),
    })),
  };
}

function briefingView({ title, image, parts, closing }: Briefing, words: WordsOf): View {
  const isFirst = (i: number) => parts.findIndex(({ number }) => number === parts[i]!.number) === i;
  return {
    title: words(title),
    image: imageView(image, words),
    parts: parts.map(({ number, heading, slides, divider }, i) => ({
      number,
      heading: words(heading),
      // Slides of a part that stand apart from its others are no further entry of the contents.
      to: isFirst(i) ? (divider ?? slides[0]!).id : '',
      divider: divider && {
        id: divider.id,
        entries: divider.entries.map(({ id, title }) => ({ id, title: words(title) })),
      },
      slides: slides.map((slide) => slideView(slide, words)),
    })),
    contents: parts.filter((_, i) => isFirst(i)).length > 1,
    closing: closing && { title: words(closing.title), sentences: closing.sentences.map(words) },
  };
}

/** 2024-02-04 → 2024年2月4日, without leading zeros (GB/T 9704-2012 7.3.5.4). */
function dayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A list or a group printed as if it were a text would come out as `[object Object]`; it prints `NOT_A_TEXT` instead. */
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
