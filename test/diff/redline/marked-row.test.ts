/** The words of one row of the redline. */
import { expect, test } from 'vitest';
import type { Row } from '../../../src/diff/compare/rows.js';
import type { Unit } from '../../../src/diff/compare/units.js';
import { changedWords } from '../../../src/diff/compare/words.js';
import { headAndText, markedWords, movedTo, numberedWords } from '../../../src/diff/redline/marked-row.js';
import type { Text } from '../../../src/text/running-text.js';

const unit = (text: string, more: Partial<Unit> = {}): Unit => ({
  kind: 'paragraph',
  text,
  head: 0,
  number: '',
  level: 0,
  where: {},
  at: undefined,
  ...more,
});
const row = (state: Row['state'], before: Unit, after: Unit): Row => ({
  state,
  before,
  after,
  words: changedWords(before.text, after.text),
});

/** `-deleted-` and `+inserted+`. */
const shown = (runs: Text) =>
  runs.map(({ text, change }) => (change === 'deleted' ? `-${text}-` : change ? `+${text}+` : text)).join('');

test('a moved row says where it was', () => {
  const old = unit('税收增长。', { where: { part: '二、', section: '（一）' } });
  expect(shown(markedWords(row('moved', old, unit('税收增长。'))))).toBe('+【移自二、（一）】+税收增长。');
  const third = unit('税收增长。', { where: { part: '二、', paragraph: 3 } });
  expect(shown(markedWords(row('moved', third, unit('税收增长。'))))).toBe('+【移自二、第3段】+税收增长。');
  expect(shown(markedWords(row('moved', unit('税收增长。'), unit('税收增长。'))))).toBe('+【移自正文开头】+税收增长。');
});

test('a number that changed is there twice', () => {
  const [old, now] = [unit('稳增长', { number: '（三）' }), unit('稳增长', { number: '（一）' })];
  expect(shown(numberedWords(row('kept', old, now)))).toBe('-（三）-+（一）+稳增长');
  expect(shown(numberedWords(row('kept', now, now)))).toBe('（一）稳增长');
});

test('an added row is inserted with its number', () => {
  const after = unit('稳增长', { number: '（一）' });
  const added: Row = { state: 'added', after, words: [{ kind: 'inserted', text: after.text }] };
  expect(shown(numberedWords(added))).toBe('+（一）++稳增长+');
});

test('a lead ends where it ends in the new text, with what was deleted from it', () => {
  const old = unit('经济稳中向好。全年增长4.5%。', { head: 7 });
  const now = unit('经济向好。全年增长4.6%。', { head: 5 });
  expect(headAndText(row('changed', old, now)).map(shown)).toEqual(['经济-稳中-向好。', '全年增长-4.5%-+4.6%+。']);
});

test('a heading without text after it takes the whole row', () => {
  const heading = unit('稳增长', { kind: 'section', number: '（一）' });
  expect(headAndText(row('kept', heading, heading)).map(shown)).toEqual(['（一）稳增长', '']);
});

test('where rows were a line says what stood there and where it is now, quoted once', () => {
  const where = { part: '二、', section: '（一）' };
  const left = (text: string, number = ''): Row => ({
    state: 'left',
    before: unit(text, { number }),
    after: unit(text, { where }),
    words: [],
  });
  expect(shown(movedTo([left('“百千万工程”扎实起步。成效明显。')]))).toBe('+【“‘百千万工程’扎实起步”移至二、（一）】+');
  expect(shown(movedTo([left('稳增长。', '（三）'), left('税收增长。')]))).toBe(
    '+【（三）“稳增长”等2段移至二、（一）】+',
  );
});
