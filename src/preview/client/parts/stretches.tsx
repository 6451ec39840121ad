import type { Stretch } from '../../draft-protocol.js';

/** A text with its deletions and insertions. */
export function Stretches({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <span>
      {stretches.map(({ kind, text }, i) =>
        kind === 'kept' ? text : kind === 'deleted' ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>,
      )}
    </span>
  );
}
