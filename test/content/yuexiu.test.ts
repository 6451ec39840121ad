/** The committed briefing: titles and labels are words of the report. */
import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { Figure, ReportBlock } from '../../src/content/report.js';
import { plain } from '../../src/document/text.js';
import { nodeWorld } from '../../src/world.js';

const report = loadReport('content/yuexiu-2024', nodeWorld(), (problem) => {
  throw new Error(JSON.stringify(problem));
})!;
const { pages, charts, targets, tasks } = report.briefing;

function textOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'salutation':
      return [plain(block.text)];
    case 'paragraph':
      return [plain([...block.lead, ...block.text])];
    case 'part':
      return [plain(block.heading), ...block.body.flatMap(textOf)];
    case 'section':
      return [plain(block.heading), plain(block.intro), ...block.body.flatMap(textOf)];
  }
}

const texts = report.body.flatMap(textOf);

it('every title stands in the report', () => {
  const titles = [...pages, ...charts, targets!, tasks!, ...tasks!.tasks].map(({ title }) => plain(title));
  expect(titles.length).toBe(pages.length + charts.length + 12);
  for (const title of titles)
    expect(
      texts.some((text) => text.includes(title)),
      title,
    ).toBe(true);
});

/** Whether the characters of the label stand in the sentence in this order. */
function isDrawnFrom(label: string, sentence: string): boolean {
  let from = 0;
  return [...label].every((character) => {
    from = sentence.indexOf(character, from) + 1;
    return from > 0;
  });
}

it('every label is drawn from the sentence of its figure, in its order', () => {
  const shown: readonly Figure[] = [...pages, targets!].flatMap(({ figures }) => figures);
  expect(shown.length).toBeGreaterThanOrEqual(18);
  for (const { label, movement, sentence } of shown) {
    expect(isDrawnFrom(plain(label) + movement, plain(sentence)), plain(label)).toBe(true);
  }
  for (const { label, sentence } of charts.flatMap(({ points }) => points)) {
    expect(isDrawnFrom(plain(label), plain(sentence)), plain(label)).toBe(true);
  }
});

it('at least twelve numbers, six on a slide, and every bar in the digits of its sentence', () => {
  expect(pages.map(({ figures }) => figures.length)).toEqual([6, 6, 6]);
  for (const { shown, sentence } of charts.flatMap(({ points }) => points)) {
    expect(plain(sentence)).toContain(plain(shown));
  }
});
