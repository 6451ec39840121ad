/** The slides of the briefing as a template sees them. */
import type { BriefingPoint, BriefingSlide, ChartPoint, SlideImage, TargetsSlide } from '../briefing/story.js';
import { textBehind } from '../report/quantity-text.js';
import type { Indicator } from '../report/report.js';
import type { View, WordsOf } from './words.js';

/** What all slides have, and what slides of its kind have besides. */
export function slideView(slide: BriefingSlide, words: WordsOf): View {
  return {
    kind: slide.kind,
    id: slide.id,
    section: words(slide.section),
    title: words(slide.title),
    kicker: words(slide.kicker),
    sentences: slide.sentences.map(words),
    ...contentOf(slide, words),
  };
}

function contentOf(slide: BriefingSlide, words: WordsOf): View {
  const figure = (indicator: Indicator) => indicatorView(indicator, words);
  const point = (one: BriefingPoint) => pointView(one, words);
  const bar = (one: ChartPoint) => barView(one, words);
  switch (slide.kind) {
    case 'glance':
      return { figures: slide.figures.map(figure) };
    case 'growth':
      return {
        chart: slide.chart,
        unit: slide.unit,
        points: slide.points.map(bar),
        main: slide.main && { ...bar(slide.main), sentence: words(slide.main.sentence) },
      };
    case 'structure':
      return { charts: slide.charts.map(({ chart, unit, points }) => ({ chart, unit, points: points.map(bar) })) };
    case 'area':
    case 'task': {
      const { number, line, figures, points } = slide;
      const content = {
        number,
        line: words(line),
        figures: figures.map(figure),
        points: points.map(point),
        image: imageView(slide.image, words),
      };
      return slide.kind === 'task' ? { ...content, back: slide.back } : content;
    }
    case 'targets':
      return targetsView(slide, words);
    case 'tasks':
      return { tasks: slide.tasks.map(({ number, title, id }) => ({ number, title: words(title), id })) };
    case 'livelihood':
    case 'difficulties':
    case 'building':
      return { points: slide.points.map(point) };
  }
}

function targetsView({ resultYear, targetYear, rows, unit, results, targets }: TargetsSlide, words: WordsOf): View {
  return {
    resultYear,
    targetYear,
    rows: rows.map(({ label, result, target }) => ({
      label: words(label),
      result: result && indicatorView(result, words),
      target: indicatorView(target, words),
    })),
    unit,
    results: results.map((point) => barView(point, words)),
    targets: targets.map((point) => barView(point, words)),
  };
}

/** A picture; `undefined` where there is none. */
export function imageView(image: SlideImage | undefined, words: WordsOf): View | undefined {
  return image && { ...image, alt: words(image.alt), caption: words(image.caption) };
}

function indicatorView({ id, label, level, movement, change, sentence }: Indicator, words: WordsOf): View {
  return {
    id,
    label: words(label),
    before: level.before,
    value: words(level.value),
    unit: level.unit,
    after: level.after,
    behind: textBehind(level),
    movement,
    change: words(change?.words ?? []),
    sentence: words(sentence),
  };
}

function pointView({ number, heading, text }: BriefingPoint, words: WordsOf): View {
  return { number, heading: words(heading), text: words(text) };
}

function barView({ label, number, shown }: ChartPoint, words: WordsOf): View {
  return { label: words(label), number, shown: words(shown) };
}
