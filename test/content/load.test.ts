/** A folder of content becomes a Report, or all that is wrong with it is told at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { contentFileOf, loadReport } from '../../src/content/load.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { withMarks } from '../../src/report/marks.js';
import type { ReportBlock } from '../../src/report/report.js';
import { plain } from '../../src/text/running-text.js';
import { openSession } from '../../src/world/snapshot.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';
import { load, reportWith } from './folder.js';

const body = `  - salutation: 各位代表：
  - 现在报告工作。
  - part: 2023年工作回顾
    body:
      - |
        第一句。
        第二句。
      - section: 聚焦一、促二。
        intro: 要一。
        body:
          - lead: 大湾区融合。
            text: PM_{2.5}降低。
          - 一段。
      - text: 困难：
        points:
          - 一是少；
          - 二是多
        after: 等等。
`;

/** Blocks as an outline a person reads, each with its line. */
function outline(blocks: readonly ReportBlock[], indent = ''): string[] {
  return blocks.flatMap((block) => {
    const below = 'body' in block ? outline(block.body, `${indent}  `) : [];
    return [`${indent}${block.at.line}:${block.at.column} ${block.kind} ${words(block)}`, ...below];
  });
}

function words(block: ReportBlock): string {
  switch (block.kind) {
    case 'salutation':
      return plain(block.text);
    case 'paragraph':
      return [`[${plain(block.lead)}]`, plain(block.text), ...block.points.map((point) => `<${plain(point)}>`)].join(
        ' ',
      );
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flat()].map(plain).join('|');
    case 'figure':
      return `${block.src} ${plain(block.caption)}`;
    case 'part':
      return plain(block.heading);
    case 'section':
      return `${plain(block.heading)} [${plain(block.intro)}]`;
  }
}

describe('a report', () => {
  it('is read block by block, each with its place', () => {
    const { report, told } = load({ 'report.yaml': reportWith(body) });
    expect(told).toEqual([]);
    expect(outline(report!.body)).toEqual([
      '7:5 salutation 各位代表：',
      '8:5 paragraph [] 现在报告工作。',
      '9:5 part 2023年工作回顾',
      '  11:9 paragraph [] 第一句。第二句。',
      '  14:9 section 聚焦一、促二。 [要一。]',
      '    17:13 paragraph [大湾区融合。] PM2.5降低。',
      '    19:13 paragraph [] 一段。',
      '  20:9 paragraph [] 困难：一是少；二是多等等。 <一是少；> <二是多>',
    ]);
  });

  it('has its head, its name and the defaults of files that are not there', () => {
    const { report } = load({ 'report.yaml': reportWith('  - 一段。\n') });
    expect(report).toMatchObject({
      name: 'r-1',
      title: [{ text: '政府工作报告', at: { file: 'content/r-1/report.yaml', line: 1, column: 8 } }],
      speaker: { office: [{ text: '区长' }], name: [{ text: '罗光华', at: { line: 3, column: 30 } }] },
      date: '2024-02-04',
      paper: [],
      keywords: [],
      glossary: undefined,
      briefing: { parts: [], closing: { title: [{ text: '一段' }] } },
    });
  });

  it('has the lines of the paper, of one text or of a list', () => {
    const papers = (paper: string) =>
      load({ 'report.yaml': `paper: ${paper}\n${reportWith('  - 一段。\n')}` }).report!.paper;
    expect(papers('会议文件')).toMatchObject([[{ text: '会议文件', at: { line: 1, column: 8 } }]]);
    expect(papers('[会议文件, （之二）]')).toMatchObject([
      [{ text: '会议文件', at: { line: 1, column: 9 } }],
      [{ text: '（之二）', at: { line: 1, column: 15 } }],
    ]);
  });

  it('keeps a run for each line, and its form', () => {
    const { report } = load({ 'report.yaml': reportWith('  - |\n    PM_{2.5}，\n    第二句。\n') });
    const file = 'content/r-1/report.yaml';
    expect(report!.body[0]).toMatchObject({
      text: [
        { text: 'PM', at: { file, line: 8, column: 5 } },
        { text: '2.5', script: 'sub', at: { file, line: 8, column: 9 } },
        { text: '，', at: { file, line: 8, column: 13 } },
        { text: '第二句。', at: { file, line: 9, column: 5 } },
      ],
    });
  });

  it('takes numbers and words of YAML as the text they are', () => {
    const { report } = load({ 'report.yaml': reportWith('  - part: 2024\n    body:\n      - yes\n      - 3.10\n') });
    expect(outline(report!.body)).toEqual(['7:5 part 2024', '  9:9 paragraph [] yes', '  10:9 paragraph [] 3.10']);
  });

  it('reads the glossary', () => {
    const glossary = 'label: 附件：\ntitle: 名词解释\nentries:\n  - term: 做地\n    text: |\n      一。\n      二。\n';
    const { report, told } = load({ 'report.yaml': reportWith('  - 一段做地。\n'), 'glossary.yaml': glossary });
    expect(told).toEqual([]);
    const [entry] = report!.glossary!.entries;
    expect([plain(report!.glossary!.label), plain(entry!.term), plain(entry!.text), entry!.at.line]).toEqual([
      '附件：',
      '做地',
      '一。二。',
      4,
    ]);
  });

  it('has the same text whatever the style of its scalars, for any lines', () => {
    const characters = fc.string({
      unit: fc.constantFrom('中', '。', 'a', '1', '“', '𠀀', '-', '#'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(characters, { minLength: 1, maxLength: 5 }), (lines) => {
        const of = (yaml: string) => {
          const { report, told } = load({ 'report.yaml': reportWith(yaml) });
          expect(told.filter((one) => !one.includes('content/printed-comment'))).toEqual([]);
          const [block] = report!.body;
          return block?.kind === 'paragraph' ? block.text.map((run) => run.text) : [];
        };
        const literal = of(`  - |\n${lines.map((line) => `    ${line}\n`).join('')}`);
        expect(literal.map((run) => run.trimEnd())).toEqual(lines);
        const quoted = of(`  - "${lines.join('\n    ')}"\n`);
        expect(quoted).toEqual(literal);
        const typed = of(stringify([lines.join('\n')]).replace(/^/gm, '  '));
        expect(typed).toEqual(literal);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

it.each([
  ['content/r-1/', 'r-1'],
  ['./', 'memory'],
  ['content/../content/r-1', 'r-1'],
  ['content/r-1/..', 'content'],
  ['content/r\\1', process.platform === 'win32' ? '1' : 'r\\1'],
])('a report in %s is called %s', (folder, name) => {
  const text = reportWith('  - 一段。\n');
  const world = memoryWorld({
    'report.yaml': text,
    'content/report.yaml': text,
    'content/r-1/report.yaml': text,
    'content/r\\1/report.yaml': text,
  });
  expect(complete(loadReport(folder, world), () => {})?.name).toBe(name);
});

describe('a report with errors', () => {
  const text = 'title: 报告\nissuer: 区政府\ndate: 2024-02-04\nbody:\n  - 税收九亿元，推广做地。\n';
  const figures =
    'groups:\n  - name: 综合\n    figures:\n      - { id: tax, label: 税收, pattern: "税收{words}亿元" }\n      - { id: x, label: 无, pattern: "无{value}" }\n';
  const glossary = 'label: 附\ntitle: 名\nentries:\n  - { term: 做地, text: 一。 }\n  - { term: 没有, text: 二。 }\n';
  const read = (files: Readonly<Record<string, string>>) => {
    const { value, problems } = loadReport('a', memoryWorld({ 'a/report.yaml': text, ...files }));
    return {
      body: value?.body.length,
      terms: value?.glossary?.entries.map(({ term }) => plain(term)),
      figures: value?.figures.flatMap((group) => group.figures.map(({ id }) => id)),
      slides: value?.briefing.parts.length,
      problems: problems.map((problem) => `${contentFileOf(problem)} ${problem.code}`),
    };
  };

  it('has what its files give without them', () => {
    expect(read({ 'a/figures.yaml': figures, 'a/glossary.yaml': glossary })).toEqual({
      body: 1,
      terms: ['做地', '没有'],
      figures: ['tax'],
      slides: 1,
      problems: ['glossary.yaml glossary/not-found', 'figures.yaml figure/not-found'],
    });
  });

  it('has nothing of a file that does not fit its schema, and all of the others', () => {
    expect(read({ 'a/figures.yaml': 'groups: 1', 'a/glossary.yaml': glossary.replace('没有', '税收') })).toMatchObject({
      terms: ['税收', '做地'],
      figures: [],
      problems: ['figures.yaml content/wrong-type', 'glossary.yaml glossary/order'],
    });
  });

  it('has problems of slides, where it is read for a book alone, once a template takes something of them', () => {
    const world = memoryWorld({
      'a/report.yaml': text,
      'a/figures.yaml': figures,
      'a/briefing.yaml': 'glance: { title: 税收, figures: [gdp] }\nx: 1\n',
    });
    const all = loadReport('a', world).problems.map(({ code }) => code);
    expect(all).toEqual(['content/unknown-key', 'figure/not-found']);
    const { value, problems } = loadReport('a', world, 'book');
    expect([problems, value?.late]).toEqual([[], []]);
    expect(value?.figures).toMatchObject([{ figures: [{ id: 'tax' }] }]);
    expect(value?.late.map(({ code }) => code)).toEqual(all);
  });

  it('has numbers that contradict each other, where it is read for a book alone, once late problems are read', () => {
    const body = '  - 去年地区生产总值100亿元。\n  - 去年地区生产总值120亿元。\n';
    const world = memoryWorld({ 'a/report.yaml': `${text}${body}` });
    const all = loadReport('a', world).problems.map(({ code }) => code);
    expect(all).toEqual(['figure/two-readings']);
    const { value, problems } = loadReport('a', world, 'book');
    expect(problems).toEqual([]);
    expect(value?.late.map(({ code }) => code)).toEqual(all);
    expect(value?.late).toHaveLength(1);
  });

  it('is none where the text cannot be read', () => {
    expect(read({ 'a/report.yaml': 'body: 1' })).toMatchObject({ body: undefined, figures: undefined });
  });
});

describe('problems', () => {
  it('tells a folder without a report', () => {
    const { note, told } = listening();
    expect(
      complete(loadReport('content/none', memoryWorld({ 'content/other/report.yaml': '' })), note),
    ).toBeUndefined();
    expect(told).toEqual(['world/no-report {"folder":"content/none"}']);
  });

  it('a folder that may not be read', () => {
    const { note, told } = listening();
    const closed = { ...memoryWorld({}), read: () => ({ ok: false, missing: false, reason: 'EACCES' }) as const };
    complete(loadReport('content/a', closed), note);
    expect(told).toEqual(['world/unreadable {"path":"content/a/report.yaml","reason":"EACCES"}']);
  });

  it('tells the problems of all files at once', () => {
    const { report, told } = load({
      'report.yaml': reportWith('  - sectoin: x\n')
        .replace('title', 'titel')
        .replace('date: 2024-02-04', 'date: today'),
      'glossary.yaml': Uint8Array.from(Buffer.from('7469746c653a20d5feb8aeb9a4d7f7b1a8b8e60a', 'hex')),
      'figures.yaml': '# nothing yet\n',
      'briefing.yaml': 'drop: [\n',
    });
    expect(report).toBeUndefined();
    expect(told).toEqual([
      'report.yaml:1:1+5 content/unknown-key {"key":"titel","nearest":"title","known":["title","paper","occasion","speaker","issuer","date","keywords","body","annexes"]}',
      'report.yaml:5:7+5 content/invalid-value {"expected":"YYYY-MM-DD","found":"today"}',
      'report.yaml:7:5+7 content/unknown-key {"key":"sectoin","known":["salutation","part","text","table","figure"]}',
      'glossary.yaml:1:1 world/not-utf8 {"encoding":"GBK"}',
      'figures.yaml:1:1 content/empty {"expected":["groups","suggested"]}',
      'briefing.yaml:1:7 content/syntax {"reason":"unclosed-bracket"}',
    ]);
  });

  it('tells a missing key and an empty one', () => {
    const text = reportWith('  - part:\n    body: []\n')
      .replace('issuer: 区人民政府\n', '')
      .replace(', name: 罗光华', '');
    expect(load({ 'report.yaml': text }).told).toEqual([
      'report.yaml:1:1+5 content/missing-key {"key":"issuer","known":["title","paper","occasion","speaker","issuer","date","keywords","body","annexes"]}',
      'report.yaml:3:1+7 content/missing-key {"key":"name","known":["office","name"]}',
      'report.yaml:6:5+4 content/wrong-type {"expected":"text","found":"empty"}',
    ]);
  });

  it('tells a mistyped key in a part with the nearest of its form', () => {
    expect(load({ 'report.yaml': reportWith('  - part: x\n    body:\n      - sectoin: y\n') }).told).toEqual([
      'report.yaml:9:9+7 content/unknown-key {"key":"sectoin","nearest":"section","known":["section","number","intro","body"]}',
    ]);
  });

  it('reads the role of a part, and refuses one that is none', () => {
    const of = (role: string) =>
      load({ 'report.yaml': reportWith(`  - part: x\n    role: ${role}\n    body: [一段。]\n`) });
    expect(of('year-plan').report!.body[0]).toMatchObject({ kind: 'part', role: 'year-plan' });
    expect(of('plan').report).toBeUndefined();
    expect(of('plan').told[0]).toMatch(/^report\.yaml:8:11\+4 content\/invalid-value /);
  });

  it.each(['title', 'occasion', 'issuer'])('tells notation left open in %s', (key) => {
    const text = reportWith('  - x\n').replace(new RegExp(`${key}: .*`), `${key}: a_{b`);
    const { report, told } = load({ 'report.yaml': text });
    expect(report).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^report\.yaml:\d:\d+\+2 content\/unclosed-script {"opening":"_{"}$/);
  });

  it('warns of text that YAML would drop as a comment, and of numbers that are computed', () => {
    const text = reportWith(
      '  - 现在报告 # 工作。\n  - part: 一、2023年工作 # 回顾\n    body: # 全文\n      - section: （一）聚焦1.做地。\n      - section: 1.5℃目标1310部署。\n',
    ).replace('date: 2024-02-04', 'date: 2024-02-04 # 开会那天');
    const glossary =
      'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: 1.做地, text: 一。 }\n  - { term: 1310部署, text: 一。 }\n';
    const { report, told } = load({ 'report.yaml': text, 'glossary.yaml': glossary });
    expect(report).toBeDefined();
    expect(told.sort()).toEqual([
      'glossary.yaml:4:13+2 warning content/typed-number {"number":"1."}',
      'report.yaml:10:18+3 warning content/typed-number {"number":"（一）"}',
      'report.yaml:7:10+5 warning content/comment-in-text {"comment":"# 工作。"}',
      'report.yaml:8:11+2 warning content/typed-number {"number":"一、"}',
      'report.yaml:8:21+4 warning content/comment-in-text {"comment":"# 回顾"}',
    ]);
  });

  it('warns of a line of a text that looks like a comment and is printed', () => {
    const text = reportWith('  # 开头。\n  - |\n    第一句。\n    # 这句待核。\n    #2机组投产。\n  - "# 照印。"\n');
    const { report, told } = load({ 'report.yaml': text });
    expect(report).toBeDefined();
    expect(told).toEqual(['report.yaml:10:5+7 warning content/printed-comment {"text":"# 这句待核。"}']);
  });

  it('tells a block that stands in the wrong place', () => {
    const body = '  - section: x\n    body: []\n  - part: x\n    body:\n      - part: y\n        body: []\n';
    expect(load({ 'report.yaml': reportWith(body) }).told).toEqual([
      'report.yaml:7:5+7 content/misplaced-block {"block":"section","known":["salutation","part","text","table","figure"]}',
      'report.yaml:11:9+4 content/misplaced-block {"block":"part","known":["section","text","table","figure"]}',
    ]);
  });

  it.each(['0000-01-01', '1948-12-31', '2101-01-01'])('refuses the date %s', (date) => {
    const text = reportWith('  - x\n').replace('2024-02-04', date);
    expect(load({ 'report.yaml': text }).told).toEqual([
      `report.yaml:5:7+10 content/invalid-value {"expected":"year 1949–2100","found":"${date}"}`,
    ]);
  });

  it('refuses a figure asked for twice on one page, and an id that is no name', () => {
    const briefing = 'glance:\n  { title: x, figures: [gdp, gdp, a/b c] }\n';
    expect(load({ 'report.yaml': reportWith('  - x\n'), 'briefing.yaml': briefing }).told).toEqual([
      'briefing.yaml:2:30+3 content/invalid-value {"expected":"another id","found":"gdp"}',
      'briefing.yaml:2:35+5 content/invalid-value {"expected":"id","found":"a/b c"}',
    ]);
  });

  it('warns, and still reads, where a character was lost before', () => {
    const { report, told } = load({ 'report.yaml': reportWith('  - 一\uFFFD\n') });
    expect(report).toBeDefined();
    expect(told).toEqual(['report.yaml:7:6 warning content/control-character {"codePoint":"U+FFFD"}']);
  });

  it('warns of a YAML file that is not read, and names the one it may be', () => {
    const { report, told } = load({
      'report.yaml': reportWith('  - 一\n'),
      'glosary.yaml': 'entries: []\n',
      'notes.txt': '',
    });
    expect(report?.glossary).toBeUndefined();
    expect(told).toEqual([
      'glosary.yaml:1:1 warning content/unknown-file {"name":"glosary.yaml","nearest":"glossary.yaml","known":["report.yaml","glossary.yaml","figures.yaml","briefing.yaml","theme.yaml","proof.yaml"]}',
    ]);
  });
});

describe('in a session', () => {
  it('gives the same objects for blocks and headings that stay, also beside one that changed', () => {
    const world = memoryWorld({ 'content/a/report.yaml': reportWith(body) });
    const session = openSession(world);
    const read = (edited: string) => {
      world.write(new Map([['content/a/report.yaml', new TextEncoder().encode(reportWith(edited))]]));
      return complete(loadReport('content/a', session.snapshot()), () => {})!.body;
    };
    const part = (blocks: readonly ReportBlock[]) => blocks.find((block) => block.kind === 'part')!;
    const before = read(body);
    const after = read(body.replace('第二句', '第三句'));
    expect(after.slice(0, 2).map((block, i) => block === before[i])).toEqual([true, true]);
    expect(part(after).heading).toBe(part(before).heading);
    expect(part(after).body.map((block, i) => block === part(before).body[i])).toEqual([false, true, true]);
    // A line more moves all that follows: its places are others.
    const moved = read(body.replace('第二句。', '第二句。\n        又一句。'));
    expect(part(moved).body.map((block, i) => block === part(before).body[i])).toEqual([false, false, false]);
    expect(outline(moved)).toEqual(outline(loadReport('content/a', world).value!.body));
  });
});

it('reads what only a deck needs when it is asked for, once, also of a report with marks', () => {
  const { report } = load({
    'report.yaml': reportWith('  - 全年地区生产总值100亿元，增长5%，打造“智税圈”。\n'),
    'glossary.yaml': 'label: 附件：\ntitle: 名词解释\nentries:\n  - term: 智税圈\n    text: 集成办税服务。\n',
  });
  const marked = withMarks(report!);
  expect(marked.body).not.toBe(report!.body);
  for (const one of [marked, report!]) expect(Object.getOwnPropertyDescriptor(one, 'figures')?.get).toBeDefined();
  expect(marked.figures).toBe(report!.figures);
  expect(marked.briefing).toBe(report!.briefing);
});

describe('figures.yaml with suggested: true', () => {
  const body =
    '  - part: 2023年回顾\n    body:\n      - 新建学校12所，培训教师3000人次。\n      - 全县零售总额150亿元。\n';
  const figures =
    'suggested: true\ngroups:\n  - name: 选定\n    figures:\n      - { id: schools, label: 新校, pattern: "新建学校{value}所" }\n';
  it('has what it chooses and all else that the text states, each number once', () => {
    const alone = load({ 'report.yaml': reportWith(body) }).report!;
    const { report, told } = load({ 'report.yaml': reportWith(body), 'figures.yaml': figures });
    expect(told).toEqual([]);
    const values = (groups: NonNullable<typeof report>['figures']) =>
      groups.flatMap(({ figures }) => figures).map(({ level }) => plain(level.text));
    expect(values(report!.figures).toSorted()).toEqual(values(alone.figures).toSorted());
    expect(report!.figures[0]!.figures.map(({ id }) => id)).toEqual(['schools']);
    expect(report!.chosenRead.map(plain)).toEqual(['12']);
    expect(report!.read.length).toBeGreaterThan(1);
  });
});
