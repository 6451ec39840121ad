/** The counts that the summary of an import shows: parts, sections, paragraphs, sentences, terms, tables. */
import { sentenceSpans } from '../../text/sentences.js';
import type { Outline } from './outline.js';

/** All running texts of a body in reading order. */
export function textsIn(body: readonly unknown[]): string[] {
  return body.flatMap((block) => {
    if (typeof block === 'string') return [block.replaceAll('\n', '')];
    const {
      salutation,
      part,
      section,
      intro,
      lead,
      text,
      points,
      after,
      body: inner,
    } = block as Record<string, unknown>;
    const own = [salutation, part, section, intro, lead].filter((value) => typeof value === 'string') as string[];
    const paragraph = typeof text === 'string' ? [[text, ...((points as string[]) ?? []), after ?? ''].join('')] : [];
    return [...own, ...paragraph]
      .map((value) => value.replaceAll('\n', ''))
      .concat(Array.isArray(inner) ? textsIn(inner) : []);
  });
}

/** Counts of what was read from a draft. */
export interface Understood {
  readonly title: string;
  readonly parts: number;
  readonly sections: number;
  /** Sections of the part that plans the year. */
  readonly tasks: number;
  readonly paragraphs: number;
  readonly sentences: number;
  /** Of the glossary. */
  readonly terms: number;
  readonly annexes: number;
  readonly tables: number;
  /** Numbers read from the text. */
  readonly figures: number;
  readonly characters: number;
}

/** Counts what an outline has; `figures` is left at 0 for the caller. */
export function countsOf({ report, glossary }: Outline): Understood {
  const texts = textsIn(report.body);
  const parts = report.body.filter((block) => typeof block === 'object' && 'part' in block);
  const sectionsOf = (part: (typeof parts)[number]) => sectionsIn(part.body);
  const plan = parts.slice(1).map(sectionsOf);
  return {
    title: report.title,
    parts: parts.length,
    sections: parts.reduce((sum, part) => sum + sectionsOf(part), 0),
    tasks: Math.max(0, ...plan),
    paragraphs: paragraphsIn(report.body),
    sentences: texts.reduce((sum, text) => sum + sentenceSpans(text).length, 0),
    terms: glossary?.entries.length ?? 0,
    annexes: report.annexes?.length ?? 0,
    tables: JSON.stringify(report.body).split('"table":').length - 1,
    figures: 0,
    characters: [...texts.join('').replace(/\s/g, '')].length,
  };
}

/** The innermost sections. */
function sectionsIn(body: readonly unknown[]): number {
  return body.reduce((sum: number, block) => {
    if (typeof block !== 'object' || !('section' in block!)) return sum;
    const { body: inner = [] } = block as { body?: unknown[] };
    return sum + Math.max(1, sectionsIn(inner));
  }, 0);
}

function paragraphsIn(body: readonly unknown[]): number {
  return body.reduce((sum: number, block) => {
    if (typeof block === 'string') return sum + 1;
    const { text, body: inner } = block as { text?: string; body?: unknown[] };
    return sum + (text === undefined ? 0 : 1) + (inner ? paragraphsIn(inner) : 0);
  }, 0);
}
