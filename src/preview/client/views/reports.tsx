/** The list of reports. */
import { reports } from '../live.js';
import { fragmentOf } from '../route.js';
import { words } from '../words/words.js';

export function ReportsView() {
  const text = words.value;
  const list = reports.value;
  return (
    <section class="reports">
      <h1>{text.reports}</h1>
      {list?.length === 0 && <p class="muted">{text.noReports}</p>}
      <ul>
        {list?.map(({ name, folder, title, date }) => (
          <li key={name}>
            <a href={fragmentOf({ report: name, view: 'book' })}>
              <strong>{title || name}</strong>
              <span class="muted">{[date, folder].filter(Boolean).join(' · ')}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
