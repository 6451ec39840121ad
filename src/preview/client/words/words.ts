/** The words of the workplace: their shape, and the table of the language that is chosen. */
import { computed } from '@preact/signals';
import type { Language } from '../../../diagnostics/language.js';
import type { Connection } from '../events.js';
import { language } from '../preferences.js';
import type { ViewName } from '../route.js';
import { wordsEn } from './en.js';
import { wordsZhCN } from './zh-cn.js';

export interface Words {
  readonly skip: string;
  readonly reports: string;
  readonly noReports: string;
  readonly views: Readonly<Record<ViewName, string>>;
  readonly viewsLabel: string;
  readonly edition: string;
  readonly language: string;
  readonly colours: string;
  readonly building: string;
  readonly connection: Readonly<Record<Exclude<Connection, 'open'>, string>>;
  readonly pages: (count: number) => string;
  readonly slides: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly page: (label: string, position: number) => string;
  readonly slide: (number: number, title: string) => string;
  readonly changed: string;
  readonly noBook: string;
  readonly noSlides: string;
  readonly dismiss: string;
  readonly sentence: string;
  readonly save: string;
  readonly undo: string;
}

const tables: Readonly<Record<Language, Words>> = { en: wordsEn, 'zh-CN': wordsZhCN };

export const words = computed(() => tables[language.value]);
