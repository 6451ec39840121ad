/** Short digests of slides: two slides with the same signature are drawn the same. */
import { createHash } from 'node:crypto';
import { plain } from '../text/running-text.js';
import type { LaidOutSlide } from './layouts/layout.js';

/** What is compared of a slide. */
export interface SlideSignature {
  /** Its number, from 1. */
  readonly label: string;
  readonly title: string;
  /** Digest of its boxes, layout and theme. */
  readonly signature: string;
  /** Digest of its speaker notes. */
  readonly notes: string;
}

/** The slides in order. `shared` is what all slides are drawn with: theme and frame. */
export function slideSignatures(slides: readonly LaidOutSlide[], shared: string): SlideSignature[] {
  return slides.map(({ slide, boxes }, i) => ({
    label: `${i + 1}`,
    title: plain(slide.title),
    signature: digest(JSON.stringify([shared, slide.layout, boxes])),
    notes: digest(slide.notes.map(plain).join('\n')),
  }));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
