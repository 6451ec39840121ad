/** The views of a report. */
import { report } from '../live.js';
import { fragmentOf, route, views } from '../route.js';
import { draftWords } from '../words/drafts.js';
import { words } from '../words/words.js';
import { FileButton } from './file-button.js';
import { ProblemCounts } from './problem-counts.js';

export function Navigation() {
  const text = words.value;
  const { report: name, view: current } = route.value;
  return (
    <nav class="views" aria-label={text.viewsLabel}>
      {views.map((view) => (
        <a
          key={view}
          href={fragmentOf({ ...(name !== undefined && { report: name }), view })}
          aria-current={view === current ? 'page' : undefined}
        >
          {text.views[view]}
          {view === 'problems' && <ProblemCounts />}
        </a>
      ))}
      {name !== undefined && (
        <FileButton
          class="quiet"
          report={name}
          text={draftWords.value.next}
          label={draftWords.value.nextOf(report.value?.title || name)}
        />
      )}
    </nav>
  );
}
