/** Tables and figures on their way from report to book, through the templates that come with Yinfa and through others. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { blocksOf, textsOf } from '../../src/document/book.js';
import { bookOf } from '../../src/template/book.js';
import { deckOf } from '../../src/template/deck.js';
import { plain } from '../../src/text/running-text.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { load, reportWith } from '../content/folder.js';
import { png } from '../image/picture-files.js';
import { memoryWorld } from '../world/memory-world.js';

const { report } = load({
  'report.yaml': reportWith(`  - part: 回顾
    body:
      - section: 稳增长。
        body:
          - table: 主要<指标>
            header: [指标, 增长]
            rows:
              - [产值, 4.5%]
              - ["PM_{2.5}", —]
            widths: [3, 1]
          - figure: a.png
            alt: 图 "中" 有什么
            caption: 图1
            lines: 4
          - figure: a.png
            alt: 无题
`),
  'a.png': png({ width: 2, height: 1 }),
});

/** The book by templates of the project, or by those that came with Yinfa. */
function build(main: string, partials?: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(
    Object.entries(partials ?? {}).map(([name, source]) => [`templates/report/${name}.hbs`, source]),
  );
  const problems: Diagnostic[] = [];
  const world = partials ? memoryWorld(files) : nodeWorld();
  const book = bookOf(report!, world, main, (problem) => problems.push(problem));
  return { book, problems };
}

describe('the templates that come with Yinfa', () => {
  test.each(['session', 'official'])('%s prints them where they stand', (name) => {
    const { book, problems } = build(name);
    expect(problems).toEqual([]);
    const blocks = [...blocksOf(book!.blocks)];
    const table = blocks.find((block) => block.kind === 'table')!;
    expect(table.widths).toEqual([3, 1]);
    expect(textsOf(table).map(plain)).toEqual(['主要<指标>', '', '指标', '增长', '产值', '4.5%', 'PM2.5', '—', '']);
    expect(table.rows[1]![0]![1]).toMatchObject({ text: '2.5', script: 'sub', at: { line: 15 } });
    const [first, second] = blocks.filter((block) => block.kind === 'figure');
    expect(first).toMatchObject({ alt: '图 "中" 有什么', lines: 4, picture: { width: 2, height: 1 } });
    expect(plain(first!.caption)).toBe('图1');
    expect(second).toMatchObject({ alt: '无题', lines: 8, caption: [] });
    expect(second!.picture).toBe(first!.picture);
    const section = blocks.find((block) => block.kind === 'section')!;
    expect(section.blocks.map(({ kind }) => kind)).toEqual(['table', 'figure', 'figure']);
  });

  test('podium, which is read out, says the table in sentences, and is not told that it leaves the figure out', () => {
    const { book, problems } = build('podium');
    expect(problems).toEqual([]);
    expect([...blocksOf(book!.blocks)].map(({ kind }) => kind)).toEqual([
      'title',
      'byline',
      'byline',
      'byline',
      'part',
      'section',
      'paragraph',
    ]);
  });

  test('the deck has neither', () => {
    const problems: Diagnostic[] = [];
    const deck = deckOf(report!, nodeWorld(), (problem) => problems.push(problem));
    expect(problems).toEqual([]);
    expect(JSON.stringify(deck)).not.toMatch(/主要|4\.5%/);
  });
});

const open =
  '<book><title>{{title}}</title>{{#each body}}{{#each body}}<p>{{heading}}</p>{{#each body}}{{> (lookup . "kind")}}';
const book = `${open}{{/each}}{{/each}}{{/each}}</book>`;
const table =
  '<table widths="{{widths}}"><caption>{{caption}}</caption><header>{{#each header}}<cell>{{this}}</cell>{{/each}}</header>{{#each rows}}<row>{{#each this}}<cell>{{this}}</cell>{{/each}}</row>{{/each}}</table>';
const figure = '<figure src="{{src}}" alt="{{plain alt}}" lines="{{lines}}"><caption>{{caption}}</caption></figure>';

test('a book that has one table is told of the cells it leaves out', () => {
  const half = table.replace('<cell>{{this}}</cell>{{/each}}</row>', '<cell>x</cell>{{/each}}</row>');
  const { problems } = build('book', { book, table: half, figure: '' });
  // The heading of the part, and four cells of two rows, one of them two runs.
  expect(problems).toMatchObject([{ code: 'template/left-out', args: { count: 6 } }]);
});

describe('a bad template is told', () => {
  const told = (partials: Readonly<Record<string, string>>) => {
    const { book: made, problems } = build('book', { book, table, figure, ...partials });
    expect(made).toBeUndefined();
    return problems.map(
      ({ code, at, args }) => `${at?.file.split('/').at(-1)}:${at?.line} ${code} ${JSON.stringify(args)}`,
    );
  };

  test('of a row with other than one cell a column', () => {
    expect(told({ table: table.replace('</row>', '<cell>x</cell></row>') })).toEqual([
      'table.hbs:1 markup/uneven-row {"cells":3,"columns":2}',
      'table.hbs:1 markup/uneven-row {"cells":3,"columns":2}',
    ]);
  });

  test.each(['1', '1 2 3', '1 x', '1 0', '1 -2'])('of widths that are no proportions: %s', (widths) => {
    expect(told({ table: table.replace('{{widths}}', widths) })).toEqual([
      `table.hbs:1 markup/invalid-attribute {"name":"widths","element":"table","value":"${widths}","known":["1 1"]}`,
    ]);
  });

  test('of a table without a header', () => {
    expect(told({ table: '<table><caption>x</caption><row><cell>y</cell></row></table>' })).toEqual([
      'table.hbs:1 markup/missing-element {"name":"header","parent":"table"}',
    ]);
  });

  test('of a picture the report does not have', () => {
    const [first] = told({ figure: figure.replace('{{src}}', 'b.png') });
    expect(first).toBe(
      'figure.hbs:1 markup/invalid-attribute {"name":"src","element":"figure","value":"b.png","known":["a.png"]}',
    );
  });

  test('of a figure that does not say what it shows', () => {
    const [first] = told({ figure: figure.replace('{{plain alt}}', '') });
    expect(first).toContain('markup/invalid-attribute {"name":"alt"');
  });

  test('of a height that is none', () => {
    const [first] = told({ figure: figure.replace('{{lines}}', '2.5') });
    expect(first).toContain('markup/invalid-attribute {"name":"lines","element":"figure","value":"2.5"');
  });

  test('of a block without its partial', () => {
    const { problems } = build('book', { book, figure });
    expect(problems).toMatchObject([{ code: 'template/unknown-partial', args: { name: 'table' } }]);
  });
});
