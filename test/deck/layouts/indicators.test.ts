import { expect, test } from 'vitest';
import { descent } from '../../../src/deck/fit/measure.js';
import { rowsFor } from '../../../src/deck/layouts/indicators.js';
import { runsIn } from '../checks.js';
import { layoutOf, named, sizeOf, theme } from '../laid-out.js';
import { figure, slide } from '../sample.js';

test('numerals of a slide have one size, and words beside them their own', () => {
  const { boxes } = layoutOf(
    slide('figures', '目标', {
      figures: [figure('总值', '4.0', '%左右'), figure('收入', '4.3', '%'), figure('居民收入', '与经济增长同步')],
    }),
  );
  const values = boxes.filter(({ name }) => name.startsWith('数值')).map(runsIn);
  const sizes = values.map((runs) => runs[0]!.size);
  expect(sizes[0]).toBe(sizes[1]);
  expect(sizes[2]).toBeLessThan(sizes[0]!);
  const units = values[0]!.slice(1);
  expect(units.map(({ text }) => text)).toEqual(['%', '左右']);
  expect(units.map(({ colour }) => colour)).toEqual(['accent', 'muted']);
  // Beside a numeral a qualifier is no larger than needed: not twice its label.
  const label = runsIn(boxes.find(({ name }) => name === '指标1')!)[0]!.size;
  expect(units[1]!.size).toBeLessThan(1.5 * label);
});

test('cells in each row by their number', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => rowsFor(n).join('+'))).toEqual([
    '1',
    '2',
    '3',
    '2+2',
    '3+2',
    '3+3',
    '4+3',
    '4+4',
    '4+4+1',
  ]);
});

test('label, value and movement of a row are aligned, and the label is read first', () => {
  const { boxes } = layoutOf(
    slide('figures', '数字', {
      figures: [
        figure('地区生产总值', '3810.24', '亿元', '增长4.5%'),
        figure('城乡居民人均可支配收入与一般公共预算支出中民生类支出占比', '97', '%'),
        figure('居民收入', '与经济增长同步'),
      ],
    }),
  );
  expect(new Set(named(boxes, '指标').map(({ y, h }) => `${y} ${h}`)).size).toBe(1);
  expect(new Set(named(boxes, '数值').map(({ y }) => y)).size).toBe(1);
  expect(named(boxes, '变化')).toHaveLength(1);
  expect(boxes.findIndex(({ name }) => name === '指标1')).toBeLessThan(boxes.findIndex(({ name }) => name === '数值1'));
});

test('a qualifier beside a number is small, a range is one number', () => {
  const { boxes } = layoutOf(
    slide('figures', '数字', { figures: [figure('主体', '超1000', '家'), figure('姊妹学校', '2—3', '对')] }),
  );
  const values = named(boxes, '数值').map((box) =>
    runsIn(box).map(({ text, bold }) => `${text}${bold ? ' bold' : ''}`),
  );
  expect(values).toEqual([
    ['超', '1000 bold', '家'],
    ['2—3 bold', '对'],
  ]);
});

test('the sizes set are returned by role', () => {
  const { boxes, sizes } = layoutOf(
    slide('figures', '数字', { figures: [figure('总值', '3810', '亿元', '增长4.5%')] }),
  );
  expect(sizes).toEqual({
    title: theme.sizes.title.largest,
    label: sizeOf(named(boxes, '指标')[0]),
    numeral: sizeOf(named(boxes, '数值')[0]),
    change: sizeOf(named(boxes, '变化')[0]),
  });
  expect(layoutOf(slide('figures', '数字', { figures: [figure('收入', '同步', '', '')] })).sizes).not.toHaveProperty(
    'numeral',
  );
});

test('a value in words is on the baseline of the numerals beside it', () => {
  const { boxes } = layoutOf(
    slide('figures', '数字', { figures: [figure('总值', '3810', '亿元'), figure('居民收入', '与经济增长同步')] }),
  );
  const [numeral, words] = named(boxes, '数值').map(
    (box) => box.y + box.h - (sizeOf(box)! * theme.leading.tight * descent) / 72,
  );
  expect(words).toBeCloseTo(numeral!, 5);
});
