/** The frame: the list of reports, or a report with its views. */
import { Header } from './parts/header.js';
import { Navigation } from './parts/navigation.js';
import { Notices } from './parts/notices.js';
import { SentencePanel } from './parts/sentence-panel.js';
import { route } from './route.js';
import { BookView } from './views/book.js';
import { NumbersView } from './views/numbers.js';
import { ProblemsView } from './views/problems.js';
import { ReportsView } from './views/reports.js';
import { SlidesView } from './views/slides.js';

export function App() {
  const { report, view } = route.value;
  return (
    <div class={report === undefined ? 'frame' : 'frame with-navigation'}>
      <Header />
      {report !== undefined && <Navigation />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <main id="main" tabIndex={0}>
        {report === undefined ? (
          <ReportsView />
        ) : view === 'slides' ? (
          <SlidesView />
        ) : view === 'numbers' ? (
          <NumbersView />
        ) : view === 'problems' ? (
          <ProblemsView />
        ) : (
          <BookView />
        )}
      </main>
      {report !== undefined && <SentencePanel />}
      <Notices />
    </div>
  );
}
