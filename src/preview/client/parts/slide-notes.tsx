/** The speaker notes of a slide: each sentence can be selected, and leads to its page. */
import type { SlideDetail, SlideNumber } from '../../numbers-protocol.js';
import { excerpt } from '../number-list.js';
import { fragmentOf, route } from '../route.js';
import { selected } from '../selection.js';
import { slideWords } from '../words/slides.js';

/** Characters of the sentence on each side of a number. */
const AROUND = 30;

interface SlideNotesProps {
  readonly detail: SlideDetail | undefined;
  /** The number of the slide that was clicked last. */
  readonly number: SlideNumber | undefined;
}

export function SlideNotes({ detail, number }: SlideNotesProps) {
  const text = slideWords.value;
  return (
    <section class="slide-notes" aria-label={text.notes}>
      <div class="number-shown" role="status">
        {number ? <ShownNumber number={number} /> : <p class="muted">{text.pickNumber}</p>}
      </div>
      <h2>{text.notes}</h2>
      {detail?.notes.length === 0 && <p class="muted">{text.noNotes}</p>}
      <ul>
        {detail?.notes.map(({ text: sentence, at, page }, i) => (
          <li key={i}>
            {at ? (
              <button
                type="button"
                class="sentence"
                aria-pressed={selected.value?.file === at.file && selected.value.line === at.line}
                onClick={() => {
                  selected.value = at;
                }}
              >
                {sentence}
              </button>
            ) : (
              <p>{sentence}</p>
            )}
            {page && <PageLink {...page} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ShownNumber({ number: { label, shown, period, sentence, page } }: { readonly number: SlideNumber }) {
  const text = slideWords.value;
  const [before, found, after] = excerpt(sentence, shown.replace(/^-/, ''), AROUND);
  return (
    <>
      <p>
        <strong>{label}</strong> <b>{shown}</b> <span class="tag">{text.periods[period]}</span>{' '}
        {page && <PageLink {...page} />}
      </p>
      {sentence && (
        <p>
          {before}
          <mark>{found}</mark>
          {after}
        </p>
      )}
    </>
  );
}

export function PageLink({ label, position }: { readonly label: string; readonly position: number }) {
  const { report } = route.value;
  return (
    <a class="page-link" href={fragmentOf({ ...(report !== undefined && { report }), view: 'book', at: position })}>
      {slideWords.value.toPage(label, position)}
    </a>
  );
}
