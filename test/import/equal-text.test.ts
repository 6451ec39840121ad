/** What the comparison of draft and result finds, and what it lets pass. */
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { doubtedIn } from '../../src/import/doubted.js';
import type { Draft } from '../../src/import/draft/draft.js';
import { sameText } from '../../src/import/equal-text.js';
import { importDraft } from '../../src/import/import.js';
import type { Account } from '../../src/import/outline/outline.js';
import { outlineOf } from '../../src/import/outline/outline.js';
import { glossaryYaml, reportYaml } from '../../src/report/write-yaml.js';
import { memoryWorld } from '../world/memory-world.js';

const text = `政府工作报告
——2024年1月10日在海州市第十届人民代表大会第三次会议上
市长 张三
各位代表:
现在,我代表市人民政府报告工作。
一、2023年工作回顾
(一)经济向好。生产总值３００亿元，“百千万工程”[1]起步。
— 2 —
二、2024年工作安排
坚持稳中求进。
名词解释
[1]百千万工程：指一项工程。`;

const draftOf = (lines: string): Draft => ({
  file: 'draft.txt',
  form: 'txt',
  lines: lines.split('\n').map((line, i) => ({ text: line, line: i + 1, ends: false })),
});

/** Compares the draft with its result after `change` was made to the YAML. */
function compare(
  change: (yaml: string) => string = (yaml) => yaml,
  shift: (account: Account) => Account = (account) => account,
): Diagnostic[] {
  const reported: Diagnostic[] = [];
  const draft = draftOf(text);
  const outline = outlineOf(draft).value!;
  const files = {
    'content/x/report.yaml': change(reportYaml(outline.report)),
    'content/x/glossary.yaml': change(glossaryYaml(outline.glossary!)),
  };
  const report = complete(loadReport('content/x', memoryWorld(files)), (problem) => reported.push(problem));
  if (!report) throw new Error(JSON.stringify(reported));
  const same = sameText(draft, report, shift(outline.account), (problem) => reported.push(problem));
  expect(same).toBe(!reported.some(({ severity }) => severity === 'error'));
  return reported;
}

it('numbers of headings in any form are numbers, and no text', () => {
  const head = text.split('\n').slice(0, 5).join('\n');
  const body =
    '一　2023年工作回顾\n一.1　经济向好\n生产总值300亿元。\n一.2　改革深化\n㈢稳中求进。\n二　2024年工作安排\n坚持稳中求进。';
  const draft = draftOf(`${head}\n${body}`);
  const outline = outlineOf(draft).value!;
  const reported: Diagnostic[] = [];
  const world = memoryWorld({ 'content/x/report.yaml': reportYaml(outline.report) });
  const report = complete(loadReport('content/x', world), (problem) => reported.push(problem));
  expect(report && sameText(draft, report, outline.account, (problem) => reported.push(problem))).toBe(true);
});

describe('the comparison', () => {
  it('lets pass what only typing differs in', () => {
    expect(compare()).toEqual([]);
  });

  it.each([
    ['a character less', '生产总值', '生产值', 7],
    ['a character more', '稳中求进', '稳中又求进', 10],
    ['another character', '300亿元', '301亿元', 7],
    ['a sentence less at the end', '坚持稳中求进。', '坚持稳。', 10],
    ['another number of a heading', '  - part: 2024年', '  - part: 补\n    body: [补。]\n  - part: 2024年', 9],
    ['a term of the glossary changed', 'term: 百千万工程', 'term: “百千万工程', 12],
  ])('finds %s, and says on which line of the draft', (_, from, to, line) => {
    const [problem] = compare((yaml) => yaml.replace(from, to)).filter(({ code }) => code.startsWith('import/'));
    expect(problem).toMatchObject({ code: 'import/lost-text', severity: 'error', at: { file: 'draft.txt', line } });
  });

  it('finds words missing in the title block', () => {
    expect(compare((yaml) => yaml.replace('第三次会议', '会议'))).toMatchObject([
      { code: 'import/lost-text', args: { draft: '三次第' } },
    ]);
  });

  it('believes no page number that is text', () => {
    const reported = compare(
      (yaml) => yaml.replace('坚持稳中求进。', '略。'),
      (account) => ({ ...account, dropped: new Map([...account.dropped, [9, 'page-number']]) }),
    );
    expect(reported).toMatchObject([{ code: 'import/lost-text', at: { line: 10 } }]);
  });

  it('believes no mark that is text, and no edit of what does not stand there', () => {
    for (const was of ['坚持', '[9]']) {
      const edit = { index: 9, offset: 0, kind: 'mark', was, now: '' } as const;
      const reported = compare(undefined, (account) => ({ ...account, edits: [...account.edits, edit] }));
      expect(reported).toMatchObject([{ code: 'import/lost-text', at: { line: 10 } }]);
    }
  });
});

it('a word torn at a line end is one: PM and 2.5; two words stay two', async () => {
  const draft = text.replace('坚持稳中求进。', '坚持稳中求进。空气质量保持优良，PM\n2.5浓度下降，办好GDP\nTop论坛。');
  const world = memoryWorld({ 'a.txt': draft });
  expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
  const yaml = new TextDecoder().decode(world.files.get('content/a/report.yaml'));
  expect(yaml).toContain('PM2.5浓度');
  expect(yaml).toContain('GDP Top');
});

it.each([
  ['a table', 2, 2],
  ['a table of one row', 3, 1],
  ['a table of one column', 1, 3],
  ['a table too wide for a report', 14, 2],
])('letters at the borders of cells are the same text: %s', (_, columns, rows) => {
  const cells = (row: number) => Array.from({ length: columns }, (_, c) => ['GDP 1-B', 'PM 2', '5G 3'][(row + c) % 3]!);
  const table = Array.from({ length: rows }, (_, row) => cells(row));
  const whole = draftOf(text);
  const at = whole.lines.findIndex((line) => line.text === '坚持稳中求进。');
  const lines = whole.lines.toSpliced(at + 1, 0, { text: '', line: 20, ends: true, table });
  const draft = { ...whole, lines };
  const outline = outlineOf(draft).value!;
  const reported: Diagnostic[] = [];
  const world = memoryWorld({
    'content/x/report.yaml': reportYaml(outline.report),
    'content/x/glossary.yaml': glossaryYaml(outline.glossary!),
  });
  const report = complete(loadReport('content/x', world), (problem) => reported.push(problem));
  expect(sameText(draft, report!, outline.account, (problem) => reported.push(problem))).toBe(true);
});

it('reads a table once, however many of its cells have edits', () => {
  let reads = 0;
  const line = {
    text: '',
    line: 1,
    ends: false,
    get table() {
      reads++;
      return [['甲', '乙']];
    },
  };
  const outline = outlineOf(draftOf(text)).value!;
  const world = memoryWorld({ 'content/x/report.yaml': reportYaml(outline.report) });
  const report = complete(loadReport('content/x', world), () => {})!;
  const edits = Array.from({ length: 50 }, () => ({ index: 0, offset: 1, was: '', now: '—', kind: 'cell' as const }));
  const account = { ...outline.account, dropped: new Map(), edits };
  expect(doubtedIn({ ...draftOf(''), lines: [line] }, report, [], account)).toBeUndefined();
  expect(reads).toBeLessThan(5);
});
