/**
 * A report that a person and a draft changed at random since the same import, and what must hold of their update: every
 * sentence is that of the draft or of the person, what the draft changed is taken, and what the person did is there or named.
 */
import { parse } from 'yaml';

const PLACES = ['东岭镇', '西河镇', '南坪乡', '北关街道', '云溪县'];
const DEEDS = ['新建改造农村公路', '完成绿化造林', '新增城镇就业', '建成高标准农田', '改造老旧小区'];
const UNITS = ['公里', '亩', '人', '户', '处'];
const HEAD =
  'title: 政府工作报告\noccasion: 2025年1月6日在会议上\nspeaker: { office: 县长, name: 某某 }\nissuer: 云溪县人民政府\ndate: 2025-01-06\n';

/**
 * A case; a report is a list of sections and, in every second case, annexes, each with a heading and blocks.
 * @param before `base` and `mine` of an update before, as YAML, for the next one in a row
 */
export function threeWayCase(random, before) {
  let number = before ? 1 + Math.max(...(before.base + before.mine).match(/\d+/g).map(Number)) : 100;
  const sentence = (end = '') => `${random.pick(PLACES)}${random.pick(DEEDS)}${number++}${random.pick(UNITS)}${end}。`;
  const several = (least, most, make) => Array.from({ length: least + random.below(most - least + 1) }, make);
  const paragraph = () => ({ sentences: several(1, 4, () => sentence()) });
  const row = () => [`指标${number++}`, `${random.below(6)}`, `${random.below(6)}`, `${number++}`];
  const table = () => ({ caption: `表${number++}`, rows: several(2, 5, row) });
  const list = () => ({ sentences: [`困难不少${number++}：`], points: several(2, 4, () => sentence()) });
  const block = () => [table, list, ...Array(6).fill(paragraph)][random.below(8)]();
  const section = () => ({
    head: `聚焦${random.pick(DEEDS)}${number++}。`,
    isAnnex: false,
    blocks: several(1, 4, block),
  });
  const annex = () => ({ ...section(), isAnnex: true });
  const made = () => [...several(2, 4, section), ...(random.below(2) ? several(1, 3, annex) : [])];
  const base = before ? reportIn(before.base) : made();
  const edits = [];
  const changed = (given, side) => {
    const report = structuredClone(given);
    const added = () => ({ sentences: [sentence(side)] });
    for (const _ of several(0, 4, () => 0)) {
      const [name, edit] = random.pick(Object.entries(editsByName));
      if (edit({ report, random, sentence: () => sentence(side), row, annex, paragraph: added }, side))
        edits.push(`${side} ${name}`);
    }
    return yamlOf(report);
  };
  const mine = withComment(changed(before ? reportIn(before.mine) : base, '手改'), random);
  return { base: yamlOf(base), mine, next: changed(base, '新稿'), edits };
}

/** The sections of a report that was made here. */
function reportIn(yaml) {
  const { body, annexes = [] } = parse(yaml);
  const lines = (text) => text.match(/[^。\n]+。?/g).map((one) => one.trim());
  return [...body[0].body, ...annexes]
    .filter(({ section, title }) => section ?? title)
    .map(({ section, title, body = [] }) => ({
      head: section ?? title,
      isAnnex: title !== undefined,
      blocks: body.map((block) => {
        if (typeof block === 'string') return { sentences: lines(block) };
        const { table: caption, unit, note, rows, text, points } = block;
        return caption ? { caption, unit, note, rows } : { sentences: lines(text), ...(points && { points }) };
      }),
    }));
}

const paragraphsOf = (report) =>
  report.flatMap(({ blocks, isAnnex }) =>
    blocks.filter(({ sentences, points }) => sentences && !points).map((block) => ({ blocks, block, isAnnex })),
  );
const tablesOf = (report) => report.flatMap(({ blocks }) => blocks.filter(({ rows }) => rows));
const annexesOf = (report) => report.filter(({ isAnnex }) => isAnnex);
const listsOf = (report) => report.flatMap(({ blocks }) => blocks.filter(({ points }) => points));

/** Each changes the report, or gives something that counts as false. */
const editsByName = {
  correct: ({ report, random }, side) =>
    onSentence(report, random, (all, i) => all.splice(i, 1, all[i].replace('。', `，${side}${random.below(99)}。`))),
  'delete sentence': ({ report, random }) => onSentence(report, random, (all, i) => all.length > 1 && all.splice(i, 1)),
  'add sentence': ({ report, random, sentence }) =>
    onSentence(report, random, (all, i) => all.splice(i, 0, sentence())),
  'move sentence within': ({ report, random }) =>
    onSentence(
      report,
      random,
      (all, i) => all.length > 1 && all.splice(random.below(all.length), 0, ...all.splice(i, 1)),
    ),
  'move sentence': ({ report, random }) =>
    onSentence(report, random, (all, i, { isAnnex }) => {
      const { sentences } = random.pick(paragraphsOf(report).filter((other) => other.isAnnex === isAnnex)).block;
      return all.length > 1 && sentences.splice(random.below(sentences.length), 0, ...all.splice(i, 1));
    }),
  'delete paragraph': (state) => onParagraph(state, (blocks, i) => blocks.length > 1 && blocks.splice(i, 1)),
  'add paragraph': (state) => onParagraph(state, (blocks, i) => blocks.splice(i, 0, state.paragraph())),
  'move paragraph': (state) =>
    onParagraph(state, (blocks, i, { isAnnex }) => {
      const to = state.random.pick(state.report.filter((other) => other.isAnnex === isAnnex)).blocks;
      return blocks.length > 1 && to.splice(state.random.below(to.length + 1), 0, ...blocks.splice(i, 1));
    }),
  divide: (state) =>
    onParagraph(state, (blocks, i) => {
      const { sentences } = blocks[i];
      return (
        sentences.length > 1 &&
        blocks.splice(i + 1, 0, { sentences: sentences.splice(1 + state.random.below(sentences.length - 1)) })
      );
    }),
  join: (state) =>
    onParagraph(state, (blocks, i) => {
      const next = blocks[i + 1];
      return next?.sentences && !next.points && blocks[i].sentences.push(...blocks.splice(i + 1, 1)[0].sentences);
    }),
  'move section': ({ report, random }) => report.push(...report.splice(random.below(report.length), 1)),
  'add annex': ({ report, random, annex }) =>
    // A draft without annexes leaves those of the file.
    annexesOf(report).length > 0 && report.splice(random.below(report.length + 1), 0, annex()),
  'delete annex': ({ report, random }) => {
    const annexes = annexesOf(report);
    return annexes.length > 1 && report.splice(report.indexOf(random.pick(annexes)), 1);
  },
  rename: ({ report, random }, side) => {
    const section = random.pick(report);
    section.head = section.head.replace('。', `${side}。`);
    return true;
  },
  cell: ({ report, random }, side) =>
    onTable(report, random, ({ rows }) => (random.pick(rows)[1 + random.below(3)] = `${side}${random.below(99)}`)),
  'swap cells': ({ report, random }) =>
    onTable(report, random, ({ rows }) => {
      const [one, two] = [random.pick(rows), random.pick(rows)];
      [one[3], two[3]] = [two[3], one[3]];
      return true;
    }),
  'delete row': ({ report, random }) =>
    onTable(report, random, ({ rows }) => rows.length > 1 && rows.splice(random.below(rows.length), 1)),
  'add row': ({ report, random, row }) =>
    onTable(report, random, ({ rows }) => rows.splice(random.below(rows.length + 1), 0, row())),
  'move row': ({ report, random }) =>
    onTable(report, random, ({ rows }) => rows.push(...rows.splice(random.below(rows.length), 1))),
  unit: ({ report, random }, side) => onTable(report, random, (table) => (table.unit = `单位：${side}`)),
  note: ({ report, random }, side) =>
    onTable(report, random, (table) => (table.note = `注：${side}${random.below(9)}`)),
  point: ({ report, random }, side) =>
    onPoint(report, random, (all, i) => all.splice(i, 1, all[i].replace('。', `，${side}${random.below(99)}。`))),
  'delete point': ({ report, random }) => onPoint(report, random, (all, i) => all.length > 1 && all.splice(i, 1)),
  'move point': ({ report, random }) => onPoint(report, random, (all, i) => all.push(...all.splice(i, 1))),
  'add point': ({ report, random, sentence }) => onPoint(report, random, (all, i) => all.splice(i, 0, sentence())),
};

function onSentence(report, random, edit) {
  const place = random.pick(paragraphsOf(report));
  return place && edit(place.block.sentences, random.below(place.block.sentences.length), place);
}

function onParagraph({ report, random }, edit) {
  const place = random.pick(paragraphsOf(report));
  return place && edit(place.blocks, place.blocks.indexOf(place.block), place);
}

function onTable(report, random, edit) {
  const table = random.pick(tablesOf(report));
  return table && edit(table);
}

function onPoint(report, random, edit) {
  const list = random.pick(listsOf(report));
  return list && edit(list.points, random.below(list.points.length));
}

function yamlOf(report) {
  const annexes = annexesOf(report).flatMap((annex) => sectionLines('title', annex));
  const sections = report.filter(({ isAnnex }) => !isAnnex).flatMap((section) => sectionLines('section', section));
  const lines = ['body:', '  - part: 工作安排', '    body:', ...sections.map((line) => `    ${line}`)];
  return `${HEAD}${[...lines, ...(annexes.length > 0 ? ['annexes:', ...annexes] : [])].join('\n')}\n`;
}

function sectionLines(key, { head, blocks }) {
  const body = blocks.flatMap(blockLines).map((line) => `      ${line}`);
  return [`  - ${key}: ${head}`, ...(body.length > 0 ? ['    body:'] : []), ...body];
}

function blockLines({ sentences, points, caption, unit, rows, note }) {
  if (points) return [`- text: ${sentences.join('')}`, '  points:', ...points.map((point) => `    - ${point}`)];
  if (sentences) return ['- |', ...sentences.map((sentence) => `  ${sentence}`)];
  return [
    `- table: ${caption}`,
    ...(unit ? [`  unit: ${unit}`] : []),
    '  header: [指标, 甲, 乙, 丙]',
    '  rows:',
    ...rows.map((row) => `    - [${row.map((cell) => `"${cell}"`).join(', ')}]`),
    ...(note ? [`  note: ${note}`] : []),
  ];
}

function withComment(yaml, random) {
  const lines = yaml.split('\n');
  const places = lines.flatMap((line, i) => (line.trim() === '- |' ? [i] : []));
  const place = random.pick(places);
  return place === undefined ? yaml : lines.toSpliced(place, 0, lines[place].replace('- |', '# 会前再核对')).join('\n');
}

/** The sentences of a report, and its cells by caption, first cell of the row, and column. */
export function wordsOf(yaml) {
  const sentences = [];
  const cells = new Map();
  const cut = (text) => sentences.push(...(text.match(/[^。\n]+。?/g) ?? []).map((one) => one.trim()));
  const read = (block) => {
    if (typeof block === 'string') return cut(block);
    if (block.table) {
      for (const row of block.rows)
        for (const [i, cell] of row.entries()) cells.set(`${block.table} ${row[0]} ${i}`, cell);
      for (const key of ['unit', 'note']) if (block[key]) cells.set(`${block.table} ${key}`, block[key]);
      return undefined;
    }
    for (const text of [
      block.title,
      block.part,
      block.section,
      block.intro,
      block.lead,
      block.text,
      ...(block.points ?? []),
      block.after,
    ])
      if (text) cut(text);
    return (block.body ?? []).forEach(read);
  };
  const { body, annexes = [] } = parse(yaml);
  [...body, ...annexes].forEach(read);
  return { sentences, cells };
}

/**
 * What is wrong with an update; `named` are the words that its report names.
 * @returns a line for each fault
 */
export function faultsOf({ base, mine, next }, result, named) {
  const [b, m, t, r] = [base, mine, next, result].map(wordsOf);
  const [inB, inM, inT, inR] = [b, m, t, r].map(({ sentences }) => new Set(sentences));
  const isNamed = (text) => named.some((words) => words.includes(text));
  const faults = [];
  for (const one of inR)
    if (!inT.has(one) && (inB.has(one) || !inM.has(one)) && !isNamed(one)) faults.push(`old: ${one}`);
  for (const one of inT) if (!inB.has(one) && !inR.has(one)) faults.push(`not taken: ${one}`);
  for (const one of inT) if (inB.has(one) && !inR.has(one) && inM.has(one)) faults.push(`lost: ${one}`);
  for (const one of inM) if (!inB.has(one) && !inR.has(one) && !isNamed(one)) faults.push(`silent: ${one}`);
  for (const one of inB)
    if (!inM.has(one) && inT.has(one) && !isNamed(one)) faults.push(`${inR.has(one) ? 'back' : 'out'}: ${one}`);
  if (
    r.sentences.length !== inR.size &&
    [b, m, t].every((side) => side.sentences.length === new Set(side.sentences).size)
  )
    faults.push(`double: ${r.sentences.filter((one, i) => r.sentences.indexOf(one) !== i)}`);
  for (const key of new Set([b, m, t, r].flatMap(({ cells }) => [...cells.keys()]))) {
    const [was, own, draft, now] = [b, m, t, r].map(({ cells }) => cells.get(key));
    const isNew = draft !== was && draft !== undefined;
    if (isNew && now !== draft) faults.push(`cell not taken: ${key} ${draft} ${now}`);
    if (
      draft === was &&
      own !== was &&
      now !== own &&
      !isNamed(own ?? was) &&
      !(own === undefined && isNamed(key.split(' ')[0]))
    )
      faults.push(`cell silent: ${key} ${was} ${own} ${now}`);
    if (isNew && own !== was && own !== undefined && own !== draft && !isNamed(own))
      faults.push(`cell conflict silent: ${key} ${own} ${now}`);
    if (own === was && draft === undefined && now !== undefined) faults.push(`cell old: ${key} ${now}`);
  }
  for (const block of parse(result).body[0].body)
    if (!block.section) faults.push(`in no section: ${block.text ?? block.table ?? block}`);
  if (next === base && result !== mine) faults.push('the same draft changes the file');
  return faults;
}
