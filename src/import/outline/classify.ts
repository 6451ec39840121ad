/**
 * Classification by score: each kind of line has a small classifier that says how sure it is and why.
 *
 * A table of classifiers replaces a chain of conditions. The order of its rows does not matter: of the classifiers that
 * recognise a subject the one with the highest score decides, so the precedence of two kinds is read from their scores.
 */

export interface Classifier<Subject, Kind extends string, Found = true> {
  readonly kind: Kind;
  /** How sure a line of this form is of this kind; unique in its table. */
  readonly score: number;
  readonly reason: string;
  /** What was recognised; `undefined` or `false` where the subject is not of this kind. */
  readonly recognise: (subject: Subject) => Found | undefined | false;
}

export interface Classification<Kind extends string, Found = true> {
  readonly kind: Kind;
  readonly score: number;
  readonly reason: string;
  readonly found: Found;
}

/** The classification with the highest score; `undefined` where no classifier recognises the subject. */
export function classify<Subject, Kind extends string, Found>(
  subject: Subject,
  classifiers: readonly Classifier<Subject, Kind, Found>[],
): Classification<Kind, Found> | undefined {
  let best: Classification<Kind, Found> | undefined;
  for (const { kind, score, reason, recognise } of classifiers) {
    if (best && best.score > score) continue;
    const found = recognise(subject);
    if (found !== undefined && found !== false) best = { kind, score, reason, found };
  }
  return best;
}
