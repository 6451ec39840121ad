/** The order and the number of the slides under a person's hand. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { figures, outlineOf, report, withBriefing } from './outline.js';

const ids = (briefing: string) =>
  outlineOf({
    'report.yaml': report,
    'figures.yaml': figures,
    'briefing.yaml': `${briefing}\ndividers: false\n`,
  }).flatMap((line) => /^(?:\* )?(?:[a-z-]+(?:-\d+)?(?=: .*\/)|# . )/.exec(line)?.[0].trim() ?? []);
const told = (briefing: string) => withBriefing(briefing).told;

const usual = [
  '# 一',
  '* glance',
  'area-1',
  'area-2',
  'area-3',
  'difficulties',
  '# 二',
  '* targets',
  'tasks',
  'task-1',
  'task-2',
  'task-3',
  '# 三',
  '* building',
];

describe('order', () => {
  it('of all slides as they stand changes nothing', () => {
    expect(ids('title: 解读\n')).toEqual(usual);
    expect(
      ids(
        'order: [glance, growth, structure, areas, difficulties, five-years, targets, overview, tasks, other, building]\n',
      ),
    ).toEqual(usual);
  });

  it('moves slides and leaves out what it does not list; each run of one part is a section', () => {
    expect(ids('order: [targets, glance, tasks, difficulties]\n')).toEqual([
      '# 二',
      '* targets',
      '# 一',
      '* glance',
      '# 二',
      '* task-1',
      'task-2',
      'task-3',
      '# 一',
      '* difficulties',
    ]);
  });

  it('without the overview leaves no way back to it', () => {
    const { report: read } = withBriefing('order: [tasks]\n');
    expect(read!.briefing.parts[0]!.slides.map((slide) => slide.kind === 'task' && slide.back)).toEqual(['', '', '']);
  });

  it('names slides that there are, each once', () => {
    expect(told('order: [glance, result]\n')[0]).toMatch(
      /^briefing.yaml:1:17\+6 content\/invalid-value .*"glance \| .* building"/,
    );
    expect(told('order: [glance, areas, glance]\n')[0]).toMatch(/^briefing.yaml:1:24\+6 content\/.*another slide/);
    expect(told('order: []\n')[0]).toMatch(/^briefing.yaml:1:/);
  });

  it('is held against the choices and leave-out', () => {
    expect(told('order: [glance, targets]\nleave-out: [targets]\ndifficulties: { title: 动力不足 }\n')).toEqual([
      'briefing.yaml:1:17+7 warning briefing/left-out {"key":"targets","by":"leave-out"}',
      'briefing.yaml:3:1+12 warning briefing/left-out {"key":"difficulties","by":"order"}',
    ]);
    expect(told('order: [five-years]\n')).toEqual(['briefing.yaml:1:1+5 warning briefing/nothing-left {}']);
  });
});

describe('counts', () => {
  const slides = (briefing: string) => withBriefing(briefing).report!.briefing.parts.flatMap((part) => part.slides);

  it('limit what the slides show', () => {
    const shown = slides('counts: { glance: 4, difficulties: 2, targets: 3 }\n');
    expect(shown.map((slide) => slide.kind === 'glance' && slide.figures.length)[0]).toBe(4);
    expect(shown.flatMap((slide) => (slide.kind === 'targets' ? slide.rows.length : []))).toEqual([3]);
  });

  it('limit the slides; those with an entry of their own come first', () => {
    expect(ids('counts: { areas: 1, tasks: 2 }\nareas: [{ section: 惠民生 }]\n')).toEqual([
      '# 一',
      '* glance',
      'area-2',
      'difficulties',
      '# 二',
      '* targets',
      'tasks',
      'task-1',
      'task-2',
      '# 三',
      '* building',
    ]);
  });

  it('leave all tasks in the overview; one without a slide leads nowhere', () => {
    const [overview] = slides('counts: { tasks: 1 }\n').filter(({ kind }) => kind === 'tasks');
    expect(overview?.kind === 'tasks' && overview.tasks.map(({ id, title }) => `${id} ${plain(title)}`)).toEqual([
      'task-1 落实战略',
      ' 促改革',
      ' 抓安全',
    ]);
    expect(ids('counts: { areas: 0, tasks: 0 }\n')).toEqual(usual.filter((id) => !/^(?:area|task)-/.test(id)));
  });

  it('have limits of their own', () => {
    expect(told('counts: { glance: 3 }\n')[0]).toMatch(/^briefing.yaml:1:19 content\/invalid-value .*4/);
    expect(told('counts: { tasks: 1.5 }\n')[0]).toMatch(/^briefing.yaml:1:18\+3 content\/invalid-value/);
    expect(told('counts: { figures: 3 }\n')[0]).toMatch(/content\/unknown-key .*"glance"/);
  });
});

describe('slides', () => {
  it('drops the least important slides first', () => {
    expect(ids('slides: 13\n').filter((id) => id.startsWith('area'))).toEqual(['area-1', 'area-2']);
  });

  it('is a warning where what stays is more, and drops nothing that counts sets', () => {
    expect(told('slides: 9\n')).toEqual(['briefing.yaml:1:9 warning briefing/too-many-slides {"slides":12,"most":9}']);
    expect(told('slides: 9\ncounts: { areas: 3 }\n')).toEqual([
      'briefing.yaml:1:9 warning briefing/too-many-slides {"slides":14,"most":9}',
    ]);
  });
});

it('the titles of overview and closing may be chosen, too', () => {
  const lines = outlineOf({
    'report.yaml': report,
    'figures.yaml': figures,
    'briefing.yaml': 'overview: { title: 促改革 }\nclosing: { title: 让我们贡献 }\n',
  });
  expect(lines).toContain('tasks: 2024年工作安排/促改革');
  expect(lines.at(-1)).toBe('closing 让我们贡献');
});
