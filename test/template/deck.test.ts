/** From markup to slides: charts, tables, links between slides, and the pages in the notes. */
import { describe, expect, it, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Deck } from '../../src/document/deck.js';
import { deckOf } from '../../src/template/deck.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { png } from '../image/picture-files.js';
import { memoryWorld } from '../world/memory-world.js';

const { report } = load({ 'report.yaml': reportWith('  - |\n    第一句。\n    第二句。\n  - 第三句。\n') });

/** The deck of one template, or what is wrong with it. */
function build(slides: string): { deck: Deck | undefined; told: string[] } {
  const files = { 'templates/briefing/deck.hbs': `<deck title="" author="">${slides}</deck>` };
  const problems: Diagnostic[] = [];
  const deck = deckOf(report!, memoryWorld(files), (problem) => problems.push(problem));
  const told = problems.map(({ code, at, args }) => `${at?.line}:${at?.column} ${code} ${JSON.stringify(args)}`);
  return { deck, told };
}

const slide = (inner: string, attributes = '') =>
  `<slide layout="points"${attributes}><title>题</title>${inner}</slide>`;
const only = (inner: string) => build(slide(inner)).deck!.slides[0]!;

describe('charts', () => {
  const point = (label: string, value: string) =>
    `<point><label>${label}</label><value>${value}</value><shown>${value}%</shown></point>`;

  it('are one series, or several with names, and several on a slide', () => {
    const { charts } = only(
      `<chart kind="bar" unit="%">${point('甲', '1')}</chart>
       <chart kind="column" unit="%"><heading>增速</heading>
         <series name="2023年">${point('甲', '1')}${point('乙', '2')}</series>
         <series name="2024年">${point('甲', '3')}${point('乙', '-4')}</series></chart>`,
    );
    expect(
      charts.map(({ kind, title, unit, series }) => [
        kind,
        plain(title),
        unit,
        ...series.map(({ name, points }) => `${name}: ${points.map((p) => `${plain(p.label)} ${p.value}`).join(' ')}`),
      ]),
    ).toEqual([
      ['bar', '', '%', ': 甲 1'],
      ['column', '增速', '%', '2023年: 甲 1 乙 2', '2024年: 甲 3 乙 -4'],
    ]);
  });

  it.each([
    [
      'without points',
      '<chart kind="bar" unit=""></chart>',
      '1:65 markup/missing-element {"name":"point","parent":"chart"}',
    ],
    [
      'of series with other labels',
      `<chart kind="column" unit=""><series name="a">${point('甲', '1')}</series><series name="b">${point('乙', '1')}</series></chart>`,
      'markup/uneven-series {"name":"b","labels":["乙"],"expected":["甲"]}',
    ],
    ['of words', `<chart kind="bar" unit="">${point('甲', '多')}</chart>`, 'markup/invalid-attribute {"name":"value"'],
    [
      'of series in a ring',
      `<chart kind="doughnut" unit=""><series name="a">${point('甲', '1')}</series></chart>`,
      'markup/misplaced {"name":"series","parent":"chart"',
    ],
    [
      'of shares below zero',
      `<chart kind="doughnut" unit="">${point('甲', '-1')}</chart>`,
      'markup/invalid-attribute {"name":"value"',
    ],
    ['of no kind', `<chart kind="pie" unit="">${point('甲', '1')}</chart>`, 'markup/invalid-attribute {"name":"kind"'],
  ])('%s are told', (_, chart, expected) => {
    const { deck, told } = build(slide(chart));
    expect(deck).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(expected);
  });
});

describe('tables', () => {
  const row = (...cells: string[]) => `<row>${cells.map((cell) => `<cell>${cell}</cell>`).join('')}</row>`;

  it('have their first row as header', () => {
    const { table } = only(`<table>${row('指标', '结果')}${row('总值', '4%')}${row('收入', '—')}</table>`);
    expect([table!.header, ...table!.rows].map((cells) => cells.map(plain))).toEqual([
      ['指标', '结果'],
      ['总值', '4%'],
      ['收入', '—'],
    ]);
  });

  it('with a row of other cells are told', () => {
    const { told } = build(slide(`<table>${row('指标', '结果')}${row('总值')}</table>`));
    expect(told).toEqual([expect.stringContaining('markup/uneven-row {"cells":1,"columns":2}')]);
  });
});

describe('links', () => {
  it('lead to slides, and sections have names', () => {
    const { deck } = build(
      slide('<item to="b"><heading>乙</heading></item><item><heading>丙</heading></item>', ' id="a" section="一部分"') +
        slide('', ' id="b" back="a"'),
    );
    expect(
      deck!.slides.map(({ id, section, back, items }) => ({ id, section, back, to: items.map(({ to }) => to) })),
    ).toEqual([
      { id: 'a', section: '一部分', back: undefined, to: ['b', undefined] },
      { id: 'b', section: undefined, back: 'a', to: [] },
    ]);
  });

  it('that lead nowhere, and an id of two slides, are told', () => {
    const { deck, told } = build(
      slide('<item to="c"><heading>丙</heading></item>', ' id="a"') + slide('', ' id="a" back="d"'),
    );
    expect(deck).toBeUndefined();
    expect(told.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
      'markup/invalid-attribute {"name":"to","element":"item","value":"c","known":["a","a"]}',
      'markup/invalid-attribute {"name":"id","element":"slide","value":"a","known":[]}',
      'markup/invalid-attribute {"name":"back","element":"slide","value":"d","known":["a","a"]}',
    ]);
  });
});

test('notes have the words that say their page beside them', () => {
  const [first] = build(
    slide('<notes>{{#each body}}<p>{{text}}<where>第<page/>页</where></p>{{/each}}<p>无处</p></notes>'),
  ).deck!.slides;
  expect(first!.notes.map(plain)).toEqual(['第一句。第二句。', '第三句。', '无处']);
  expect(first!.notePages!.map((words) => words?.map(({ text, field }) => field ?? text))).toEqual([
    ['第', 'page', '页'],
    ['第', 'page', '页'],
    undefined,
  ]);
  expect(only('<notes><p>无处</p></notes>')).not.toHaveProperty('notePages');
});

describe('a picture', () => {
  const { report: pictured } = load({
    'report.yaml': reportWith('  - figure: images/plan.png\n    alt: 图\n  - 一句。\n'),
    'images/plan.png': png({ width: 4, height: 3 }),
  });
  const withImage = (image: string) => {
    const world = memoryWorld({ 'templates/briefing/deck.hbs': `<deck title="" author="">${slide(image)}</deck>` });
    const problems: Diagnostic[] = [];
    const deck = deckOf(pictured!, world, (problem) => problems.push(problem));
    return { image: deck?.slides[0]?.image, problems };
  };

  it('of the report is named by its file', () => {
    const { image, problems } = withImage(
      '<image src="images/plan.png" alt="图" fit="crop"><caption>图1</caption></image>',
    );
    expect(problems).toEqual([]);
    expect(image).toMatchObject({ alt: '图', side: 'right', fit: 'crop', picture: { width: 4, height: 3 } });
    expect(plain(image!.caption)).toBe('图1');
  });

  it('that the report does not have is told with those it has', () => {
    expect(withImage('<image src="a.png" alt=""/>').problems).toMatchObject([
      { code: 'markup/invalid-attribute', args: { name: 'src', value: 'a.png', known: ['images/plan.png'] } },
    ]);
  });
});
