/** The bar at the top: the way back to the list, the report with its state, language and colours. */
import { edition, isBuilding, report } from '../live.js';
import { colours, language } from '../preferences.js';
import { fragmentOf, route } from '../route.js';
import { words } from '../words/words.js';
import { EditionChoice } from './edition-choice.js';
import { countWords } from './problem-counts.js';
import { Shortcuts } from './shortcuts.js';

export function Header() {
  const text = words.value;
  return (
    <header class="bar">
      <button type="button" class="skip" onClick={skip}>
        {text.skip}
      </button>
      <a class="seal" href={fragmentOf({ view: 'book' })} aria-label={`印发 · ${text.reports}`}>
        印发
      </a>
      {report.value ? <Title /> : <p class="title" />}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          language.value = language.value === 'en' ? 'zh-CN' : 'en';
        }}
      >
        {text.language}
      </button>
      <Shortcuts />
      <button type="button" class="quiet" aria-label={text.colours} onClick={switchColours}>
        ◐
      </button>
    </header>
  );
}

function Title() {
  const text = words.value;
  const { title, name, book, slides, editions } = report.value!;
  return (
    <div class="title">
      {/* It is cut where it is longer than the window. */}
      <h1 title={title || name} dir="auto">
        {title || name}
      </h1>
      {/* Before the state, which gets longer while the report is checked. */}
      {editions.length > 1 && route.value.view === 'book' && (
        <EditionChoice
          editions={editions}
          chosen={edition.value ?? editions[0]?.name}
          isLabelHidden
          onChoose={(name) => {
            edition.value = name;
          }}
        />
      )}
      <p class="state" role="status">
        {isBuilding.value
          ? text.building
          : [
              book && text.pages(book.pages.length),
              slides && text.slides(slides.length),
              countWords() ?? text.problems(0),
            ]
              .filter(Boolean)
              .join(' · ')}
      </p>
    </div>
  );
}

function switchColours(): void {
  const isDark = colours.value ? colours.value === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  colours.value = isDark ? 'light' : 'dark';
}

/** No link: the fragment of the address says which report is shown. */
function skip(): void {
  document.getElementById('main')?.focus();
}
