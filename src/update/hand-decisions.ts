/** What is decided about words that a person changed since the last import. */

/** Two wordings of one sentence. */
export interface Wordings {
  /** In the report; empty where a person deleted the sentence. */
  readonly report: string;
  /** In the draft; empty where it has no such sentence. */
  readonly draft: string;
}

/** The decision of a person about a sentence that both have changed, or that an update keeps. */
export interface HandDecision extends Wordings {
  readonly keep: keyof Wordings;
}

export interface HandChange extends HandDecision {
  /** Whether the draft changed the sentence, too. */
  readonly isConflict: boolean;
  readonly isDecided: boolean;
}

/** Decides as a person did, else for the draft in a conflict and for the report where the draft changed nothing. */
export type Decide = (wordings: Wordings, isConflict: boolean, found: HandChange[]) => keyof Wordings;

export function decider(decisions: readonly HandDecision[] = []): Decide {
  const known = new Map(decisions.map((decision) => [keyOf(decision), decision.keep]));
  return (wordings, isConflict, found) => {
    const decided = known.get(keyOf(wordings));
    const keep = decided ?? (isConflict ? 'draft' : 'report');
    found.push({ ...wordings, keep, isConflict, isDecided: decided !== undefined });
    return keep;
  };
}

function keyOf({ report, draft }: Wordings): string {
  return JSON.stringify([report, draft]);
}
