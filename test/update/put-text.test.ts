/** A new text in the texts and lines of an old one. */
import { expect, test } from 'vitest';
import { putText } from '../../src/update/put-text.js';
import type { FieldName, FieldText } from '../../src/update/value-blocks.js';

const field = (name: FieldName, ...lines: string[]): FieldText => ({ name, lines });

/** `name: lines` of each text, changed lines with the old line's index, new ones with +. */
const put = (old: readonly FieldText[], fresh: readonly FieldText[]) =>
  putText(old, fresh).map(
    ({ name, lines }) => `${name}: ${lines.map(({ text, was }) => `${was ?? '+'}${text}`).join(' | ')}`,
  );

test('equal texts stay as they are divided', () => {
  const old = [field('lead', '经济向好。'), field('text', '就业稳定。税收增长。')];
  expect(put(old, [field('text', '经济向好。', '就业稳定。', '税收增长。')])).toEqual([
    'lead: 0经济向好。',
    'text: 0就业稳定。税收增长。',
  ]);
});

test('a changed sentence stays on its line, beside its neighbour', () => {
  const old = [field('text', '就业保持稳定。税收增长4.5%。', '学位新增五千个。')];
  expect(put(old, [field('text', '就业保持稳定。', '税收增长4.6%。', '学位新增五千个。')])).toEqual([
    'text: 0就业保持稳定。税收增长4.6%。 | 1学位新增五千个。',
  ]);
});

test('a new sentence gets a line of its own where the draft has it', () => {
  const old = [field('text', '就业保持稳定。', '学位新增五千个。')];
  expect(put(old, [field('text', '就业保持稳定。', '公园绿地成片。', '学位新增五千个。')])).toEqual([
    'text: 0就业保持稳定。 | +公园绿地成片。 | 1学位新增五千个。',
  ]);
});

test('a new point becomes a point, a point that is gone is empty', () => {
  const old = [
    field('text', '还存在困难：'),
    field('points', '一是基础尚不牢固；'),
    field('points', '二是动力仍要增强。'),
  ];
  const fresh = field('text', '还存在困难：', '一是基础尚不牢固；', '二是财政收支紧张；', '三是动力仍要增强。');
  expect(put(old, [fresh])).toEqual([
    'text: 0还存在困难：',
    'points: 0一是基础尚不牢固；',
    'points: +二是财政收支紧张；',
    'points: 0三是动力仍要增强。',
  ]);
  expect(put(old, [field('text', '还存在困难：', '二是动力仍要增强。')])).toEqual([
    'text: 0还存在困难：',
    'points: ',
    'points: 0二是动力仍要增强。',
  ]);
});

test('text after a heading becomes its intro', () => {
  expect(
    put([field('section', '惠民生。')], [field('section', '惠民生。'), field('intro', '学位新增五千个。')]),
  ).toEqual(['section: 0惠民生。', 'intro: +学位新增五千个。']);
});
