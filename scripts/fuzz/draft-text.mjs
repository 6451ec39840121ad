/** Texts of drafts: parts of the report of the package, and text that takes long. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from './project.mjs';

const TEXT = readFileSync(join(PACKAGE, 'test/fixtures/report-2024.txt'), 'utf8');

/** Lines that are long or many, of which reading may take more than their length. */
export const large = (random) =>
  random
    .pick([
      '[^a]',
      '[(()',
      '|-|\n',
      '12.3 ',
      '。',
      '<!-- ',
      '“',
      '（一）',
      '\n\n甲\n',
      '^{',
      '**',
      '_',
      '- 甲\n  ',
      '| 甲 | 乙 |\n',
      '1. 甲\n',
    ])
    .repeat(random.pick([200, 3000]));

/** A part of a text: its head, and some of its lines. */
export function partOf(random) {
  const lines = TEXT.split('\n');
  const start = 12 + random.below(lines.length - 12);
  const count = 4 + random.below(24);
  const glossary =
    random.next() < 0.3
      ? ['', '附件', '名词解释', '1. 专精特新：指专业化、精细化的企业。', '2.一刻钟：指十五分钟。']
      : [];
  return [...lines.slice(0, 12), '一、工作回顾', '', ...lines.slice(start, start + count), ...glossary].join('\n');
}
