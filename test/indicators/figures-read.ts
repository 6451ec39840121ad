/** A content folder with figures and their report, for tests of what patterns read. */
import type { Indicator } from '../../src/report/report.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

export function figuresYaml(...asks: readonly string[]): string {
  const figures = asks.map((ask, i) => {
    const [pattern, unit] = ask.split(' | ');
    return `      - id: f${i + 1}\n        label: L${i + 1}\n        pattern: ${JSON.stringify(pattern)}\n${unit ? `        unit: "${unit}"\n` : ''}`;
  });
  return `groups:\n  - name: G\n    figures:\n${figures.join('')}`;
}

export function read(
  paragraphs: readonly string[],
  ...asks: readonly string[]
): { figures: readonly Indicator[]; problems: string[] } {
  const body = paragraphs.map((text) => `  - ${JSON.stringify(text)}\n`).join('');
  const { report, told } = load({ 'report.yaml': reportWith(body), 'figures.yaml': figuresYaml(...asks) });
  return { figures: report?.figures.flatMap((group) => group.figures) ?? [], problems: told };
}

/** A figure on one line: words before, value, unit, words after; its number; its change. */
function shown(figure: Indicator | undefined): string {
  if (!figure) return 'none';
  const { level, change } = figure;
  const { before, value, unit, after, number } = level;
  const moved = change ? ` / ${plain(change.words)} ${change.number} ${change.unit}` : '';
  return `${before}[${plain(value)}]${unit}${after} ${number}${moved}`;
}

/** The figure a pattern reads from one sentence, or the problems. */
export function one(sentence: string, ask: string): string {
  const { figures, problems } = read([sentence], ask);
  return problems.length > 0 ? problems.join('\n') : shown(figures[0]);
}
