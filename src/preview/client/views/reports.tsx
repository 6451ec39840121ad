/** The list of reports with what each of them has; a new one from a draft or from the clean template. */
import { counts } from '../counts.js';
import { reports } from '../live.js';
import { FileButton } from '../parts/file-button.js';
import { TemplateButton } from '../parts/template-button.js';
import { fragmentOf } from '../route.js';
import { draftWords } from '../words/drafts.js';
import { words } from '../words/words.js';

export function ReportsView() {
  const text = words.value;
  const own = draftWords.value;
  const list = reports.value;
  return (
    <section class="reports">
      <header>
        <h1>{text.reports}</h1>
        <FileButton class="main" text={own.choose} />
        <TemplateButton />
      </header>
      <p class="invitation">{own.invite}</p>
      {list?.length === 0 && <p class="muted">{text.noReports}</p>}
      <ul>
        {list?.map(({ name, folder, title, date }) => (
          <li key={name} data-report={name}>
            <a href={fragmentOf({ report: name, view: 'book' })}>
              <strong dir="auto">{title || name}</strong>
              <span class="muted">{[date, folder].filter(Boolean).join(' · ')}</span>
              <Counts name={name} />
            </a>
            <FileButton class="quiet" report={name} text={own.next} label={own.nextOf(title || name)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counts({ name }: { readonly name: string }) {
  const own = draftWords.value;
  const found = counts.value.get(name);
  if (!found) return <span class="muted">{own.counting}</span>;
  const { pages, slides, errors, warnings } = found;
  const parts = [pages !== undefined && own.pages(pages), slides !== undefined && own.slides(slides)];
  return (
    <span>
      {parts.filter(Boolean).join(' · ')}
      {errors > 0 && <em> {own.errors(errors)}</em>}
      {warnings > 0 && <span> · {own.warnings(warnings)}</span>}
      {errors + warnings === 0 && <span class="muted"> · {own.fine}</span>}
    </span>
  );
}
