/** Arbitrary reports, with every sign that YAML gives a meaning among the letters. */
import fc from 'fast-check';
import type { ReportFile } from '../../src/report/schema.js';
import { annexKinds, roleNames } from '../../src/report/schema-values.js';
import { linesIn } from '../../src/yaml/write-scalar.js';

const signs = [...'，。；：、！？“”‘’（）《》—…·　 -?:,[]{}#&*!|>\'"%@`~=<\\_^$0123456789.+/abEeNnxy'];
const han = [...'全区地生产总值增长年一二三是政府工作'];
const words = [
  'true',
  'null',
  'no',
  ': ',
  ' #',
  '- ',
  '---',
  '...',
  '2024-02-04',
  'body:',
  'part：',
  '\t',
  '𠮷',
  'é',
  '\\n',
];

/** A line or several that say something. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(...[signs, han, words].map((some) => fc.constantFrom(...some)), fc.constant('\n')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''))
  .filter((text) => /\S/.test(text));

const paragraph = fc.record(
  { lead: anyText, text: anyText, points: fc.array(anyText, { minLength: 1, maxLength: 3 }), after: anyText },
  { requiredKeys: ['text'] },
);
const table = fc.record(
  {
    table: anyText,
    header: fc.array(anyText, { minLength: 2, maxLength: 2 }),
    rows: fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    widths: fc.constant([3, 2.5]),
    unit: anyText,
    note: anyText,
  },
  { requiredKeys: ['table', 'header', 'rows'] },
);
const figure = fc.record(
  { figure: anyText, alt: anyText, caption: anyText, lines: fc.integer({ min: 3, max: 20 }) },
  { requiredKeys: ['figure', 'alt'] },
);
const leaf = [anyText, paragraph, table, figure] as const;
const subsection = fc.record(
  { section: anyText, intro: anyText, body: fc.array(fc.oneof(...leaf), { minLength: 1, maxLength: 2 }) },
  { requiredKeys: ['section'] },
);
const section = fc.record(
  {
    section: anyText,
    number: fc.constantFrom('', '一是', '——'),
    intro: anyText,
    body: fc.array(fc.oneof(...leaf, subsection), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['section'] },
);
const part = fc.record(
  {
    part: anyText,
    numbered: fc.boolean(),
    role: fc.constantFrom(...roleNames),
    body: fc.array(fc.oneof(...leaf, section), { maxLength: 4 }),
  },
  { requiredKeys: ['part', 'body'] },
);

const annex = fc.record(
  {
    title: anyText,
    kind: fc.constantFrom(...annexKinds),
    body: fc.array(fc.oneof(...leaf, section), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['title', 'body'] },
);

export const anyReport = fc.record(
  {
    title: anyText,
    paper: anyText,
    occasion: anyText,
    speaker: fc.record({ office: anyText, name: anyText }, { requiredKeys: ['name'] }),
    issuer: anyText,
    date: fc.constantFrom('2024-02-04', '1999-12-31'),
    keywords: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    body: fc.array(fc.oneof(...leaf, fc.record({ salutation: anyText }), part), { minLength: 1, maxLength: 4 }),
    annexes: fc.array(annex, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['title', 'issuer', 'date', 'body'] },
) as fc.Arbitrary<ReportFile>;

/** A value with each of its texts as the lines that are read of it. */
export function linewise(value: unknown): unknown {
  if (typeof value === 'string') return linesIn(value);
  if (Array.isArray(value)) return value.map(linewise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, under]) => [key, linewise(under)]));
}
