/** What the next draft changes in its report, sentence by sentence: changed numbers, the rest, what moved. */
import type { ChangedSentence, DraftChanges as Changes } from '../../draft-protocol.js';
import { draftWords } from '../words/drafts.js';
import { HandSentences } from './hand-sentences.js';
import { Stretches } from './stretches.js';

export function DraftChanges({ changes: { sentences, kept, hands } }: { readonly changes: Changes }) {
  const text = draftWords.value;
  const groups = {
    numbers: sentences.filter(({ numbers }) => numbers),
    others: sentences.filter(({ numbers, kind }) => !numbers && kind !== 'moved'),
    moved: sentences.filter(({ kind }) => kind === 'moved'),
  };
  return (
    <div class="draft-changes">
      <p>{text.changeCounts(sentences.length, kept)}</p>
      <HandSentences hands={hands} />
      {(['numbers', 'others', 'moved'] as const)
        .filter((name) => groups[name].length > 0)
        .map((name) => (
          <section key={name}>
            <h2>
              {text.groups[name]} <span class="count">{groups[name].length}</span>
            </h2>
            <ul>
              {groups[name].map((sentence) => (
                <Sentence key={`${sentence.kind} ${sentence.file} ${sentence.line}`} sentence={sentence} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Sentence({ sentence: { kind, stretches } }: { readonly sentence: ChangedSentence }) {
  return (
    <li class={`change-${kind}`}>
      <span class="kind">{draftWords.value.kinds[kind]}</span>
      <Stretches stretches={stretches} />
    </li>
  );
}
