/** The views of a report. */
import { report } from '../live.js';
import { fragmentOf, route, views } from '../route.js';
import { words } from '../words/words.js';

export function Navigation() {
  const text = words.value;
  const { report: name, view: current } = route.value;
  const problems = report.value?.problems.length ?? 0;
  return (
    <nav class="views" aria-label={text.viewsLabel}>
      {views.map((view) => (
        <a
          key={view}
          href={fragmentOf({ ...(name !== undefined && { report: name }), view })}
          aria-current={view === current ? 'page' : undefined}
        >
          {text.views[view]}
          {view === 'problems' && problems > 0 && <span class="count">{problems}</span>}
        </a>
      ))}
    </nav>
  );
}
