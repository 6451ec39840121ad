/**
 * The slides as they are shown: what does not fit one is made to.
 *
 * The layouts set a text as small as the theme allows. What runs over even so is treated in
 * this order, and each step is told: running texts and the title lose whole clauses; the list
 * on the slide is shared among more slides; headings lose clauses. Only what fits in no way
 * is left whole and overfull. Then all slides are laid out again, in the sizes they agree on.
 */
import type { Note } from '../diagnostics/diagnostic.js';
import { error, warning } from '../diagnostics/diagnostic.js';
import type { Slide } from '../document/deck.js';
import { plain, type Text } from '../text/running-text.js';
import type { DeckTheme } from './canvas/theme.js';
import { continued, slidesFor } from './continued.js';
import { shorterTexts, shorterTitles } from './fit/shorten.js';
import type { Overflow } from './fit/type-size.js';
import { agreedBy } from './harmonize.js';
import { type LaidSlide, lackOf, layOut } from './layouts/index.js';
import { turnSlides } from './layouts/laid.js';

/**
 * The slides of a deck with their boxes. Notes `deck/shortened` and `deck/split` for what was done to make them fit,
 * `deck/overfull` for a text that runs over its box, and `deck/empty-slide`.
 */
export function fitSlides(given: readonly Slide[], theme: DeckTheme, note: Note): LaidSlide[] {
  turnSlides();
  for (const slide of given) {
    const needs = lackOf(slide);
    if (needs) note(error('deck/empty-slide', { layout: slide.layout, needs }, slide.at));
  }
  const slides = given.flatMap((slide) => fitSlide(slide, theme, note));
  const agreedOf = agreedBy(slides, theme);
  const told = new Set<Text>();
  return slides.map((slide) => {
    const { layout, at } = slide;
    const { boxes, overfull } = layOut(slide, agreedOf(layout));
    for (const { text, lines, room } of overfull) {
      // The head of a slide that goes on is on each of its slides.
      if (told.has(text)) continue;
      told.add(text);
      note(warning('deck/overfull', { text: plain(text), layout, lines, room }, placeOf(text) ?? at));
    }
    return { slide, boxes };
  });
}

/** What is set shorter: from the text of the slide to the text shown. */
type Cuts = ReadonlyMap<Text, Text>;

interface Attempt {
  readonly slides: readonly Slide[];
  readonly cuts: Cuts;
  /** Texts that still do not fit. */
  readonly left: number;
}

function fitSlide(slide: Slide, theme: DeckTheme, note: Note): readonly Slide[] {
  const { slides, cuts } = bestOf(attempts(slide, theme));
  for (const [text, kept] of cuts) {
    note(warning('deck/shortened', { text: plain(text), kept: plain(kept) }, placeOf(text) ?? slide.at));
  }
  const [, further] = slides;
  if (further) {
    const [item] = further.items;
    const [figure] = further.figures;
    const cells = further.table?.rows[0] ?? [];
    const first = [item?.heading, item?.text, figure?.label, figure?.value, ...cells].map(
      (text) => text && placeOf(text),
    );
    const args = { title: plain(slide.title), layout: slide.layout, slides: slides.length };
    note(warning('deck/split', args, first.find((at) => at !== undefined) ?? slide.at));
  }
  return slides;
}

/** The first at which all fits, else the first of those at which most does. */
function bestOf(attempts: Iterable<Attempt>): Attempt {
  let best: Attempt | undefined;
  for (const attempt of attempts) {
    if (!best || attempt.left < best.left) best = attempt;
    if (best.left === 0) break;
  }
  return best!;
}

/** From the least change to the greatest. */
function* attempts(slide: Slide, theme: DeckTheme): Generator<Attempt> {
  const { least, most } = slidesFor(slide);
  for (const formsOf of [running, runningAndHeadings]) {
    for (let count = least; count <= most; count++) {
      const parts = continued(slide, count).map((part) => shortened(part, formsOf(part), theme));
      yield {
        slides: parts.flatMap(({ slides }) => slides),
        cuts: new Map(parts.flatMap(({ cuts }) => [...cuts])),
        left: parts.reduce((sum, { left }) => sum + left, 0),
      };
    }
  }
}

/** The texts of a slide that may be shortened, each with its shorter forms, longest first. */
type Forms = ReadonlyMap<Text, readonly Text[]>;

function running({ title, lines, items }: Slide): Forms {
  const texts = [...lines, ...items.map(({ text }) => text)];
  return new Map([[title, shorterTitles(title)], ...texts.map((text) => [text, shorterTexts(text)] as const)]);
}

function runningAndHeadings(slide: Slide): Forms {
  return new Map([...running(slide), ...slide.items.map(({ heading }) => [heading, shorterTitles(heading)] as const)]);
}

/** The slide with each text that does not fit in the longest of its forms that does, or whole where none does. */
function shortened(slide: Slide, forms: Forms, theme: DeckTheme): Attempt {
  const tried = new Map<Text, number>();
  for (;;) {
    const shown = new Map([...tried].map(([text, n]) => [text, forms.get(text)![n - 1]!]));
    const whole = new Map([...shown].map(([text, form]) => [form, text]));
    const { overfull } = layOut(replaced(slide, shown), { theme });
    const texts = overfull.map(({ text }) => whole.get(text) ?? text);
    const shortenable = texts.filter((text) => (tried.get(text) ?? 0) < (forms.get(text)?.length ?? 0));
    if (shortenable.length === 0) {
      for (const text of texts) shown.delete(text);
      return { slides: [replaced(slide, shown)], cuts: shown, left: texts.length };
    }
    const overs = new Map(overfull.map((over) => [whole.get(over.text) ?? over.text, over]));
    for (const text of new Set(shortenable))
      tried.set(text, nextOf(forms.get(text)!, tried.get(text) ?? 0, overs.get(text)!));
  }
}

/** A form that is so much longer than its room has no chance: in lines, as those of the text it is made of. */
const hopeless = 1.5;

/** How many forms have been tried with the next one that may fit, after `tried` of them. */
function nextOf(forms: readonly Text[], tried: number, { text, lines, room }: Overflow): number {
  const most = (plain(text).length * hopeless * (room + 1)) / lines;
  const next = forms.findIndex((form, i) => i >= tried && plain(form).length <= most);
  return next < 0 ? forms.length : next + 1;
}

function replaced(slide: Slide, shown: Cuts): Slide {
  const form = (text: Text) => shown.get(text) ?? text;
  return {
    ...slide,
    title: form(slide.title),
    lines: slide.lines.map(form),
    items: slide.items.map((item) => ({ ...item, heading: form(item.heading), text: form(item.text) })),
  };
}

function placeOf(text: Text) {
  return text.find(({ at }) => at)?.at;
}
