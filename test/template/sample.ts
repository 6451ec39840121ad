/** A report of one section, and a book made of it with given templates. */
import type { LoadedReport } from '../../src/content/loaded-report.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { bookOf } from '../../src/template/book.js';
import type { Text } from '../../src/text/running-text.js';
import { memoryWorld } from '../world/memory-world.js';

export const at = (line: number, column = 5) => ({ file: 'report.yaml', line, column });
export const text = (value: string, line: number): Text => [{ text: value, at: at(line) }];

export const report: LoadedReport = {
  folder: 'content/sample',
  pictures: new Map(),
  late: [],
  name: 'sample',
  title: text('政府工作报告', 1),
  paper: [text('大会文件', 2)],
  occasion: text('2024年2月4日在大会上', 2),
  speaker: { office: text('区长', 3), name: text('某某', 3) },
  issuer: text('某区人民政府', 4),
  date: '2024-02-04',
  keywords: ['报告', 'a&b'],
  body: [
    { kind: 'salutation', text: text('各位代表：', 6), at: at(6) },
    {
      kind: 'part',
      numbered: true,
      heading: text('回顾', 7),
      at: at(7),
      body: [
        {
          kind: 'section',
          heading: text('稳增长。', 9),
          intro: [],
          at: at(9),
          body: [
            { kind: 'paragraph', lead: text('支撑有力。', 11), text: text('增长4%。', 12), points: [], at: at(11) },
          ],
        },
      ],
    },
  ],
  annexes: [],
  glossary: undefined,
  figures: [],
  read: [],
  chosenRead: [],
  hasChosenFigures: true,
  rejected: [],
  briefing: { title: text('解读', 1), parts: [], closing: undefined },
};

/** Builds the sample with one main template and what partials it needs. */
export function build(main: string, partials: Record<string, string> = {}, sample = report) {
  const files: Record<string, string> = { 'templates/report/book.hbs': main };
  for (const [name, source] of Object.entries(partials)) files[`templates/report/${name}.hbs`] = source;
  const problems: Diagnostic[] = [];
  const book = bookOf(sample, memoryWorld(files), 'book', (problem) => problems.push(problem));
  return { book, problems };
}

export const open = '<book author="{{issuer}}" subject=""><title>{{title}}</title>';

/** One line a problem: code, place, arguments. */
export function placed(problems: readonly Diagnostic[]): string[] {
  return problems.map(({ code, at, args }) => {
    const place = at ? `${at.file}:${at.line}:${at.column}` : '-';
    return `${place} ${code} ${Object.values(args)[0]}`;
  });
}

/** A paragraph whose term is marked, and the glossary with the term. */
export const marked: LoadedReport = {
  ...report,
  body: [
    {
      kind: 'paragraph',
      lead: [],
      text: text('推广做地模式。', 6),
      points: [],
      at: at(6),
    },
  ],
  glossary: {
    label: text('附件：', 1),
    title: text('名词解释', 2),
    entries: [{ key: 't1', term: text('做地', 20), text: text('一。', 21), mark: 5, at: at(20) }],
  },
};

/** Prints the paragraphs of the body. */
export const paragraph = '{{#each body}}<p>{{text}}</p>{{/each}}';
