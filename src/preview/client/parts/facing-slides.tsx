/** The slides of two revisions side by side, with small pictures of all. */
import type { FacingSlides } from '../../revisions-protocol.js';
import { comparedFile } from '../revisions.js';
import { revisionWords } from '../words/revisions.js';
import { SideBySide } from './side-by-side.js';

export function FacingSlidesPart({ slides }: { readonly slides: readonly FacingSlides[] }) {
  const text = revisionWords.value;
  const items = slides.map(({ before, after, title, state, notes }) => {
    const [side, number] = after === undefined ? (['before', before!] as const) : (['after', after] as const);
    const mark = state !== 'same' ? text.slideStates[state] : notes ? text.notes : '';
    return {
      // Begins with what is shown, by which a button can be asked for.
      label: `${number} ${mark} ${title}`,
      differs: state !== 'same' || notes,
      small: (
        <>
          <img src={comparedFile(side, 'slides', number)} alt="" loading="lazy" />
          <span>
            {number} {mark}
          </span>
        </>
      ),
    };
  });
  return (
    <SideBySide label={text.tabs.slides} items={items}>
      {(index) => {
        const { title, state, ...pair } = slides[index]!;
        return (['before', 'after'] as const).map((side) => {
          const number = pair[side];
          return (
            <figure key={side} class={state === 'same' ? undefined : 'facing-differs'}>
              <div class="facing-paper facing-slide">
                {number === undefined ? (
                  <p class="muted">{text.absent}</p>
                ) : (
                  <img
                    src={comparedFile(side, 'slides', number)}
                    alt={`${text[side]} · ${text.slide(number, title)}`}
                  />
                )}
              </div>
              <figcaption>
                {`${text[side]} · ${number === undefined ? text.absent : text.slide(number, title)}`}
              </figcaption>
            </figure>
          );
        });
      }}
    </SideBySide>
  );
}
