/**
 * Running texts side by side: of each as many whole sentences as its room takes (`excerpt.ts`), all in one size.
 *
 * The speaker notes have the sentences left out. A text of which no sentence fits is overfull.
 */
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import type { Paragraph } from '../canvas/box.js';
import { paragraphOf } from '../canvas/style.js';
import type { DeckTheme, SizeRange } from '../canvas/theme.js';
import { excerpt, sentencesOf } from '../fit/excerpt.js';
import { heightOf } from '../fit/lines.js';
import { setOnce } from '../fit/set-once.js';
import { cannotFit, type FittedSize, type Fitting, fitSize, fits, withoutOrphan } from '../fit/type-size.js';

/** A text and the room it has, in inches. */
export interface Room {
  readonly text: Text;
  readonly w: number;
  readonly h: number;
}

/** The sentences of the text shown in the size, and the width in inches they are set in: the room's or a little less. */
export function passage(room: Room, size: number, theme: DeckTheme): { w: number; paragraphs: readonly Paragraph[] } {
  const shown = chosen(room, size, theme);
  // A text that ends without a full stop as a whole is shown without one: texts side by side end alike.
  const stops = /[。！？]\P{L}*$/u.test(plain(room.text));
  const paragraphs = set(stops ? shown : withoutStop(shown), size, theme);
  return { w: withoutOrphan(paragraphs, room.w, room.h) ?? room.w, paragraphs };
}

/** How much smaller texts may be set to show their opening sentences rather than others. */
const leastForOpening = 0.9;

/**
 * The largest size at which every text shows its opening sentence; where that is much smaller than the largest of the
 * range, the largest at which every text shows any of its sentences. `roomsAt` gives the rooms beside headings that suit
 * a size.
 */
export function passageSize(
  range: SizeRange,
  roomsAt: (size: number) => readonly Room[],
  theme: DeckTheme,
): FittedSize {
  const fitting = (text: Text, { w, h }: Room): Fitting => ({ text, w, h, set: (size) => set(text, size, theme) });
  const largestShowing = (some: (text: Text) => readonly Text[], least: number): number | undefined => {
    const shows = (room: Room, size: number) => some(room.text).some((sentence) => fits(fitting(sentence, room), size));
    for (let size = range.largest; size >= least; size--) {
      if (roomsAt(size).every((room) => shows(room, size))) return size;
    }
    return undefined;
  };
  const opening = (text: Text) => sentencesOf(text).slice(0, 1);
  const size = largestShowing(opening, range.largest * leastForOpening) ?? largestShowing(sentencesOf, range.smallest);
  if (size !== undefined) return { size, overfull: [] };
  return fitSize(
    { ...range, largest: range.smallest },
    roomsAt(range.smallest).map((room) => ({
      ...fitting(chosen(room, range.smallest, theme), room),
      text: room.text,
    })),
  );
}

function withoutStop(text: Text): Text {
  return text.map((run, i) => (i === text.length - 1 ? { ...run, text: run.text.replace(/。$/, '') } : run));
}

const setText = setOnce((text: Text, size, _, { leading }) => [
  paragraphOf(text, { size, colour: 'ink' }, leading.text),
]);

/** The text as one paragraph. */
function set(text: Text, size: number, theme: DeckTheme): readonly Paragraph[] {
  return setText(text, size, 0, theme);
}

/** The sentences of a text that fit its room, preferably such as leave no line of one character; one where none fits. */
function chosen({ text, w, h }: Room, size: number, theme: DeckTheme): Text {
  const short = (some: Text) => !cannotFit(some, { w, h }, size);
  const tidy = excerpt(text, (some) => short(some) && withoutOrphan(set(some, size, theme), w, h) !== undefined);
  if (tidy.length > 0) return tidy;
  const fitting = excerpt(text, (some) => short(some) && heightOf(set(some, size, theme), w) <= h);
  return fitting.length > 0 ? fitting : (sentencesOf(text)[0] ?? []);
}
