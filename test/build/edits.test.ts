/** No change of its text breaks a report without `figures.yaml`: every number, every sentence, every order. */
import { expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { deckOf } from '../../src/template/deck.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { openSession } from '../../src/world/snapshot.js';

/** Part by part, section by section, sentence by sentence. */
const report: Record<string, readonly string[]>[] = [
  {
    '# 2025年工作回顾': [
      '过去一年，全县地区生产总值286.4亿元，增长5.6%；规模以上工业增加值增长5.6%，固定资产投资增长5.6%。',
      '一般公共预算收入12.5亿元，增长3.1%。',
    ],
    '产业不断壮大。': ['新增企业120家、其中高新技术企业12家。', '建成园区3个、道路5条，完成投资8亿元。'],
    '民生持续改善。': ['城镇新增就业2600人。', '“1+5+N”体系覆盖98%的村。'],
    '': ['同时，我们也清醒看到：一是产业基础不牢；二是民生短板不少。'],
  },
  {
    '# 2026年工作安排': [
      '今年经济社会发展主要预期目标是：地区生产总值增长5%左右，一般公共预算收入增长3%—3.5%，城镇新增就业2500人以上，居民收入与经济增长同步。',
    ],
    '壮大产业。': ['引进企业30家，完成投资10亿元。', '新建标准厂房6万平方米。'],
    '改善民生。': ['新建学校2所、增加学位900个。'],
    '': ['各位代表，让我们携手奋斗！'],
  },
];

type Edit = (sentence: string, index: number) => readonly string[];

const all = report.flatMap((part) => Object.values(part).flat());

function reportYaml(edit: Edit): string {
  let index = 0;
  const texts = (sentences: readonly string[]) =>
    sentences.flatMap((sentence) => edit(sentence, index++)).map((sentence) => `- ${JSON.stringify(sentence)}`);
  const lines = report.flatMap((part) => {
    const [[heading = '', opening = []] = [], ...sections] = Object.entries(part);
    const blocks = sections.map(([name, sentences]) => [name, texts(sentences)] as const);
    return [
      `  - part: ${heading.slice(2)}`,
      '    body:',
      ...texts(opening).map((line) => `      ${line}`),
      ...blocks.flatMap(([name, own]) =>
        name === ''
          ? own.map((line) => `      ${line}`)
          : [
              `      - section: ${name}`,
              `        body:${own.length === 0 ? ' []' : ''}`,
              ...own.map((line) => `          ${line}`),
            ],
      ),
    ];
  });
  return `title: 政府工作报告\nissuer: 云溪县人民政府\ndate: 2026-01-20\nbody:\n${lines.join('\n')}\n`;
}

const folder = 'content/edited';
/** The files of the edit that is tried. */
const files = new Map([
  [
    `${folder}/glossary.yaml`,
    'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: “1+5+N”体系, text: 指一个体系。 }\n',
  ],
]);
const disk = nodeWorld();
/** One session, in which the templates are compiled once. */
const session = openSession({
  ...disk,
  read(path) {
    const text = files.get(path);
    return text === undefined ? disk.read(path) : { ok: true, bytes: new TextEncoder().encode(text) };
  },
  list: (at) => (at === folder ? ['glossary.yaml', 'report.yaml'] : disk.list(at)),
  isFolder: (path) => path === folder || disk.isFolder(path),
});

/** The codes of the errors of loading the report and making its deck. */
function errorsAfter(edit: Edit): string[] {
  files.set(`${folder}/report.yaml`, reportYaml(edit));
  const world = session.snapshot();
  const codes: string[] = [];
  const note = ({ code, severity }: { code: string; severity: string }) => {
    if (severity === 'error') codes.push(code);
  };
  const { value, problems } = loadReport(folder, world);
  problems.forEach(note);
  if (!value) return [...codes, 'not loaded'];
  deckOf(value, world, note);
  return codes;
}

it('builds as it is', () => {
  expect(errorsAfter((sentence) => [sentence])).toEqual([]);
});

const numbers = all.flatMap((sentence, i) =>
  [...sentence.matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: digits, index }) => ({ i, digits, index })),
);

it.each([...['7', '0', '0.25', '-3.1', '3—4', '12,345', '十二', ''].entries()])(
  'builds with one number changed (%i: %s)',
  (n, other) => {
    // Every second number; the next replacement has the others.
    for (const { i, digits, index } of numbers.filter((_, at) => (at + n) % 2 === 0)) {
      const edit: Edit = (sentence, at) => [
        at === i ? sentence.slice(0, index) + other + sentence.slice(index + digits.length) : sentence,
      ];
      expect(errorsAfter(edit), `${all[i]} ${digits} → ${other}`).toEqual([]);
    }
  },
);

it('builds with all numbers alike, and without any', () => {
  expect(errorsAfter((sentence) => [sentence.replaceAll(/\d+(?:\.\d+)?/g, '5')])).toEqual([]);
  expect(errorsAfter((sentence) => [sentence.replaceAll(/\d+(?:\.\d+)?/g, '')])).toEqual([]);
});

it('builds without any one sentence, and with it twice', () => {
  for (const [i, sentence] of all.entries()) {
    expect(
      errorsAfter((own, at) => (at === i ? [] : [own])),
      sentence,
    ).toEqual([]);
    expect(
      errorsAfter((own, at) => (at === i ? [own, own] : [own])),
      sentence,
    ).toEqual([]);
  }
});

it('builds with any two sentences exchanged', () => {
  for (const i of all.keys())
    for (const k of all.keys()) {
      // Half of the pairs, with neighbours among them.
      if (k <= i || (k > i + 1 && (i + k) % 2 === 0)) continue;
      const edit: Edit = (own, at) => [at === i ? all[k]! : at === k ? all[i]! : own];
      expect(errorsAfter(edit), `${all[i]} ↔ ${all[k]}`).toEqual([]);
    }
});
