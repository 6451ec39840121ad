/** Texts that do not fit are shortened, split over slides, or reported. */
import { expect, test } from 'vitest';
import { loadDeckTheme } from '../../src/deck/canvas/theme.js';
import { layOutSlides } from '../../src/deck/lay-out-slides.js';
import { frameOf } from '../../src/deck/layouts/index.js';
import type { Diagnostic, Place } from '../../src/diagnostics/diagnostic.js';
import type { Slide } from '../../src/document/deck.js';
import { plain, type Text } from '../../src/text/running-text.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { faultsOf, runsIn } from './checks.js';
import { bars, figure, item, measures, point, slide, text } from './sample.js';

const theme = loadDeckTheme(nodeWorld(), () => {})!.value;

const line = (number: number): Place => ({ file: 'report.yaml', line: number, column: 5 });
const at = (words: string, number: number): Text => [{ text: words, at: line(number) }];

/** A sentence of so many clauses of ten characters. */
const clauses = (count: number) => `${Array.from({ length: count }, () => '推动政务服务整体提升').join('，')}。`;

function layOut(...given: Slide[]) {
  const problems: Diagnostic[] = [];
  const slides = layOutSlides(given, theme, (problem) => problems.push(problem));
  const shown = slides.map(({ boxes }) => boxes.flatMap(runsIn).map(({ text }) => text));
  const faults = slides.flatMap(({ slide, boxes }) => faultsOf(frameOf(slide.layout, theme, '').boxes, boxes, theme));
  return { problems, slides, shown: shown.map((texts) => texts.join('')), faults };
}

test('a slide that fits stays as it is', () => {
  const { problems, slides } = layOut(slide('task', '任务', { lines: [text('方向')], items: measures.slice(0, 4) }));
  expect(problems).toEqual([]);
  expect(slides).toHaveLength(1);
});

test('a sentence too long loses as few clauses as possible from its end', () => {
  const items = [item('', '甲', '短。'), { ...item('', '乙'), text: at(clauses(60), 7) }, item('', '丙', '短。')];
  const { problems, slides, shown, faults } = layOut(slide('task', '任务', { items }));
  expect(slides).toHaveLength(1);
  expect(faults).toEqual([]);
  expect(problems).toMatchObject([{ code: 'deck/shortened', severity: 'warning', at: line(7) }]);
  const { text: whole, kept } = (problems as { args: { text: string; kept: string } }[])[0]!.args;
  expect(whole).toBe(clauses(60));
  expect(kept).toMatch(/^(推动政务服务整体提升，)+推动政务服务整体提升……$/);
  expect(shown[0]).toContain(kept);
  // One clause more did not fit.
  const more = at(`${kept.slice(0, -2)}，推动政务服务整体提升……`, 7);
  const again = layOut(slide('task', '任务', { items: [items[0]!, { ...items[1]!, text: more }, items[2]!] }));
  expect(again.problems).toHaveLength(1);
});

test('a line under the title and the title itself lose clauses', () => {
  const title = at(clauses(20).slice(0, -1), 3);
  const { problems, shown, faults } = layOut(
    slide('task', '', { title, lines: [at(clauses(30), 4), text('短')], items: measures.slice(0, 2) }),
  );
  expect(faults).toEqual([]);
  expect(problems.map(({ code, at }) => [code, at?.line])).toEqual([
    ['deck/shortened', 3],
    ['deck/shortened', 4],
  ]);
  expect(shown[0]).toMatch(/^[推动政务服务整体提升，]+[^，…]{10}……短/);
});

test('a list too long is split, reported at the first item that moved', () => {
  const items = Array.from({ length: 21 }, (_, i) => ({ ...item('十', ''), heading: at(`第${i}项工作`, i + 1) }));
  const { problems, slides, faults } = layOut(slide('overview', '重点工作', { items }));
  expect(slides.map(({ slide }) => [plain(slide.title), slide.items.length])).toEqual([
    ['重点工作（一）', 11],
    ['重点工作（二）', 10],
  ]);
  expect(problems).toEqual([
    {
      code: 'deck/split',
      severity: 'warning',
      args: { title: '重点工作', layout: 'overview', slides: 2 },
      at: line(12),
    },
  ]);
  expect(faults).toEqual([]);
});

test('a table too long is split with its header repeated, reported at the first row that moved', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [at(`第${i}项指标`, i + 1), text('增长4.0%左右')]);
  const table = { header: [text('指标'), text('目标')], rows };
  const charts = [bars('%', [point('总值', 4)])];
  const { problems, slides, faults } = layOut(slide('targets', '目标', { table, charts }));
  expect(slides.map(({ slide }) => [slide.table?.header, slide.table?.rows.length, slide.charts.length])).toEqual([
    [table.header, 20, 1],
    [table.header, 20, 0],
  ]);
  expect(problems).toMatchObject([{ code: 'deck/split', at: line(21) }]);
  expect(faults).toEqual([]);
});

test.each(['政', '政府工作，', '政府工作。'])('a hundred thousand characters of %s are measured once', (words) => {
  const endless = at(words.repeat(100_000 / words.length), 1);
  const { problems } = layOut({ ...slide('closing', ''), title: endless });
  expect(problems.map(({ code }) => code)).toEqual([words === '政' ? 'deck/overfull' : 'deck/shortened']);
  layOut(slide('task', '题', { items: [{ ...item('', '甲'), text: endless }] }));
});

test('labels are never cut: the slide is split instead', () => {
  const label = '城乡居民人均可支配收入与一般公共预算支出中民生类支出占比'.repeat(3);
  const figures = Array.from({ length: 8 }, (_, i) => ({ ...figure('', '12'), label: at(label, i + 1) }));
  const { problems, slides, shown, faults } = layOut(slide('figures', '数字', { figures }));
  expect(problems.map(({ code }) => code)).toEqual(['deck/split']);
  expect(slides.length).toBeGreaterThan(1);
  expect(shown.join('').split(label)).toHaveLength(9);
  expect(faults).toEqual([]);
});

test('contents are split before their headings lose clauses, tasks at a glance stay one slide', () => {
  const heading = clauses(7).slice(0, -1);
  const items = Array.from({ length: 12 }, () => item('一', heading));
  const { problems, slides, faults } = layOut(slide('contents', '目录', { items: items.slice(0, 8) }));
  expect(problems.map(({ code }) => code)).toEqual(['deck/split']);
  expect(slides.length).toBeGreaterThan(1);
  expect(faults).toEqual([]);
  const tasks = layOut(slide('overview', '任务', { items }));
  expect(tasks.slides).toHaveLength(1);
  expect(new Set(tasks.problems.map(({ code }) => code))).toEqual(new Set(['deck/shortened']));
  expect(tasks.faults).toEqual([]);
  const alone = layOut(slide('overview', '任务', { items: [item('', clauses(120).slice(0, -1))] }));
  expect(alone.problems.map(({ code }) => code)).toEqual(['deck/shortened']);
  expect(alone.faults).toEqual([]);
});

test('a text that can be neither shortened nor split is whole, and reported once', () => {
  const endless = '推动政务服务整体提升'.repeat(150);
  const { problems, shown } = layOut(slide('task', '任务', { items: [{ ...item('', ''), text: at(endless, 9) }] }));
  expect(problems).toMatchObject([
    { code: 'deck/overfull', severity: 'warning', args: { text: endless, layout: 'task' }, at: line(9) },
  ]);
  expect(shown.join('')).toContain(endless);
});

test('a head that does not fit is reported once, though the slide is split', () => {
  const items = Array.from({ length: 21 }, (_, i) => item('十', `第${i}项`));
  const kicker = at('眉'.repeat(200), 2);
  const codes = layOut(slide('overview', '重点工作', { kicker, items })).problems.map(({ code }) => code);
  expect(codes).toEqual(['deck/split', 'deck/overfull']);
});

test('a title shortened or too long is reported once, though the slide is split, and the parts keep their numbers', () => {
  const items = Array.from({ length: 21 }, (_, i) => item('十', `第${i}项`));
  const long = { ...slide('overview', '', { items }), title: at('推动政务服务整体提升，'.repeat(30), 1) };
  const { problems, slides } = layOut(long);
  expect(problems.map(({ code }) => code)).toEqual(['deck/shortened', 'deck/split']);
  const titles = slides.map(({ slide }) => plain(slide.title));
  expect(titles.map((title) => title.slice(-3))).toEqual(['（一）', '（二）']);
  expect(titles[0]!.length).toBeLessThan(100);
  const endless = { ...long, title: at('政'.repeat(300), 1) };
  expect(layOut(endless).problems.map(({ code }) => code)).toEqual(['deck/split', 'deck/overfull']);
});

test('a slide without content is reported', () => {
  const place = line(3);
  expect(layOut({ ...slide('overview', '空'), at: place }).problems).toEqual([
    { code: 'deck/empty-slide', severity: 'error', args: { layout: 'overview', needs: 'items' }, at: place },
  ]);
});

test('a slide whose texts do not fit beside the column of its siblings keeps its own', () => {
  const text = '始终坚持依法决策、依法行政、依法办事，主动接受人大监督、政协民主监督和各方面监督。';
  const full = slide('points', '甲', { items: Array.from({ length: 5 }, () => item('', '建设法治政府', text)) });
  const long = slide('points', '乙', { items: [item('', '推动政务服务能力整体提升和营商环境优化', '短句。')] });
  const alone = layOut(full).slides[0]!;
  const [beside] = layOutSlides([full, long], theme, () => {});
  expect(beside!.overfull.length).toBe(alone.overfull.length);
});
