/** Language and colours, as the user chose them; kept in the browser. */
import { effect, signal } from '@preact/signals';
import type { Language } from '../../diagnostics/language.js';

export type Colours = 'light' | 'dark';

export const language = signal<Language>(
  stored('language', ['zh-CN', 'en']) ?? (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en'),
);

/** As the system has it if absent. */
export const colours = signal<Colours | undefined>(stored('colours', ['light', 'dark']));

effect(() => {
  document.documentElement.lang = language.value;
  keep('language', language.value);
});

effect(() => {
  const { dataset } = document.documentElement;
  if (colours.value) dataset.colours = colours.value;
  else delete dataset.colours;
  keep('colours', colours.value);
});

function stored<T extends string>(name: string, known: readonly T[]): T | undefined {
  const value = localStorage.getItem(`yinfa ${name}`);
  return known.find((one) => one === value);
}

function keep(name: string, value: string | undefined): void {
  if (value === undefined) localStorage.removeItem(`yinfa ${name}`);
  else localStorage.setItem(`yinfa ${name}`, value);
}
