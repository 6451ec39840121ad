/** How the user looks at pages; kept in the browser. And where each report is open, kept while the window is. */
import { effect, type Signal, signal } from '@preact/signals';
import { type BookPlace, fits, type Zoom } from './book-layout.js';

const sidePanels = ['outline', 'thumbnails', 'none'] as const;
export type SidePanel = (typeof sidePanels)[number];

export const zoom: Signal<Zoom> = signal(storedZoom(localStorage.getItem('yinfa zoom')));
export const isSpread = signal(localStorage.getItem('yinfa spread') === 'yes');
/** The panel beside the pages. */
export const sidePanel = signal(storedPanel(localStorage.getItem('yinfa side panel')));

effect(() => localStorage.setItem('yinfa zoom', `${zoom.value}`));
effect(() => localStorage.setItem('yinfa spread', isSpread.value ? 'yes' : 'no'));
effect(() => localStorage.setItem('yinfa side panel', sidePanel.value));

/** By the name of the report. */
export const places = new Map<string, BookPlace>();

function storedPanel(stored: string | null): SidePanel {
  return sidePanels.find((panel) => panel === stored) ?? (innerWidth >= 1440 ? 'outline' : 'none');
}

function storedZoom(stored: string | null): Zoom {
  const factor = Number(stored);
  return fits.find((fit) => fit === stored) ?? (factor >= 0.2 && factor <= 5 ? factor : 'auto');
}
