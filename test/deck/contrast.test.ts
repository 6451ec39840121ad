import { expect, test } from 'vitest';
import type { DeckTheme } from '../../src/deck/canvas/theme.js';
import { noteContrast } from '../../src/deck/contrast.js';
import { layOutDeck } from '../../src/deck/make.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Slide } from '../../src/document/deck.js';
import { sourced } from '../../src/yaml/sourced.js';
import { theme } from './laid-out.js';
import { figure, slide, text } from './sample.js';

const cover = slide('cover', '政府工作报告', { kicker: text('云溪县人民政府'), lines: [text('县长　王明')] });
const glance = slide('figures', '2025年', { figures: [figure('地区生产总值', '812.4', '亿元', '增长5.1%')] });

function told(slides: readonly Slide[], colours: Partial<DeckTheme['colours']>): Diagnostic[] {
  const own = { ...theme, colours: { ...theme.colours, ...colours } };
  const problems: Diagnostic[] = [];
  const deck = { kind: 'deck', meta: { title: '报告', author: '', date: '2026-01-01' }, slides } as const;
  const lines = ['paper', 'field', 'ink', 'accent', 'accent-strong', 'ornament', 'muted', 'line'];
  const read = sourced('content/yunxi/theme.yaml', own, ([, role]) => lines.indexOf(String(role)) + 1);
  noteContrast(
    layOutDeck(deck, own, () => {}),
    read,
    (problem) => problems.push(problem),
  );
  return problems;
}

test('the colours that come with Yinfa are read well', () => {
  expect(told([cover, glance], {})).toEqual([]);
});

test('type that is too pale is told once for its ground, with both roles and its place', () => {
  const problems = told([glance, glance], { muted: '#C8C0BA' });
  expect(problems).toMatchObject([
    {
      code: 'deck/contrast',
      severity: 'warning',
      args: { type: 'muted', ground: 'paper', least: 4.5 },
      at: { file: 'content/yunxi/theme.yaml', line: 7 },
    },
  ]);
});

test('large type may have less, and the ground is the field it stands on', () => {
  const of = (ornament: string) => told([cover], { ornament }).map(({ args }) => args);
  // On the strong colour 3.5 : 1, which is enough for a bold line of 20 pt, and 2.5 : 1.
  expect(of('#B08A48')).toEqual([]);
  expect(of('#967038')).toMatchObject([{ type: 'ornament', ground: 'accent-strong', least: 3 }]);
});
