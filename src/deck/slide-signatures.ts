/** What is seen and said on each slide, as short texts: two slides with the same signature look the same. */
import { createHash } from 'node:crypto';
import { plain } from '../text/running-text.js';
import type { LaidOutSlide } from './layouts/layout.js';

/** A slide as it was laid out. */
export interface SlideSet {
  /** Its number, from 1. */
  readonly label: string;
  readonly title: string;
  /** Of what is shown. */
  readonly signature: string;
  /** Of what is said. */
  readonly notes: string;
}

/** The slides in their order. `look` is what all of them share: theme and frame. */
export function slideSignatures(slides: readonly LaidOutSlide[], look: string): SlideSet[] {
  return slides.map(({ slide, boxes }, i) => ({
    label: `${i + 1}`,
    title: plain(slide.title),
    signature: digest(JSON.stringify([look, slide.layout, boxes])),
    notes: digest(slide.notes.map(plain).join('\n')),
  }));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
