/** Areas and tasks at every count of numbers and statements, with short and long words: all fits, and siblings are alike. */
import { expect, test } from 'vitest';
import type { Box } from '../../../src/deck/canvas/box.js';
import { layOutSlides } from '../../../src/deck/lay-out-slides.js';
import { frameOf, layOut } from '../../../src/deck/layouts/index.js';
import type { Note } from '../../../src/diagnostics/diagnostic.js';
import type { Slide } from '../../../src/document/deck.js';
import { plain } from '../../../src/text/running-text.js';
import { faultsOf, runsIn } from '../checks.js';
import { layoutOf, named, sizeOf, theme } from '../laid-out.js';
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
  for (const part of ['举措', '数值', '指标']) {
    const seen = laid.map(({ boxes }) =>
      named(boxes, part).map((box) => [box.x, box.kind === 'rect' ? box.y : '', runsIn(box)[0]?.size ?? 0]),
    );
    const starts = (each: (typeof seen)[number]) => each.map(([x]) => x);
    expect(seen.map(starts), part).toEqual(seen.map(() => starts(seen[0]!)));
    if (part !== '数值') expect(new Set(seen.flat().map(([, , size]) => size)).size, part).toBe(1);
  }
});

const factsOf = (count: number) =>
  headings.slice(0, count).map(({ heading }, i) => item('', plain(heading), `做成第${i + 1}件事。`));
const rowsAt = (boxes: readonly Box[], name: string) => named(boxes, name).map(({ y }) => y);

test('how much there is chooses the arrangement', () => {
  const lefts = (figures: number, items: number, layout: 'area' | 'task' = 'task') => {
    const { boxes } = layoutOf(
      slide(layout, '任务', { figures: commitments.slice(0, figures), items: factsOf(items) }),
    );
    return [new Set(named(boxes, '数值').map(({ x }) => x)).size, new Set(named(boxes, '举措').map(({ x }) => x)).size];
  };
  // A column of numbers, a column of statements.
  for (const figures of [1, 2, 3, 4]) expect(lefts(figures, 3)).toEqual([1, 1]);
  expect(lefts(2, 3, 'area')).toEqual([1, 1]);
  // Results with a statement each.
  expect(lefts(3, 3, 'area')).toEqual([3, 3]);
});

test('more numbers than a column holds are a grid over the statements', () => {
  const figures = [...commitments, ...commitments].slice(0, 6);
  const { boxes } = layoutOf(slide('task', '任务', { figures, items: factsOf(3) }));
  expect(new Set(named(boxes, '数值').map(({ x }) => x)).size).toBe(3);
  expect(Math.max(...rowsAt(boxes, '数值'))).toBeLessThan(Math.min(...rowsAt(boxes, '举措')));
});

test('results over statements stand in the same columns', () => {
  const { boxes } = layoutOf(slide('area', '成绩', { figures: commitments.slice(0, 3), items: factsOf(3) }));
  expect(named(boxes, '数值').map(({ x }) => x)).toEqual(named(boxes, '举措').map(({ x }) => x));
});

test('a single number stands large on a field in the left third, from the edge of the slide down to the foot', () => {
  const { boxes } = layoutOf(slide('task', '任务', { figures: commitments.slice(0, 1), items: factsOf(3) }));
  const [field] = named(boxes, '浅底');
  expect(field!.x).toBe(0);
  expect(field!.y + field!.h).toBeCloseTo(named(boxes, '底线')[0]!.y);
  expect(sizeOf(named(boxes, '数值')[0])).toBeGreaterThan(theme.sizes.numeral.largest);
  expect(named(boxes, '举措').every(({ x }) => x > field!.x + field!.w)).toBe(true);
});

test('statements beside numbers share the height evenly', () => {
  for (const items of [1, 2, 3, 4, 5, 6]) {
    const { boxes } = layoutOf(slide('task', '任务', { figures: commitments.slice(0, 2), items: factsOf(items) }));
    const rules = [...rowsAt(boxes, '分隔线'), named(boxes, '底线').at(-1)!.y];
    const steps = rules.slice(1).map((y, i) => y - rules[i]!);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1e-6);
  }
});

test('values stand at one height, whether a number moved or not', () => {
  const still = sibling('area', 3, 3, () => '提质');
  const moved = { ...still, figures: still.figures.map((each) => ({ ...each, change: text('增长4.5%') })) };
  const [one, other] = [still, moved].map((each) => named(layoutOf(each).boxes, '数值').map(({ y }) => y));
  expect(one).toEqual(other);
});

test('numbers and statements begin at one height on all tasks', () => {
  const heights = [2, 3, 4].map((n) => {
    const { boxes } = layoutOf(
      slide('task', '任务', { lines: [text('方向')], figures: commitments.slice(0, n), items: headings.slice(0, 3) }),
    );
    return ['数据线1', '分隔线1'].map((name) => boxes.find((box) => box.name === name)!.y);
  });
  expect(new Set(heights.map(String)).size).toBe(1);
});

test('statements beside as many numbers have hairlines at the same heights, else none between them', () => {
  const rules = (count: number) => {
    const figures = Array.from({ length: 3 }, () => figure('名称', '38', '个'));
    const items = Array.from({ length: count }, (_, i) => item('', `改革${i}`));
    const { boxes } = layoutOf(slide('task', '任务', { figures, items }));
    const heights = (left: boolean) =>
      boxes.filter((box) => box.kind === 'line' && left === box.x < 3).map(({ y }) => Math.round(y * 100));
    return { numbers: heights(true).sort(), statements: heights(false).sort() };
  };
  const aligned = rules(3);
  expect(aligned.statements).toEqual(aligned.numbers);
  const other = rules(4);
  expect(other.statements).toEqual([other.numbers[0], other.numbers.at(-1)]);
});

test('headings alone are rows over the whole width, larger than beside numbers', () => {
  const items = upTo(6).map((i) => item('', `推进重点工作第${i}项`));
  const { boxes, sizes } = layoutOf(slide('task', '任务', { items }));
  const rows = named(boxes, '举措');
  expect(new Set(rows.map(({ x, w }) => `${x} ${w}`)).size).toBe(1);
  expect(rows.map(sizeOf)).toEqual(rows.map(() => 24));
  expect(named(boxes, '分隔线')).toHaveLength(6);
  // Not shared with the headings of other slides.
  expect(Object.keys(sizes)).not.toContain('heading');
});

test('in the narrow column of a slide of 4:3 numbers stand over their labels', () => {
  const page = { width: 10, height: 7.5 };
  const one = slide('task', '任务', { lines, figures: commitments.slice(0, 4), items: factsOf(3) });
  const [wide, narrow] = [theme, { ...theme, page }].map((theme) => layOut(one, { theme }).boxes);
  const isOver = (boxes: readonly Box[]) => named(boxes, '数值')[0]!.x === named(boxes, '指标')[0]!.x;
  expect([isOver(wide!), isOver(narrow!)]).toEqual([false, true]);
});
