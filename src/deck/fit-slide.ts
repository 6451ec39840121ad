/**
 * One slide made to fit: shortened, reduced, or continued on further slides.
 *
 * The layouts set a text as small as the theme allows. What overflows even then is treated in this order:
 * running texts and the title lose whole clauses; the list on the slide is split over more slides, or of a slide
 * that must stay one becomes shorter (`reduced.ts`); headings lose clauses. A text that fits in no way is left whole
 * and overfull.
 */
import { type Note, type Place, warning } from '../diagnostics/diagnostic.js';
import type { Slide, SlideItem } from '../document/deck.js';
import { plain, type Text } from '../text/running-text.js';
import { continued, slideCounts } from './continued.js';
import { shorterTexts, shorterTitles } from './fit/shorten.js';
import type { Overflow } from './fit/type-size.js';
import type { LaidOutSlide, Layout } from './layouts/layout.js';
import { mayCutShort, reduced, staysOne } from './reduced.js';

/**
 * The slides that one slide becomes; `layOut` lays out one on its own, without regard to its siblings. Notes
 * `deck/shortened`, `deck/left-out` and `deck/split` for what was done.
 */
export function fitSlide(slide: Slide, layOut: (slide: Slide) => Layout, note: Note): readonly LaidOutSlide[] {
  const { parts, shortened } = best(attempts(slide, layOut));
  for (const [text, shorter] of shortened) {
    const args = { text: plain(text), kept: plain(shorter) };
    note(warning('deck/shortened', args, placeOf(text) ?? slide.at));
  }
  const [first, second] = parts;
  const shown = first?.slide.items.length ?? 0;
  if (staysOne(slide) && shown < slide.items.length) {
    const args = { title: plain(slide.title), layout: slide.layout, shown, of: slide.items.length };
    note(warning('deck/left-out', args, placeOf(slide.items[shown]!.heading) ?? slide.at));
  }
  if (second) {
    const args = { title: plain(slide.title), layout: slide.layout, slides: parts.length };
    note(warning('deck/split', args, placeOfContent(second.slide) ?? slide.at));
  }
  return parts.map(({ slide, layout }) => ({ slide, ...(layout ?? layOut(slide)) }));
}

interface Attempt {
  readonly parts: readonly Part[];
  /** From the text of the slide to the shorter form shown. */
  readonly shortened: ReadonlyMap<Text, Text>;
  /** How many texts still do not fit. */
  readonly overfull: number;
}

/** A slide of an attempt, with its layout where it was laid out as it is. */
interface Part {
  readonly slide: Slide;
  readonly layout?: Layout;
}

/** The first attempt at which all fits, else the first of those with the fewest texts that do not. */
function best(attempts: Iterable<Attempt>): Attempt {
  let best: Attempt | undefined;
  for (const attempt of attempts) {
    if (!best || attempt.overfull < best.overfull) best = attempt;
    if (best.overfull === 0) break;
  }
  return best!;
}

/** From the least change to the greatest. */
function* attempts(slide: Slide, layOut: (slide: Slide) => Layout): Generator<Attempt> {
  if (staysOne(slide)) {
    yield* reductions(slide, layOut);
    return;
  }
  const { least, most } = slideCounts(slide);
  const titles = shorterTitles(slide.title);
  for (const formsOf of [shorterRunning, shorterRunningAndHeadings]) {
    for (let count = least; count <= most; count++) {
      const each = continued(slide, count).map((part) => {
        // The number of the part stays behind a shorter title.
        const number = part.title.slice(slide.title.length);
        const forms = new Map([...formsOf(part), [part.title, titles.map((title) => [...title, ...number])]]);
        return { title: part.title, ...shorten(part, forms, layOut) };
      });
      yield {
        parts: each.flatMap(({ parts }) => parts),
        // The title is shortened on all parts and noted at the first.
        shortened: new Map(
          each.flatMap(({ title, shortened }, n) => [...shortened].filter(([text]) => n === 0 || text !== title)),
        ),
        overfull: each.reduce((sum, { overfull }) => sum + overfull, 0),
      };
    }
  }
}

/**
 * Of each reduction, first with whole headings, then, once it has no texts under them, with shorter ones. Headings alone
 * are better than texts cut short under them, except on a slide of few points.
 */
function* reductions(slide: Slide, layOut: (slide: Slide) => Layout): Generator<Attempt> {
  for (const less of reduced(slide)) {
    const isUnder = ({ heading, text }: SlideItem) => plain(heading) !== '' && plain(text) !== '';
    if (!less.items.some(isUnder)) {
      yield shorten(less, shorterRunning(less), layOut);
      yield shorten(less, shorterRunningAndHeadings(less), layOut);
    } else {
      const forms = shorterRunning(less);
      if (!mayCutShort(less)) for (const { text } of less.items) forms.delete(text);
      yield shorten(less, forms, layOut);
    }
  }
}

/** The texts of a slide that may be shortened, each with its shorter forms, longest first. */
type Forms = ReadonlyMap<Text, readonly Text[]>;

function shorterRunning({ title, lines, items }: Slide): Map<Text, readonly Text[]> {
  const texts = [...lines, ...items.map(({ text }) => text)];
  return new Map<Text, readonly Text[]>([
    [title, shorterTitles(title)],
    ...texts.map((text) => [text, shorterTexts(text)] as const),
  ]);
}

function shorterRunningAndHeadings(slide: Slide): Forms {
  const headings = slide.items.map(({ heading }) => [heading, shorterTitles(heading)] as const);
  return new Map([...shorterRunning(slide), ...headings]);
}

/** The slide with each text that does not fit in the longest of its forms that does, or whole where none does. */
function shorten(slide: Slide, forms: Forms, layOut: (slide: Slide) => Layout): Attempt {
  /** Of each text that did not fit, how many of its forms were tried. */
  const tried = new Map<Text, number>();
  const triedOf = (text: Text) => tried.get(text) ?? 0;
  for (;;) {
    const shown = new Map([...tried].map(([text, n]) => [text, forms.get(text)![n - 1]!]));
    const whole = new Map([...shown].map(([text, form]) => [form, text]));
    const part = withForms(slide, shown);
    const layout = layOut(part);
    const overflows = new Map(layout.overfull.map((overflow) => [whole.get(overflow.text) ?? overflow.text, overflow]));
    const shortenable = [...overflows].filter(([text]) => triedOf(text) < (forms.get(text)?.length ?? 0));
    if (shortenable.length === 0) {
      const restored = [...overflows.keys()].filter((text) => shown.delete(text)).length > 0;
      const parts = [restored ? { slide: withForms(slide, shown) } : { slide: part, layout }];
      return { parts, shortened: shown, overfull: layout.overfull.length };
    }
    for (const [text, overflow] of shortenable) tried.set(text, nextForm(forms.get(text)!, triedOf(text), overflow));
  }
}

/** A form longer than its room by this factor, in lines as many as its whole text has, surely does not fit. */
const surelyTooLong = 1.5;

/** How many forms have been tried with the next one that may fit, after `tried` of them. */
function nextForm(forms: readonly Text[], tried: number, { text, lines, room }: Overflow): number {
  const most = (plain(text).length * surelyTooLong * (room + 1)) / lines;
  const next = forms.findIndex((form, i) => i >= tried && plain(form).length <= most);
  return next < 0 ? forms.length : next + 1;
}

function withForms(slide: Slide, shown: ReadonlyMap<Text, Text>): Slide {
  const form = (text: Text) => shown.get(text) ?? text;
  return {
    ...slide,
    title: form(slide.title),
    lines: slide.lines.map(form),
    items: slide.items.map((item) => ({ ...item, heading: form(item.heading), text: form(item.text) })),
  };
}

/** The place of the first content of a slide that has one. */
function placeOfContent({ items: [item], figures: [figure], table }: Slide): Place | undefined {
  const texts = [item?.heading, item?.text, figure?.label, figure?.value, ...(table?.rows[0] ?? [])];
  return texts.map((text) => text && placeOf(text)).find((at) => at !== undefined);
}

/** Where a text comes from: the place of the first of its runs that has one. */
export function placeOf(text: Text): Place | undefined {
  return text.find(({ at }) => at)?.at;
}
