/**
 * Running texts side by side: of each as many whole sentences as its room takes (`excerpt.ts`), all in one size.
 *
 * What is left out stands in the notes. A text of which no sentence fits is told as overfull.
 */
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import type { Paragraph } from '../canvas/box.js';
import { paragraphOf } from '../canvas/style.js';
import type { SizeRange } from '../canvas/theme.js';
import { excerpt, sentencesOf } from '../fit/excerpt.js';
import { heightOf } from '../fit/measure.js';
import { cannotFit, type Fitting, fitSize, fits, withoutOrphan } from '../fit/type-size.js';
import type { Context } from './frame.js';

/** A text and the room it has, in inches. */
export interface Room {
  readonly text: Text;
  readonly w: number;
  readonly h: number;
}

/** What of the text is shown in the size, and the width it is set in: the room's or a little less. */
export function passage(room: Room, size: number, { theme }: Context): { w: number; paragraphs: Paragraph[] } {
  const leading = theme.leading.text;
  const shown = chosen(room, size, leading);
  // Where the whole ends without a stop, so does what is shown of it: texts side by side end alike.
  const stops = /[。！？]\P{L}*$/u.test(plain(room.text));
  const paragraphs = [set(stops ? shown : withoutStop(shown), size, leading)];
  return { w: withoutOrphan(paragraphs, room.w, room.h) ?? room.w, paragraphs };
}

/** How much smaller a slide asks the deck's texts to be, to show its opening sentences rather than others. */
const leastForOpening = 0.9;

/**
 * The largest size at which every text shows one of its sentences; while the sizes of the deck
 * are agreed on, its opening sentence where that is not much smaller.
 */
export function passageSize(range: SizeRange, rooms: readonly Room[], context: Context): number {
  const { sized } = context;
  const leading = context.theme.leading.text;
  const fitting = (text: Text, { w, h }: Room): Fitting => ({ text, w, h, set: (size) => [set(text, size, leading)] });
  const largestShowing = (some: (text: Text) => Text[], least: number): number | undefined => {
    const shows = (room: Room, size: number) => some(room.text).some((sentence) => fits(fitting(sentence, room), size));
    for (let size = range.largest; size >= least; size--) {
      if (rooms.every((room) => shows(room, size))) return size;
    }
    return undefined;
  };
  const opening = (text: Text) => sentencesOf(text).slice(0, 1);
  const size =
    (sized && largestShowing(opening, range.largest * leastForOpening)) ?? largestShowing(sentencesOf, range.smallest);
  if (size !== undefined) return size;
  return fitSize(
    { ...range, largest: range.smallest },
    rooms.map((room) => ({ ...fitting(chosen(room, range.smallest, leading), room), text: room.text })),
    context,
  );
}

function withoutStop(text: Text): Text {
  return text.map((run, i) => (i === text.length - 1 ? { ...run, text: run.text.replace(/。$/, '') } : run));
}

function set(text: Text, size: number, leading: number): Paragraph {
  return paragraphOf(text, { size, colour: 'ink' }, leading);
}

/** The sentences of a text that fit its room, rather such as leave no character alone on the last line. */
function chosen({ text, w, h }: Room, size: number, leading: number): Text {
  const short = (some: Text) => !cannotFit(some, { w, h }, size);
  const tidy = excerpt(text, (some) => short(some) && withoutOrphan([set(some, size, leading)], w, h) !== undefined);
  if (tidy.length > 0) return tidy;
  const fitting = excerpt(text, (some) => short(some) && heightOf([set(some, size, leading)], w) <= h);
  return fitting.length > 0 ? fitting : (sentencesOf(text)[0] ?? []);
}
