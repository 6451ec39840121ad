/**
 * Parts of a deck that a session takes over from the file before: the XML of slides that show what they showed, which
 * are not drawn again, and parts that are deflated already.
 */
import { createHash } from 'node:crypto';
import { type StepCache, serialOf } from '../../world/memo.js';
import { packed } from '../../zip/write.js';
import type { DeckTheme } from '../canvas/theme.js';
import type { LaidOutSlide } from '../layouts/layout.js';

/** The XML of a slide, once it is known. */
export interface KeptSlide {
  xml?: string;
}

export interface KeptParts {
  /** One for each slide. */
  readonly slides: readonly KeptSlide[];
  readonly pack: typeof packed;
}

const noProblems = () => {};

/**
 * What is known of the parts of a deck; without a cache nothing.
 * @param numberOf number of the slide with an id, which links lead to
 */
export function keptParts(
  slides: readonly LaidOutSlide[],
  theme: DeckTheme,
  numberOf: (id: string) => number | undefined,
  cache: StepCache | undefined,
): KeptParts {
  if (!cache) return { slides: slides.map(() => ({})), pack: packed };
  const known = cache.keyed<KeptSlide>('slide parts', [theme]);
  const parts = cache.keyed<ReturnType<typeof packed>>('packed parts', []);
  return {
    slides: slides.map(({ boxes }, index) => {
      // Pictures and charts are parts of their own, which are numbered over the whole file.
      if (boxes.some(({ kind }) => kind === 'image' || kind === 'chart' || kind === 'ring')) return {};
      const links = boxes.map((box) => (box.kind === 'text' && box.to !== undefined ? numberOf(box.to) : ''));
      return known.get(`${index} ${serialOf(boxes)} ${links}`, noProblems, () => ({}));
    }),
    pack: (part) => parts.get(typeof part === 'string' ? part : hashOf(part), noProblems, () => packed(part)),
  };
}

/** It begins as no text of a part does. */
function hashOf(bytes: Uint8Array): string {
  return `sha256 ${createHash('sha256').update(bytes).digest('base64')}`;
}
