/**
 * The content of the 2024 report against the text it was made from: not one
 * character more or less than the seed, apart from the listed normalisations.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import type { ReportBlock } from '../../src/report/report.js';
import type { Text } from '../../src/text/running-text.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { normalisations, normalise } from './seed-normalisation.js';

const seed = readFileSync(new URL('../fixtures/report-2024.txt', import.meta.url), 'utf8');
const expected = normalise(seed);

const problems: Diagnostic[] = [];
const loaded = complete(
  loadReport('content/yuexiu-2024', nodeWorld(fileURLToPath(new URL('../..', import.meta.url)), {})),
  (problem) => problems.push(problem),
);

/** The report, or a failure that names what kept it from loading. */
function report(): LoadedReport {
  if (!loaded) throw new Error(`the content does not load: ${JSON.stringify(problems, null, 2)}`);
  return loaded;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The characters of a text with lowered and raised ones in the notation of the content files. */
function written(text: Text): string {
  return text.map((run) => (run.script ? `${run.script === 'sub' ? '_' : '^'}{${run.text}}` : run.text)).join('');
}

/** A line for each block in reading order with its computed number: parts `一、`, sections `（一）` counted in each part. */
function linesOfBlocks(blocks: readonly ReportBlock[]): string[] {
  const lines: string[] = [];
  let parts = 0;
  let sections = 0;
  for (const block of blocks) {
    if (block.kind === 'salutation') lines.push(written(block.text));
    else if (block.kind === 'paragraph') lines.push(written(block.lead) + written(block.text));
    else if (block.kind === 'part') lines.push(`${numerals[parts++]}、${written(block.heading)}`);
    else if (block.kind === 'section')
      lines.push(`（${numerals[sections++]}）${written(block.heading)}${written(block.intro)}`);
    if ('body' in block) lines.push(...linesOfBlocks(block.body));
  }
  return lines;
}

/** The whole report, a line for each paragraph, with the labels the templates set. */
function linesOf({ title, occasion, speaker, body, glossary }: LoadedReport): string[] {
  const { label, title: heading, entries } = glossary ?? { label: [], title: [], entries: [] };
  return [
    written(title),
    `——${written(occasion)}`,
    `${written(speaker.office)} ${written(speaker.name)}`,
    ...linesOfBlocks(body),
    written(label),
    written(heading),
    ...entries.map(({ term, text }, i) => `${i + 1}.${written(term)}：${written(text)}`),
  ];
}

const flatten = (content: LoadedReport): string => linesOf(content).join('');

/** The lines with the offset at which each starts in all of them joined. */
function byStart(lines: readonly string[]): ReadonlyMap<number, string> {
  let offset = 0;
  return new Map(
    lines.map((line) => {
      const start = offset;
      offset += line.length;
      return [start, line] as const;
    }),
  );
}

/** Where two texts part, with 20 characters either side from both; `undefined` where they are the same. */
function difference(seedText: string, contentText: string): string | undefined {
  if (seedText === contentText) return undefined;
  const [a, b] = [[...seedText], [...contentText]];
  const at = a.findIndex((character, i) => character !== b[i]);
  const place = at < 0 ? a.length : at;
  const around = (all: readonly string[]) =>
    `${all.slice(Math.max(0, place - 20), place).join('')}▶${all.slice(place, place + 20).join('')}`;
  return `the texts part at character ${place + 1}\n  seed:    ${around(a)}\n  content: ${around(b)}`;
}

/**
 * How each line goes on that the seed broke inside a paragraph. One break follows a full stop, before
 * 深化全省首批: it stands a page (some 22 printed lines) after the page end before it.
 */
const cutByPageEnds = [
  '人民代表大会',
  '万户、增长4',
  '市四大更新片',
  '107个高频',
  '源价值提升计',
  '位超9.7万',
  '求；等等。对',
  '我们将进一步',
  '制，建立重大',
  '广场片区一体',
  '花岗科技园人',
  '卡地矩阵。繁',
  '心技术攻坚战',
  '深化全省首批',
  '区功能品质。',
  '美”系列评选',
  '化危险废物和',
  '串联，深入实',
  '体关爱服务体',
  '示范区建设，',
  '任制，守护“',
  '权力在阳光下',
  '化战略为牵引',
  '务所科级干部',
  '锋、越秀智库',
  '气、船舶、工',
];

describe('content/yuexiu-2024', () => {
  it('loads without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('says what the seed says, character for character', () => {
    expect(difference(expected, flatten(report()))).toBeUndefined();
  });

  it('starts each paragraph where a line of the seed starts, and joins only what a page end cut', () => {
    const ofSeed = byStart(seed.split('\n').map(normalise).filter(Boolean));
    const ofContent = byStart(linesOf(report()));
    const invented = [...ofContent].filter(([start]) => !ofSeed.has(start)).map(([, line]) => line);
    expect(invented).toEqual([]);
    const joined = [...ofSeed]
      .filter(([start]) => !ofContent.has(start))
      .map(([, line]) => [...line].slice(0, 6).join(''));
    expect(joined).toEqual(cutByPageEnds);
  });

  it('has the parts, sections, entries and points of the report', () => {
    const { body, glossary } = report();
    const parts = body.filter((block) => block.kind === 'part');
    expect(parts.map((part) => part.body.filter((block) => block.kind === 'section').length)).toEqual([6, 10, 0]);
    expect(glossary?.entries.map(({ key }) => key)).toEqual(Array.from({ length: 42 }, (_, i) => `t${i + 1}`));
    const paragraphs = parts.flatMap((part) => part.body.filter((block) => block.kind === 'paragraph'));
    expect(paragraphs.map(({ points }) => points.length).filter(Boolean)).toEqual([4]);
  });

  it('sets off a lead in every paragraph of a review section and of a task, but for one', () => {
    const parts = report().body.filter((block) => block.kind === 'part');
    const sections = parts.flatMap((part) => part.body.filter((block) => block.kind === 'section'));
    const paragraphs = sections.flatMap((section) => section.body.filter((block) => block.kind === 'paragraph'));
    const plain = paragraphs.filter(({ lead }) => lead.length === 0);
    expect(paragraphs).toHaveLength(53);
    expect(plain.map(({ text }) => written(text).slice(0, 12))).toEqual(['全力支持国防和军队现代化']);
  });

  it.each([
    ['五片一区', '五片一红区'],
    ['一数一源一标准', '一数之源一标准'],
    ['东山湖，麓湖', '年初亮诺目标'],
  ])('keeps the wording of the original: %s and %s', (one, other) => {
    const text = flatten(report());
    expect(text).toContain(one);
    expect(text).toContain(other);
  });

  it('keeps decimal points, ranges, joined forms and the space between Latin words', () => {
    const text = flatten(report());
    for (const form of [
      '3810.24亿元',
      '2—3对',
      '“1+9+N”',
      '93%社区',
      'PM_{2.5}、PM_{10}指标',
      'Contract Research Organizations，',
    ]) {
      expect(text).toContain(form);
    }
  });
});

describe('the comparison', () => {
  it('finds one missing character', () => {
    const short = expected.replace('困难人员再就业率达92.1%', '困难人员再就业率达92.%');
    expect(difference(expected, short)).toMatch(/seed: .*再就业率达92\.▶1%.*\n.*content: .*再就业率达92\.▶%/u);
  });

  it('finds one extra character', () => {
    const long = expected.replace('网络零售额增长', '网络零售总额增长');
    expect(difference(expected, long)).toMatch(/seed: .*网络零售▶额增长.*\n.*content: .*网络零售▶总额增长/u);
  });

  it('finds a text that stops early or runs on at the end', () => {
    expect(difference(expected, expected.slice(0, -1))).toContain('▶。\n');
    expect(difference(expected, `${expected}完`)).toContain('▶完');
  });
});

describe('the normalisations', () => {
  it.each(normalisations.map((row, i) => ({ ...row, i })))('$name: changes the seed', ({ i, apply }) => {
    const before = normalisations.slice(0, i).reduce((text, row) => row.apply(text), seed);
    expect(apply(before)).not.toBe(before);
  });

  it('leave nothing to repair in the content', () => {
    const text = flatten(report());
    expect(difference(normalise(text), text)).toBeUndefined();
  });

  it('keep every Han character of the seed but those named', () => {
    const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length;
    expect(han(expected)).toBe(han(seed) + 1);
  });
});
