/** Sentences that were changed by hand since the last draft: those that both have changed are decided by the user. */
import type { HandSentence } from '../../draft-protocol.js';
import { decide } from '../draft.js';
import { draftWords } from '../words/drafts.js';

/** The first choice that is still to be made. */
export const UNDECIDED = '.hands .undecided input';

export function HandSentences({ hands }: { readonly hands: readonly HandSentence[] }) {
  const text = draftWords.value.hands;
  const groups = [
    { title: text.conflicts, note: text.conflictsNote, own: hands.filter(({ isConflict }) => isConflict) },
    { title: text.kept, note: text.keptNote, own: hands.filter(({ isConflict }) => !isConflict) },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ title, note, own }) => (
      <section key={title} class="hands">
        <h2>
          {title} <span class="count">{own.length}</span>
        </h2>
        <p class="muted">{note}</p>
        <ul>
          {own.map((hand) => (
            <li key={`${hand.report} ${hand.draft}`}>
              <Choice hand={hand} />
            </li>
          ))}
        </ul>
      </section>
    ));
}

function Choice({ hand }: { readonly hand: HandSentence }) {
  const text = draftWords.value.hands;
  const { report, draft, keep, isConflict, isDecided } = hand;
  const isOpen = isConflict && !isDecided;
  const name = `${report} ${draft}`;
  return (
    <fieldset class={isOpen ? 'undecided' : undefined}>
      <legend class={isOpen ? undefined : 'hidden'}>{isOpen ? text.choose : text.choice}</legend>
      {(['report', 'draft'] as const).map((side) => (
        <label key={side}>
          <input type="radio" name={name} checked={!isOpen && keep === side} onChange={() => void decide(hand, side)} />
          <span class="side">{text.sides[side]}</span>
          <span>{hand[side] === '' ? text.none[side] : <Side hand={hand} side={side} />}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The words of one side, those marked that the other one does not have. */
function Side({
  hand: { report, draft, stretches },
  side,
}: {
  readonly hand: HandSentence;
  readonly side: 'report' | 'draft';
}) {
  if (report === '' || draft === '') return report || draft;
  const other = side === 'report' ? 'inserted' : 'deleted';
  return stretches
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text }, i) => (kind === 'kept' ? text : <strong key={i}>{text}</strong>));
}
