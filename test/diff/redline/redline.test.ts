/** The redline of random edits holds both texts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/diff/compare/rows.js';
import { unitsOf } from '../../../src/diff/compare/units.js';
import { redlineOf } from '../../../src/diff/redline/redline.js';
import type { Book } from '../../../src/document/book.js';
import { blocksOf, textsOf } from '../../../src/document/book.js';
import type { Report } from '../../../src/report/report.js';
import type { Run } from '../../../src/text/running-text.js';
import { plain } from '../../../src/text/running-text.js';
import { facts, redline, report } from './small-redline.js';

describe('random edits', () => {
  const sentences = ['增长4.5%。', '学位5000个。', '公园三座。', '街道整治了120条。', '税收入库。', '企业活力增强。'];
  const text = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((list) => list.join(''));
  const paragraph = fc.oneof(
    text.map((one) => `- ${one}`),
    fc.tuple(text, text).map(([lead, rest]) => `- { lead: ${lead}, text: ${rest} }`),
  );
  const headings = ['稳增长', '惠民生', '强治理', '抓改革', '促开放'].map((name) => `${name}。`);
  const section = fc.record({
    heading: fc.constantFrom(...headings),
    intro: fc.option(text),
    body: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  });
  const indent = (lines: readonly string[], by: number) => lines.map((one) => `${' '.repeat(by)}${one}\n`).join('');
  const part = fc
    .record({
      heading: fc.constantFrom('去年工作', '今年任务', '自身建设'),
      paragraphs: fc.array(paragraph, { maxLength: 2 }),
      sections: fc.array(section, { maxLength: 3 }),
    })
    .filter(({ paragraphs, sections }) => paragraphs.length + sections.length > 0);
  const someReport = fc
    .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.array(part, { maxLength: 3 }))
    .map(([first, parts]) =>
      report(
        indent(first, 2) +
          parts
            .map(
              ({ heading, paragraphs, sections }) =>
                `  - part: ${heading}\n    body:\n${indent(paragraphs, 6)}${sections
                  .map(
                    ({ heading, intro, body }) =>
                      `      - section: ${heading}\n${intro === null ? '' : `        intro: ${intro}\n`}        body:\n${indent(body, 10)}`,
                  )
                  .join('')}`,
            )
            .join(''),
      ),
    );

  const unseen = new Set(['issuer', 'date', 'paper']);
  /** What a reader finds in one of the two, unit by unit, without the computed numbers. */
  const unitTexts = (one: Report) =>
    unitsOf(one)
      .filter(({ kind }) => !unseen.has(kind))
      .map(({ text }) => text);
  const number = /^(（?[一二三四五六七八九十]+[、）])/;
  const without = (book: Book, change: Run['change']) => {
    const annexes = book.blocks.filter(({ kind }) => kind === 'annex');
    return [...blocksOf(annexes)].map((block) => {
      const runs = textsOf(block)
        .flat()
        .filter((run) => run.change !== change && !/^【.*移[自至].*】$/.test(run.text));
      return plain(runs).replace(number, '');
    });
  };

  test('the text with insertions alone is the new one; with deletions alone it is the old one', () => {
    fc.assert(
      fc.property(someReport, someReport, (before, after) => {
        const rows = compareReports(before, after);
        const book = redlineOf(after, rows, facts);
        expect(without(book, 'deleted').filter(Boolean)).toEqual(unitTexts(after));
        const old = without(book, 'inserted').filter(Boolean);
        const moves = rows.some(({ state }) => state === 'moved');
        // What moved stands at its new place.
        expect(moves ? old.sort() : old).toEqual(moves ? unitTexts(before).sort() : unitTexts(before));
      }),
      { numRuns: 60 },
    );
  });
  test('nothing is marked where nothing differs', () => {
    fc.assert(
      fc.property(someReport, (one) => {
        const marked = redline(one, one).blocks.filter(({ kind }) => kind === 'annex');
        const runs = [...blocksOf(marked)].flatMap((block) => textsOf(block).flat());
        expect(runs.filter(({ change }) => change)).toEqual([]);
      }),
    );
  });
});
