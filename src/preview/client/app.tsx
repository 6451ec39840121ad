/** The frame: the list of reports, or a report with its views. */
import type { ComponentType } from 'preact';
import { draft } from './draft.js';
import { DropTarget } from './parts/drop-target.js';
import { Header } from './parts/header.js';
import { Navigation } from './parts/navigation.js';
import { Notices } from './parts/notices.js';
import { SentencePanel } from './parts/sentence-panel.js';
import { route, type ViewName } from './route.js';
import { BookView } from './views/book.js';
import { DraftView } from './views/draft.js';
import { FilesView } from './views/files.js';
import { NumbersView } from './views/numbers.js';
import { ProblemsView } from './views/problems.js';
import { ReportsView } from './views/reports.js';
import { RevisionsView } from './views/revisions.js';
import { SlidesView } from './views/slides.js';

const views: Partial<Readonly<Record<ViewName, ComponentType>>> = {
  book: BookView,
  numbers: NumbersView,
  slides: SlidesView,
  problems: ProblemsView,
  revisions: RevisionsView,
  files: FilesView,
};

export function App() {
  const { report, view } = route.value;
  const View = report === undefined ? ReportsView : (views[view] ?? BookView);
  return (
    <div class={report === undefined ? 'frame' : 'frame with-navigation'}>
      <Header />
      {report !== undefined && <Navigation />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <main id="main" tabIndex={0}>
        {draft.value ? <DraftView state={draft.value} /> : <View />}
      </main>
      {report !== undefined && !draft.value && <SentencePanel />}
      <DropTarget />
      <Notices />
    </div>
  );
}
