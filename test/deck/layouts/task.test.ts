/** Areas and tasks at every count of numbers and statements, with short and long words: all fits, and siblings are alike. */
import { expect, test } from 'vitest';
import { layOutSlides } from '../../../src/deck/lay-out-slides.js';
import { frameOf } from '../../../src/deck/layouts/index.js';
import type { Note } from '../../../src/diagnostics/diagnostic.js';
import type { Slide } from '../../../src/document/deck.js';
import { faultsOf, runsIn } from '../checks.js';
import { layoutOf, named, theme } from '../laid-out.js';
import { commitments, figure, headings, item, slide, text } from '../sample.js';

const clause = '推动政务服务整体提升，';
const headingsOf: Readonly<Record<string, (i: number) => string>> = {
  'headings of two characters': () => '提质',
  'headings of ten characters': (i) => `攻坚推进重点片区改${'一二三四五六'[i]}`,
  'headings of sixty characters': () => clause.repeat(6).slice(0, 60),
  'headings of both lengths': (i) => (i % 2 ? '提质' : clause.repeat(6).slice(0, 60)),
};
const lines = [text('聚焦“国之大者”，举全区之力办好“三件大事”')];
const upTo = (most: number) => Array.from({ length: most }, (_, i) => i);

function sibling(layout: 'area' | 'task', figures: number, items: number, heading: (i: number) => string): Slide {
  return slide(layout, '扩内需稳外需', {
    kicker: text('任务一'),
    lines,
    figures: commitments.slice(0, figures),
    items: upTo(items).map((i) => item('', heading(i))),
  });
}

const families = Object.entries(headingsOf).flatMap(([name, heading]) => [
  [`areas, ${name}`, upTo(4).flatMap((f) => upTo(3).map((i) => sibling('area', f, i + 1, heading)))] as const,
  [`tasks, ${name}`, upTo(5).flatMap((f) => upTo(6).map((i) => sibling('task', f, i + 1, heading)))] as const,
]);

test.each(families)('%s', (_, slides) => {
  const overfull: Note = ({ code }) => expect(code).not.toBe('deck/overfull');
  const alone = slides.flatMap((one) => layOutSlides([one], theme, overfull));
  for (const { slide, boxes } of [...alone, ...layOutSlides(slides, theme, overfull)]) {
    const { boxes: frame } = frameOf(slide.layout, theme, '越秀区2024年政府工作报告');
    expect(faultsOf(frame, boxes, theme), `${slide.figures.length} and ${slide.items.length}`).toEqual([]);
  }
});

const longLabels = [
  figure('总投资超10亿元的重点项目加快审批和建设', '15', '个'),
  figure('完成年度投资', '不少于280', '亿元', '增长4.0%左右'),
];

test.each(['area', 'task'] as const)('siblings among the slides of kind %s have one size and one place', (layout) => {
  const heading = headingsOf['headings of ten characters']!;
  const three = sibling(layout, 3, 3, heading);
  const long = { ...three, figures: [...longLabels, ...commitments.slice(0, 1)] };
  const wordy = { ...three, items: three.items.map((each) => item('', `“${heading(0)}”${each.text}与“三大行动”`)) };
  const laid = layOutSlides([three, long, wordy], theme, () => {});
  for (const part of ['举措', '数值', '指标', '浅底']) {
    const seen = laid.map(({ boxes }) =>
      named(boxes, part).map((box) => [box.x, box.kind === 'rect' ? box.y : '', runsIn(box)[0]?.size ?? 0]),
    );
    const starts = (each: (typeof seen)[number]) => each.map(([x]) => x);
    expect(seen.map(starts), part).toEqual(seen.map(() => starts(seen[0]!)));
    if (part !== '数值') expect(new Set(seen.flat().map(([, , size]) => size)).size, part).toBe(1);
  }
});

test('statements alone have the whole width, and numbers stand over the same columns as facts', () => {
  const { boxes } = layoutOf(sibling('area', 0, 3, () => '提质'));
  const alone = named(boxes, '举措');
  expect(alone[0]!.x).toBe(theme.margins.left);
  expect(alone[2]!.x + alone[2]!.w).toBeCloseTo(theme.page.width - theme.margins.right);
  const [field] = named(boxes, '浅底');
  expect([field!.x, field!.w]).toEqual([0, theme.page.width]);
  for (const figures of [2, 3]) {
    const { boxes } = layoutOf(sibling('area', figures, 3, () => '提质'));
    const columns = named(boxes, '举措').map(({ x }) => x);
    expect(named(boxes, '数值').map(({ x }) => x)).toEqual(columns.slice(0, figures));
  }
});

test('one number of an area stands beside its facts', () => {
  const { boxes } = layoutOf(sibling('area', 1, 3, () => '提质'));
  const [number] = named(boxes, '数值');
  expect(named(boxes, '举措').every(({ x }) => x > number!.x + number!.w)).toBe(true);
});

test('fewer numbers leave their measures more room', () => {
  const widths = [1, 2, 3, 4].map((n) => named(layoutOf(sibling('task', n, 3, () => '提质')).boxes, '举措')[0]!.w);
  expect(widths[0]).toBeGreaterThan(widths[1]!);
  expect(widths[1]).toBeGreaterThan(widths[2]!);
  expect(widths[2]).toBe(widths[3]);
});

test('the foot of a slide is not left empty: the field reaches down to the footer', () => {
  const footer = frameOf('task', theme, '题').boxes.find(({ name }) => name === '页脚')!;
  for (const one of [...upTo(4).map((n) => sibling('area', n, 3, () => '提质')), sibling('task', 2, 3, () => '提质')]) {
    const [field] = named(layoutOf(one).boxes, '浅底');
    expect(footer.y - (field!.y + field!.h)).toBeLessThan(0.3);
  }
});

test('values stand at one height, whether a number moved or not', () => {
  const still = sibling('area', 3, 3, () => '提质');
  const moved = { ...still, figures: still.figures.map((each) => ({ ...each, change: text('增长4.5%') })) };
  const [one, other] = [still, moved].map((each) => named(layoutOf(each).boxes, '数值').map(({ y }) => y));
  expect(one).toEqual(other);
});

test('numbers and measures begin at one height on all tasks', () => {
  const heights = [1, 2, 3, 4].map((n) => {
    const { boxes } = layoutOf(
      slide('task', '任务', { lines: [text('方向')], figures: commitments.slice(0, n), items: headings.slice(0, 3) }),
    );
    return ['数据线1', '分隔线1'].map((name) => boxes.find((box) => box.name === name)!.y);
  });
  expect(new Set(heights.map(String)).size).toBe(1);
});
