/** Patterns of a file are compiled once, and a text that stays is not searched again. */
import { expect, test } from 'vitest';
import { askOf, type Hit, patternsIn } from '../../src/indicators/file-patterns.js';
import type { Searched } from '../../src/indicators/value.js';
import { yearsPlanning } from '../../src/report/years.js';
import { plain } from '../../src/text/running-text.js';
import { sourced } from '../../src/yaml/sourced.js';

const figure = (id: string, pattern: string, unit: string) => ({ id, label: id, pattern, unit });
const file = sourced('figures.yaml', {
  groups: [
    { name: '经济', figures: [figure('total', '总产值{value}亿元', '亿元'), figure('bad', '没有数字', '亿元')] },
    { name: '民生', figures: [figure('beds', '床位{value}张，增加5张', '张')] },
  ],
});

function searched(characters: string): Searched {
  const text = [{ text: characters }];
  return {
    text,
    characters,
    forNumbers: characters,
    part: [],
    section: [],
    under: [],
    role: 'review',
    years: yearsPlanning(2024),
  };
}

test('a figure is asked for with its pattern, and with what that is without its numbers', () => {
  const { compiled } = patternsIn(file);
  const ask = askOf(file, ['groups', 1, 'figures', 0], compiled[1]![0]!, '民生', () => {});
  expect(ask).toMatchObject({ id: 'beds', group: '民生', unit: '张', free: { numbers: ['5张'] } });
  expect(plain(ask.label)).toBe('beds');
  expect(ask.compiled).toBe(compiled[1]![0]);
});

const read = ({ match: { captures }, where: { characters } }: Hit) =>
  characters.slice(captures.value!.start, captures.value!.end);

test('hits stand by pattern in the order of the texts; patterns that fit nowhere have none', () => {
  const { compiled, hitsIn } = patternsIn(file);
  const [[total, bad]] = compiled as [[never, object]];
  expect(bad).toHaveProperty('reason');
  const hits = hitsIn(['总产值12亿元。', '没有。', '总产值34亿元，总产值56亿元。'].map(searched));
  expect(hits.get(total)!.map(read)).toEqual(['12', '34', '56']);
  expect([...hits.values()].flat()).toHaveLength(3);
});

test('a text that stays is not searched again: its matches are the same objects, those of a new one are added', () => {
  const { compiled, hitsIn } = patternsIn(file);
  const total = compiled[0]![0] as never;
  const [first, last, added] = ['总产值20亿元。', '总产值30亿元。', '总产值40亿元。'].map(searched);
  const before = hitsIn([first!, last!]).get(total)!;
  const after = hitsIn([first!, added!, last!]).get(total)!;
  expect(after.map(read)).toEqual(['20', '40', '30']);
  expect([after[0]!.match, after[2]!.match]).toEqual(before.map(({ match }) => match));
  expect(after[2]!.match).toBe(before[1]!.match);
});
