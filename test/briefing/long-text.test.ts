/** Slides of texts with runs that a pattern could enter anywhere: in quadratic time each takes minutes. */
import { expect, it } from 'vitest';
import { load, reportWith } from '../content/folder.js';

const LONG = 200_000;
const many = (piece: string) => piece.repeat(LONG / piece.length);

it.each([
  ['a heading with many commas', `  - part: 回顾\n    body:\n      - section: 办好教育${many('，')}山\n`],
  [
    'difficulties with many remedies',
    `  - part: 回顾\n    body:\n      - 还有不少困难：底子薄${many('，要')}；人才少。\n`,
  ],
  ['an announcement without an end', `  - part: 2026年工作安排\n    body:\n      - 办好${many('民生实事')}\n`],
  ['a numeral without projects', `  - part: 2026年工作安排\n    body:\n      - 办好${many('一')}\n`],
  ['a closing that only addresses', `  - part: 回顾\n    body:\n      - 做好工作。\n  - ${many('各位')}\n`],
])(
  '%s is read in time in proportion to it',
  (_, body) => {
    expect(load({ 'report.yaml': reportWith(body) }).report?.briefing.parts.length).toBeDefined();
  },
  60_000,
);
