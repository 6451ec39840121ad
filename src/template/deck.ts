/** Report → Deck: renders `templates/briefing/deck.hbs` and reads its markup. */
import type { Report } from '../content/report.js';
import type { Note } from '../diagnostic.js';
import { counting, error } from '../diagnostic.js';
import { continued } from '../document/continued.js';
import type { Deck, LayoutName, Slide, SlideChart } from '../document/deck.js';
import { plain } from '../document/text.js';
import type { World } from '../world.js';
import type { Element } from './markup.js';
import { parseMarkup } from './markup.js';
import { render } from './render.js';
import { childText, elements, placed, textOf } from './tree.js';
import { withoutMarks } from './unmarked.js';
import { check, deckVocabulary } from './vocabulary.js';

/** The deck of a report; `undefined` after noting what was wrong. */
export function deckOf(report: Report, world: World, note: Note): Deck | undefined {
  const folder = world.asset('templates/briefing');
  const markup = render(withoutMarks(report), world, folder, 'deck', note);
  const root = markup && parseMarkup(markup, `${folder}/deck.hbs`, note);
  if (!root) return undefined;
  const problems = counting(note);
  check(root, deckVocabulary, problems.note);
  if (problems.errors > 0) return undefined;
  const { title = '', author = '' } = root.attributes;
  const slides = elements(root, 'slide').flatMap((element) => continued(slide(element, problems.note)));
  return problems.errors > 0 ? undefined : { kind: 'deck', meta: { title, author, date: report.date }, slides };
}

function slide(element: Element, note: Note): Slide {
  const [chart] = elements(element, 'chart');
  return {
    kind: 'slide',
    layout: element.attributes.layout as LayoutName,
    title: childText(element, 'title'),
    kicker: childText(element, 'kicker'),
    lines: elements(element, 'line').map(textOf),
    figures: elements(element, 'figure').map((figure) => ({
      label: childText(figure, 'label'),
      value: childText(figure, 'value'),
      unit: childText(figure, 'unit'),
      change: childText(figure, 'change'),
    })),
    chart: chart && chartOf(chart, note),
    items: elements(element, 'item').map((item) => ({
      number: childText(item, 'number'),
      heading: childText(item, 'heading'),
      text: childText(item, 'text'),
    })),
    notes: elements(element, 'notes').flatMap((notes) => elements(notes, 'p').map(textOf)),
    ...placed(element),
  };
}

function chartOf(element: Element, note: Note): SlideChart {
  const points = elements(element, 'point').map((point) => {
    const text = plain(childText(point, 'value')).trim();
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) {
      note(
        error('markup/invalid-attribute', { name: 'value', element: 'point', value: text, known: ['12.3'] }, point.at),
      );
    }
    return { label: childText(point, 'label'), value, shown: childText(point, 'shown'), ...placed(point) };
  });
  return { kind: 'bar', unit: element.attributes.unit ?? '', points };
}
