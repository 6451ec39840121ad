/** How the user looks at pages; kept in the browser. And where each report is open, kept while the window is. */
import { effect, type Signal, signal } from '@preact/signals';
import { type BookPlace, fits, type Zoom } from './book-layout.js';

export const zoom: Signal<Zoom> = signal(storedZoom(localStorage.getItem('yinfa zoom')));
export const isSpread = signal(localStorage.getItem('yinfa spread') === 'yes');
export const isOutlineShown = signal(
  (localStorage.getItem('yinfa outline') ?? (innerWidth >= 1440 ? 'yes' : 'no')) === 'yes',
);

effect(() => localStorage.setItem('yinfa zoom', `${zoom.value}`));
effect(() => localStorage.setItem('yinfa spread', isSpread.value ? 'yes' : 'no'));
effect(() => localStorage.setItem('yinfa outline', isOutlineShown.value ? 'yes' : 'no'));

/** By the name of the report. */
export const places = new Map<string, BookPlace>();

function storedZoom(stored: string | null): Zoom {
  const factor = Number(stored);
  return fits.find((fit) => fit === stored) ?? (factor >= 0.2 && factor <= 5 ? factor : 'auto');
}
