/** Characters that the typefaces of a theme may lack. */
import { describe, expect, it } from 'vitest';
import { mayLack, noteTypefaces } from '../../src/deck/typefaces.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Slide, SlideImage } from '../../src/document/deck.js';
import { theme } from './laid-out.js';
import { item, slide, text } from './sample.js';

describe('a typeface', () => {
  it.each([
    ['微软雅黑', '政濛滘赟喆', '㛃𠮷鿍'],
    ['宋体', '政濛㛃', '𠮷'],
    ['仿宋_GB2312', '政府', '濛喆滘'],
    ['方正小标宋简体', '政府', '喆'],
    ['Noto Sans SC', '政㛃', '𠮷'],
  ])('%s has %s and may lack %s', (typeface, has, lacks) => {
    expect([...has].filter((character) => mayLack(typeface, character))).toEqual([]);
    expect([...lacks].filter((character) => !mayLack(typeface, character))).toEqual([]);
  });

  it('of Chinese has Latin letters, digits and marks, but not the letters of other scripts', () => {
    expect([...'Aé9μЯかㄅ，。“—％①²'].filter((character) => mayLack('微软雅黑', character))).toEqual([]);
    expect([...'བᠮئꆈ'].filter((character) => !mayLack('微软雅黑', character))).toEqual([]);
  });
});

it('each script is one warning with its characters and their places', () => {
  const at = { file: 'report.yaml', line: 4, column: 7 };
  const told: Diagnostic[] = [];
  const title = [{ text: '走进𠮷村', at }];
  noteTypefaces([{ ...slide('points', ''), title, items: [item('一', '𠮷村与㛃河', 'བོད་')] }], theme, (problem) =>
    told.push(problem),
  );
  expect(told.map(({ code, severity, args, at }) => ({ code, severity, args, at }))).toMatchObject([
    {
      code: 'deck/typeface',
      severity: 'warning',
      args: {
        typeface: '微软雅黑',
        script: 'Han',
        characters: [
          { character: '𠮷', codePoint: 'U+20BB7', file: 'report.yaml', line: 4 },
          { character: '㛃', codePoint: 'U+36C3' },
        ],
        count: 2,
      },
      at: { line: 4, column: 9, length: 1 },
    },
    { code: 'deck/typeface', args: { script: 'Tibetan', count: 2 } },
  ]);
});

it('all that a slide shows is looked at, each text for itself', () => {
  let last = 0x20000;
  const rare = () => `甲${String.fromCodePoint(last++)}`;
  const run = () => text(rare());
  const shown: Slide = {
    ...slide('points', rare()),
    kicker: run(),
    lines: [run(), run()],
    figures: [{ label: run(), value: run(), unit: run(), change: run() }],
    charts: [
      {
        ...{ kind: 'bar', title: run(), unit: rare() },
        series: [{ name: rare(), points: [{ label: run(), value: 1, shown: run() }] }],
      },
    ],
    table: { header: [run()], rows: [[run()]] },
    items: [{ number: run(), heading: run(), text: run() }],
    image: { caption: run(), alt: '', side: 'right', fit: 'whole' } as SlideImage,
  };
  const counts: number[] = [];
  noteTypefaces([shown], theme, ({ args }) => counts.push('count' in args ? Number(args.count) : 0));
  expect(counts).toEqual([last - 0x20000]);
});
