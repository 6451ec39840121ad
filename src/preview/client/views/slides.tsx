/** The slides as pictures: small ones beside the one that is shown large. */
import { useState } from 'preact/hooks';
import { address } from '../api.js';
import { report } from '../live.js';
import { words } from '../words/words.js';

export function SlidesView() {
  const text = words.value;
  const [shown, show] = useState(1);
  const state = report.value;
  if (!state) return null;
  const { name, version, slides } = state;
  if (!slides) return <p class="empty">{text.noSlides}</p>;
  const source = (number: number) => address(['reports', name, 'slides', number], { v: version });
  const current = slides[shown - 1];
  return (
    <div class="slides">
      <ol class="thumbnails">
        {slides.map(({ title, changed }, i) => (
          <li key={i}>
            <button type="button" aria-current={i + 1 === shown} onClick={() => show(i + 1)}>
              <img src={source(i + 1)} alt={text.slide(i + 1, title)} loading="lazy" />
              <span>
                {i + 1}
                {changed && <em> {text.changed}</em>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {current && <img class="slide" src={source(shown)} alt={text.slide(shown, current.title)} />}
    </div>
  );
}
