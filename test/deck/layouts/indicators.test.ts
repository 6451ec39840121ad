import { expect, test } from 'vitest';
import { linesOf } from '../../../src/deck/fit/lines.js';
import { descent } from '../../../src/deck/fit/measure.js';
import { layOut } from '../../../src/deck/layouts/index.js';
import { indicatorStacks } from '../../../src/deck/layouts/indicators.js';
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

test('up to three numbers are one under the other, more in two columns that reach down to the foot', () => {
  for (const count of [1, 2, 3, 4, 7, 8]) {
    const { boxes } = layoutOf(
      slide('figures', '数字', {
        figures: Array.from({ length: count }, (_, i) => figure('总值', `${i + 1}`, '亿元')),
      }),
    );
    const values = named(boxes, '数值');
    expect(new Set(values.map(({ x }) => x)).size).toBe(count <= 3 ? 1 : 2);
    const rules = named(boxes, '数据线').map(({ y }) => y);
    const rows = Math.ceil(count / (count <= 3 ? 1 : 2));
    expect(named(boxes, '底线')[0]!.y).toBeCloseTo(rules[0]! + ((6.55 - rules[0]!) / rows) * rows);
  }
});

const stacked = (figures: ReturnType<typeof figure>[]) =>
  indicatorStacks(
    figures.map((one, i) => ({ figure: one, x: 1 + i * 3.6, w: 3.4, y: 2, h: 2 })),
    'row-numeral',
    theme,
  ).boxes;

test('label, value and movement of a row are aligned, and the label is read first', () => {
  const boxes = stacked([
    figure('地区生产总值', '3810.24', '亿元', '增长4.5%'),
    figure('城乡居民人均可支配收入与一般公共预算支出中民生类支出占比', '97', '%'),
    figure('居民收入', '与经济增长同步'),
  ]);
  expect(new Set(named(boxes, '指标').map(({ y, h }) => `${y} ${h}`)).size).toBe(1);
  expect(new Set(named(boxes, '数值').map(({ y }) => y)).size).toBe(1);
  expect(named(boxes, '变化')).toHaveLength(1);
  expect(boxes.findIndex(({ name }) => name === '指标1')).toBeLessThan(boxes.findIndex(({ name }) => name === '数值1'));
});

test('numerals stand on one edge, whatever qualifies them, and a number is never parted from its unit', () => {
  const values = named(
    stacked([figure('主体', '超1000', '家'), figure('企业', '200', '家'), figure('投资', '不少于40', '亿元')]),
    '数值',
  );
  const bottoms = values.map(({ y, h }) => y + h);
  expect(new Set(bottoms).size).toBe(1);
  for (const box of values) {
    if (box.kind !== 'text') throw new Error(box.name);
    expect(box.wrap).toBe('none');
    const lines = box.paragraphs.map((each) => linesOf(each, box.w));
    expect(lines.every((each) => each.length === 1)).toBe(true);
    expect(box.paragraphs.at(-1)!.runs[0]!.text).toMatch(/^\d/);
  }
});

test('labels of lines begin on one edge behind the widest number', () => {
  const { boxes } = layoutOf(
    slide('figures', '数字', { figures: [figure('总值', '3810.24', '亿元'), figure('企业', '2', '家')] }),
  );
  const [first, second] = named(boxes, '指标');
  expect(first!.x).toBe(second!.x);
  expect(first!.x).toBeGreaterThanOrEqual(named(boxes, '数值')[0]!.x + named(boxes, '数值')[0]!.w);
});

test('numerals of many lines leave clear what the eye needs between hairlines, and labels get the width', () => {
  const labels = ['地区生产总值增长', '社会消费品零售总额增长', '地方一般公共预算收入增长', '城镇新增就业'];
  const eight = [...labels, ...labels].map((label) => figure(label, '4.5', '%'));
  const { boxes, overfull } = layoutOf(slide('figures', '数字', { figures: eight }));
  const [first, , third] = named(boxes, '数据线');
  const size = sizeOf(named(boxes, '数值')[0]);
  expect((third!.y - first!.y) * 72 - size! * 0.72).toBeGreaterThanOrEqual(2 * 0.3 * 72 - 0.01);
  expect(sizeOf(named(boxes, '指标')[0])).toBe(theme.sizes.label.largest);
  expect(overfull).toEqual([]);
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
  const boxes = stacked([figure('总值', '3810', '亿元'), figure('居民收入', '与经济增长同步')]);
  const [numeral, words] = named(boxes, '数值').map((box) => {
    const { leading } = box.kind === 'text' ? box.paragraphs.at(-1)! : { leading: 0 };
    return box.y + box.h - (leading * descent) / 72;
  });
  expect(words).toBeCloseTo(numeral!, 5);
});

test('in narrow cells, as of four numbers at 4:3, values stand over their labels', () => {
  const four = slide('figures', '数字', { figures: upToFour.map((n) => figure('总值', n, '亿斤以上')) });
  const { boxes } = layOut(four, { theme: { ...theme, page: { width: 10, height: 7.5 } } });
  expect(named(boxes, '数值').map(({ x }) => x)).toEqual(named(boxes, '指标').map(({ x }) => x));
  const wide = layoutOf(four).boxes;
  expect(named(wide, '数值')[0]!.x).toBeLessThan(named(wide, '指标')[0]!.x);
});

const upToFour = ['800', '5.27', '17', '80'];
