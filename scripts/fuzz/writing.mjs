/**
 * Reports changed at random as an office may write them: other words and numbers, rare characters, long titles, tables, figures,
 * annexes, terms and choices of slides. The files stay valid, so that faults of a build that succeeds are met.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const WORDS =
  '推进产业转型升级，加快建设现代化基础设施，扎实办好民生实事，持续优化营商环境，全面深化改革开放，切实保障和改善民生，统筹发展和安全，守牢耕地保护红线，培育壮大新质生产力。';
const RARE = [
  ...[
    '〇',
    '㎡',
    '℃',
    '‰',
    'é',
    'Ω',
    '①',
    'Ⅳ',
    '½',
    '—',
    '——',
    '……',
    '·',
    '々',
    '〔2024〕',
    '《》',
    '％',
    '＋',
    '×',
    '÷',
  ],
  ...['`', '*', '<b>', '&amp;', '{{title}}', 'PM_{2.5}', 'm^{2}', '\\_{a}', 'ISO9001:2015', 'a@b.cn', '“', '”', '‘甲’'],
  ...[
    'https://example.org/a/very/long/path?x=1&y=2',
    '\u00a0',
    '\u3000',

    '５Ｇ',

    '𠮷',
    '（',
    '）',
  ],
  ...[
    '"',
    "'",
    '#',
    ' # ',
    ': ',
    '~',
    '~~',
    '/',
    '\\',
    '|',
    '_',
    '^',
    '$1',
    '$&',
    '%s',

    '㐂',
  ],
];
const NUMBERS = [
  ...[
    '0',
    '1',
    '100',
    '0.05',
    '12.345',
    '1234567',
    '1,234.5',
    '１２',
    '-3.2',
    '−3.2',
    '近5',
    '超1.2亿',
    '5—5.5',
    '5～6',
  ],
  ...['三十五', '1/3', '10^{8}', '2.1:39.5:58.4', '99.99', '2023', '4A', '第3'],
];
const UNITS = ['%', '个百分点', '亿元', '万人次', '家', '公里', '‰', '倍', '名', '平方米', '', '成'];
const INDICATORS = [
  ...['地区生产总值', '一般公共预算收入', '固定资产投资', '社会消费品零售总额', '居民人均可支配收入', '粮食产量'],
  ...['城镇新增就业', '新增学位', '进出口总额', '三次产业结构为', '城镇调查失业率', '居民消费价格'],
];
const RUNS = ['，', '，要', '各位', '民生实事', '负责', '一', '1', '投资1亿元，', '\u3000', 'a ', 'm^{2}'];
const MOVEMENTS = ['增长', '下降', '同比增长', '可比增长', '回落', '提高', '达', '降至', '增至', '突破', '为', ''];

/** Running words of a length. */
function words(random, length) {
  const at = random.below(WORDS.length);
  return WORDS.repeat(Math.ceil((at + length) / WORDS.length)).slice(at, at + length);
}
/** One piece many times: a pattern that can begin at each of them takes time with the square of the length, or worse. */
const run = (random) => random.pick(RUNS).repeat(random.pick([3, 300, 3000]));
const heading = (random) => words(random, random.pick([2, 8, 20, 60, 150])).replace(/[。]/g, '');
const sentence = (random) =>
  random.pick([
    () => `${words(random, random.pick([5, 30, 200, 2000]))}。`,
    () =>
      `全区${random.pick(INDICATORS)}${random.pick(MOVEMENTS)}${random.pick(NUMBERS)}${random.pick(UNITS)}，${random.pick(MOVEMENTS)}${random.pick(NUMBERS)}${random.pick(UNITS)}。`,
    () => `${words(random, 12)}${random.pick(RARE)}${words(random, 12)}。`,
    () => `${words(random, 12)}${run(random)}${words(random, 12)}。`,
  ])();
const many = (random, counts, make) => Array.from({ length: random.pick(counts) }, () => make(random));
const text = (random) => many(random, [1, 1, 2, 5], sentence).join('\n');

function table(random) {
  const columns = random.pick([1, 2, 3, 5, 8, 12]);
  const cell = (random) =>
    random.pick([
      () => random.pick(NUMBERS) + random.pick(UNITS),
      () => '—',
      () => words(random, random.pick([1, 4, 20, 80])),
      () => random.pick(RARE).trim() || '—',
    ])();
  const row = () => Array.from({ length: columns }, () => cell(random));
  return {
    table: heading(random),
    ...(random.next() < 0.4 && { unit: '单位：亿元、%' }),
    header: row(),
    // Books of thousands of pages take longer than a case may.
    rows: many(random, columns > 5 ? [1, 3, 12] : [1, 3, 12, 60], row),
    ...(random.next() < 0.4 && { note: `注：${words(random, random.pick([5, 100]))}` }),
    ...(random.next() < 0.3 && { widths: Array.from({ length: columns }, () => random.pick([0.5, 1, 2, 3])) }),
  };
}

const figure = (random) => ({
  figure: 'street.png',
  alt: heading(random),
  ...(random.next() < 0.7 && { caption: `图1　${heading(random)}` }),
  ...(random.next() < 0.7 && { lines: 3 + random.below(18) }),
});
const paragraph = (random) =>
  random.pick([
    () => text(random),
    () => text(random),
    () => ({ lead: sentence(random), text: text(random) }),
    () => ({
      text: sentence(random),
      points: many(random, [1, 2, 3, 12], (random) => `一是${words(random, 20)}；`),
      ...(random.next() < 0.5 && { after: sentence(random) }),
    }),
    () => table(random),
    () => figure(random),
  ])();
const section = (random, depth = 1) => ({
  section: heading(random),
  ...(random.next() < 0.3 && { number: random.pick(['一是', '——', '', '1.']) }),
  ...(random.next() < 0.3 && { intro: sentence(random) }),
  body: many(random, [0, 1, 2, 6], (random) =>
    depth > 0 && random.next() < 0.2 ? section(random, depth - 1) : paragraph(random),
  ),
});
const part = (random) => ({
  part: random.pick(['2023年工作回顾', '2024年工作安排', '政府自身建设', heading(random)]),
  ...(random.next() < 0.3 && { numbered: false }),
  ...(random.next() < 0.3 && {
    role: random.pick(['review', 'five-year-review', 'five-year-plan', 'year-plan', 'government', 'other']),
  }),
  body: many(random, [1, 3, 8], (random) => (random.next() < 0.6 ? section(random) : paragraph(random))),
});
const annex = (random) => ({
  title: random.pick(['十件民生实事', '重点任务清单', heading(random)]),
  ...(random.next() < 0.4 && { kind: random.pick(['livelihood', 'targets', 'tasks', 'projects', 'notes', 'other']) }),
  body: many(random, [1, 4, 12], (random) => (random.next() < 0.4 ? section(random) : paragraph(random))),
});

/** All lists of blocks of a body, and what may be added to each. */
function listsIn(body, make = part) {
  return [
    { list: body, make },
    ...body
      .filter((block) => block.body)
      .flatMap((block) => listsIn(block.body, block.part === undefined ? paragraph : section)),
  ];
}

/** A place of a text, and the text with something put in there. */
function changedText(before, random) {
  const at = random.below(before.length + 1);
  const numbers = [...before.matchAll(/\d+(?:\.\d+)?/g)];
  const number = random.pick(numbers);
  return random.pick([
    () => before.slice(0, at) + random.pick(RARE) + before.slice(at),
    () => before.slice(0, at) + words(random, random.pick([1, 8, 40])) + before.slice(at),
    () =>
      number
        ? before.slice(0, number.index) + random.pick(NUMBERS) + before.slice(number.index + number[0].length)
        : before,
  ])();
}

/** Each changes a report in place. */
const changes = {
  text: (report, random) => {
    const { list } = random.pick(listsIn(report.body));
    const at = random.below(list.length);
    if (list.length === 0) return;
    if (typeof list[at] === 'string') list[at] = changedText(list[at], random);
    else
      for (const key of ['lead', 'text', 'part', 'section', 'salutation', 'table', 'caption', 'alt'])
        if (list[at][key] && random.next() < 0.5) list[at][key] = changedText(list[at][key], random);
  },
  added: (report, random) => {
    const { list, make } = random.pick(listsIn(report.body));
    list.splice(random.below(list.length + 1), 0, random.next() < 0.5 ? make(random) : paragraph(random));
  },
  removed: (report, random) => {
    const { list } = random.pick(listsIn(report.body).filter(({ list }) => list.length > 1));
    list.splice(random.below(list.length), 1);
  },
  swapped: (report, random) => {
    const { list } = random.pick(listsIn(report.body));
    list.push(...list.splice(random.below(list.length), 1));
  },
  doubled: (report, random) => {
    const { list } = random.pick(listsIn(report.body).filter(({ list }) => list.length > 0));
    list.splice(random.below(list.length), 0, structuredClone(random.pick(list)));
  },
  heading: (report, random) => {
    const { list } = random.pick(listsIn(report.body));
    const block = random.pick(list.filter((one) => one.part ?? one.section));
    if (block) block[block.part ? 'part' : 'section'] = heading(random);
  },
  rows: (report, random) => {
    const { list } = random.pick(listsIn(report.body));
    list.push(table(random));
  },
  head: (report, random) => {
    const key = random.pick(['title', 'occasion', 'issuer', 'paper', 'speaker', 'keywords']);
    report[key] = {
      title: () => heading(random),
      occasion: () => heading(random),
      issuer: () => words(random, random.pick([2, 10, 30])),
      paper: () => many(random, [1, 2, 4], () => words(random, random.pick([5, 20, 40]))),
      speaker: () => ({ name: random.pick(['张三', '欧阳　明', '买买提·艾力', 'Li', '乙']) }),
      keywords: () => many(random, [1, 5, 40], () => words(random, random.pick([2, 10]))),
    }[key]();
  },
  date: (report, random) => {
    report.date = random.pick(['1949-10-01', '2000-02-29', '2023-10-08', '2024-12-31', '2025-03-05', '2100-01-01']);
  },
  annexes: (report, random) => {
    report.annexes = many(random, [1, 2, 5], annex);
  },
};

const hanIn = (report) => stringify(report.body, { lineWidth: 0 }).match(/\p{Script=Han}{2,}/gu) ?? ['甲乙'];

/** A term that stands in the text, or nearly. */
function entry(report, random) {
  const run = random.pick(hanIn(report));
  const at = random.below(Math.max(1, run.length - 2));
  const term = run.slice(at, at + random.pick([2, 4, 8]));
  return {
    term: random.next() < 0.1 ? `“${term}”` : term,
    ...(random.next() < 0.2 && { marks: random.pick([[], [run.slice(0, 4)], run.slice(0, 3)]) }),
    ...(random.next() < 0.2 && { behind: run.slice(0, 6) }),
    text: text(random),
  };
}

/** Entries without those of which the text has the words of another. */
function withoutTwice(entries) {
  const known = new Set();
  return entries.filter(({ term, marks = [] }) => {
    const words = [term, marks].flat().map((one) => one.replace(/[“”]/g, ''));
    const isNew = words.every((one) => !known.has(one)) && new Set(words).size === words.length;
    for (const one of words) known.add(one);
    return isNew;
  });
}

const SLIDES = ['glance', 'growth', 'structure', 'areas', 'difficulties', 'five-years', 'targets', 'overview', 'tasks'];

const briefing = (random) => ({
  ...(random.next() < 0.6 && { title: heading(random) }),
  ...(random.next() < 0.3 && { 'leave-out': [...new Set(many(random, [1, 2, 5], () => random.pick(SLIDES)))] }),
  ...(random.next() < 0.3 && { order: [...new Set(many(random, [2, 6, 20], () => random.pick(SLIDES)))] }),
  ...(random.next() < 0.4 && { slides: random.pick([8, 9, 12, 30, 60]) }),
  ...(random.next() < 0.4 && { dividers: random.next() < 0.5 }),
  ...(random.next() < 0.4 && {
    counts: { glance: 4 + random.below(5), areas: random.below(21), difficulties: 2 + random.below(7) },
  }),
  ...(random.next() < 0.3 && { growth: { chart: random.pick(['bar', 'column']) } }),
  ...(random.next() < 0.3 && { cover: { image: 'street.png' } }),
  ...(random.next() < 0.3 && { drop: ['聚焦', '坚定不移'] }),
});

/** A pattern of a stretch of the text, its numbers, or words, replaced by placeholders. */
function pattern(report, random) {
  const texts = listsIn(report.body).flatMap(({ list }) => list.flatMap((block) => block.text ?? block));
  const clauses = texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split(/[。\n]/))
    .filter((clause) => /\d/.test(clause) && clause.length < 200);
  const clause = random.pick(clauses) ?? '增长5%';
  const from = random.next() < 0.5 ? 0 : random.below(clause.length);
  const stretch = clause.slice(from, from + random.pick([10, 30, 200])).replaceAll(/[{}]/g, '');
  const numbers = ['{value}', '{growth}', '{#}', '{words}', '{labels}', '{values}'];
  const kept =
    random.next() < 0.2 ? [] : random.pick([['{value}', '{#}'], ['{growth}', '{#}'], ['{value}', '{growth}'], numbers]);
  const replaced = stretch.replace(/\d+(?:[.,]\d+)?/g, (digits) => random.pick(kept) ?? digits);
  return random.next() < 0.15
    ? `${replaced.slice(0, 4)}{words}，${replaced}`
    : /\{[vgw]/.test(replaced)
      ? replaced.trim()
      : '增长{growth}%';
}

const ownFigure = (pattern, random) => ({
  id: `f${random.below(1e9)}`,
  label: pattern.includes('{#}') ? '第{#}项' : words(random, random.pick([2, 12, 60])),
  pattern,
  ...(random.next() < 0.2 && { in: random.pick(['工作回顾', '工作安排', '聚焦', '没有的标题']) }),
});

const figures = (report, random) => ({
  suggested: random.next() < 0.7,
  groups: many(random, [1, 3], () => ({
    name: words(random, random.pick([2, 10, 40])),
    figures: many(random, [1, 3, 12], () => ownFigure(pattern(report, random), random)),
  })),
});

/** Changes the content of a folder, and leaves it valid. */
export function rewrite(folder, random) {
  const change = (name, make) => {
    const path = join(folder, `${name}.yaml`);
    const values = existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined;
    const next = make(values);
    if (next === undefined) rmSync(path, { force: true });
    else writeFileSync(path, stringify(next, { lineWidth: 0 }));
    return next;
  };
  const report = change('report', (report) => {
    for (let count = 1 + random.below(6); count > 0; count--) random.pick(Object.values(changes))(report, random);
    return report;
  });
  if (random.next() < 0.4)
    change('glossary', (glossary) => ({
      ...glossary,
      ...(random.next() < 0.3 && { label: `附${run(random)}件` }),
      entries: withoutTwice([...glossary.entries, ...many(random, [1, 3, 20], () => entry(report, random))]),
    }));
  // What a person chose must fit the text; what is chosen by rules fits any.
  const ownFigures = random.pick([
    (given) => ({ ...given, suggested: true }),
    () => figures(report, random),
    () => undefined,
  ]);
  change('figures', ownFigures);
  change('briefing', () => (random.next() < 0.6 ? briefing(random) : undefined));
}
