import { describe, expect, it } from 'vitest';
import { error } from '../../src/diagnostics/diagnostic.js';
import type { Scene } from './fake.js';
import { yinfa } from './fake.js';

type Found = ReturnType<NonNullable<Scene['diff']>>;
type Change = NonNullable<Found['changes']>[number];

const at = (line: number, file = 'content/a/report.yaml') => ({ file, line, column: 1 });
const side = (text: string, where: object, line: number, number = '') => ({ text, where, number, at: at(line) });

const changed: Change = {
  state: 'changed',
  kind: 'paragraph',
  before: side('生产总值3810.24亿元。', { part: '一、', paragraph: 2 }, 18),
  after: side('生产总值3825.10亿元。', { part: '一、', paragraph: 2 }, 19),
  words: [
    { kind: 'kept', text: '生产总值' },
    { kind: 'deleted', text: '3810.24亿' },
    { kind: 'inserted', text: '3825.10亿' },
    { kind: 'kept', text: '元。' },
  ],
  numbers: [{ before: '3810.24亿', after: '3825.10亿' }],
  along: 0,
};
const none = { words: [], numbers: [], along: 0 } as const;
const moved: Change = {
  ...none,
  state: 'moved',
  kind: 'section',
  before: side('促协调。树牢理念。', { part: '二、', section: '（七）' }, 300, '（七）'),
  after: side('促协调。树牢理念。', { part: '二、', section: '（一）' }, 189, '（一）'),
  words: [{ kind: 'kept', text: '促协调。树牢理念。' }],
  along: 3,
};
const removed: Change = {
  ...none,
  state: 'removed',
  kind: 'paragraph',
  before: side('旧话。', { part: '一、', section: '（二）', paragraph: 3 }, 55),
  words: [{ kind: 'deleted', text: '旧话。' }],
};
const renumbered = (count: number, kind: Change['kind'], number: (index: number) => string): Change[] =>
  Array.from({ length: count }, (_, i) => ({
    ...none,
    state: 'renumbered',
    kind,
    before: side(`第${i}节。`, { part: '二、', section: number(i) }, i, number(i)),
    after: side(`第${i}节。`, { part: '二、', section: number(i + 1) }, i, number(i + 1)),
    words: [{ kind: 'kept', text: `第${i}节。` }],
  }));
const found: Found = {
  changes: [changed, removed, moved, ...renumbered(3, 'entry', (i) => `${i + 7}.`)],
  figures: [
    {
      id: 'gdp',
      label: '生产总值',
      before: { shown: '3810.24亿元', change: '增长4.5%', at: at(18) },
      after: { shown: '3825.10亿元', change: '增长4.5%', at: at(19) },
    },
    { id: 'x', label: '商事主体总量', before: { shown: '24.3万户', change: '', at: at(20) } },
  ],
  pages: { before: 37, after: 38, changed: ['+0', '+1', '+2', 'i', '1', '2', '3', '7'] },
  slides: { before: 26, after: 26, changed: [] },
};

describe('yinfa diff', () => {
  it('tells figures, text, numbering and what to print again', async () => {
    const { code, stdout, stderr } = await yinfa('diff HEAD', { diff: () => found });
    expect(stdout).toBe(`a: HEAD → content/a

Figures
  生产总值      3810.24亿元, 增长4.5%  →  3825.10亿元, 增长4.5%  content/a/report.yaml:19
  商事主体总量  24.3万户               →  none                   content/a/report.yaml:20 (old)

Text
  changed 一、 paragraph 2  content/a/report.yaml:19
      生产总值[-3810.24亿-]{+3825.10亿+}元。
      Numbers: 3810.24亿 → 3825.10亿
  removed 一、（二） paragraph 3  content/a/report.yaml:55 (old)
      [-旧话。-]
  moved 二、（一）, from 二、（七）, with 3 paragraphs  content/a/report.yaml:189
      促协调。树牢理念。

Numbering
  二、（七） → （一） 促协调

Glossary
  3 further entries with a new number: 7. → 8. … 9. → 10.

To print again
  Pages: the cover, blank pages, i, 1–3, 7 (8 pages of 38, before 37)
  Slides: none of 26
`);
    expect([code, stderr]).toEqual([0, '']);
  });
  it('tells it in Chinese', async () => {
    const { stdout } = await yinfa('diff HEAD --lang zh', { diff: () => found });
    expect(stdout).toBe(`a：HEAD → content/a

数据
  生产总值      3810.24亿元，增长4.5%  →  3825.10亿元，增长4.5%  content/a/report.yaml:19
  商事主体总量  24.3万户               →  无                     content/a/report.yaml:20（旧稿）

文字
  修改 一、第 2 段  content/a/report.yaml:19
      生产总值[-3810.24亿-]{+3825.10亿+}元。
      数字：3810.24亿 → 3825.10亿
  删去 一、（二）第 3 段  content/a/report.yaml:55（旧稿）
      [-旧话。-]
  移动 二、（一），原在二、（七），连同其下 3 段  content/a/report.yaml:189
      促协调。树牢理念。

编号
  二、（七） → （一） 促协调

名词解释
  另有 3 条只是编号改变：7. → 8. … 9. → 10.

需要重印
  书稿：封面、第 i、1–3、7 页、空白页，计 8 页（原 37 页，现 38 页）
  幻灯片：无（共 26 张）
`);
  });
  it('names lines of the title block', async () => {
    const line = (kind: Change['kind']): Change => ({ ...changed, kind, numbers: [] });
    const changes = (['title', 'paper', 'occasion', 'speaker', 'issuer', 'date', 'glossary'] as const).map(line);
    const { stdout } = await yinfa('diff HEAD --lang zh', { diff: () => ({ changes }) });
    const names = stdout.split('\n').flatMap((row) => /^ {2}修改 (\S+) {2}content/.exec(row)?.[1] ?? []);
    expect(names).toEqual(['标题', '会议文件名称', '会议名称和日期', '报告人', '发文机关', '成文日期', '名词解释标题']);
  });
  it('shortens long texts around what changed, and long lists of numbers', async () => {
    const long = '一'.repeat(40);
    const words = [
      { kind: 'kept', text: long },
      { kind: 'inserted', text: '新' },
      { kind: 'kept', text: long },
    ] as const;
    const changes = [{ ...changed, words, numbers: [] }, ...renumbered(30, 'section', (i) => `（${i}）`)];
    const { stdout } = await yinfa('diff HEAD', { diff: () => ({ changes }) });
    expect(stdout).toContain(`      …${'一'.repeat(12)}{+新+}${'一'.repeat(12)}…\n`);
    expect(stdout).toContain('  二、（9） → （10） 第9节\n  … and 20 more\n');
    expect(stdout).not.toContain('第10节');
  });
  it('says so where nothing differs', async () => {
    const same = { pages: { before: 3, after: 3, changed: [] }, slides: { before: 2, after: 2, changed: [] } };
    expect((await yinfa('diff HEAD', { diff: () => same })).stdout).toBe(`a: HEAD → content/a
Text and figures are the same.

To print again
  Pages: none of 3
  Slides: none of 2
`);
    expect((await yinfa('diff HEAD --lang zh', { diff: () => same })).stdout).toContain('\n两稿的文字和数据相同。\n');
  });
  it('answers 1 for errors, tells them, and what could not be compared', async () => {
    const diagnostics = [error('content/tab', {}, { file: 'content/a/report.yaml', line: 1, column: 1 })];
    const nothing = await yinfa('diff HEAD', { diff: () => ({ ok: false, diagnostics }) });
    expect(nothing).toMatchObject({ code: 1, stdout: 'a: not compared, one revision has errors\n' });
    expect(nothing.stderr).toContain('error[content/tab]');
    const part = await yinfa('diff HEAD --lang zh', {
      diff: () => ({ ok: false, diagnostics, pages: { before: 3, after: 3, changed: ['2'] } }),
    });
    expect(part.code).toBe(1);
    expect(part.stdout).toContain('  书稿：第 2 页，计 1 页（共 3 页）\n  幻灯片：有错误，未比较\n');
  });
  it('answers 1 where a name means nothing', async () => {
    const { code, stdout, stderr } = await yinfa('diff HED', {
      diff: (_options, _world, note) => {
        note(error('diff/unknown-revision', { revision: 'HED' }));
        return { ok: true };
      },
    });
    expect(code).toBe(1);
    expect(stderr).toContain('“HED” is neither a content folder nor a git revision');
    expect(stdout).not.toContain('error');
  });
  it('hands on what was asked for', async () => {
    const asked: object[] = [];
    const diff: Scene['diff'] = (options) => {
      asked.push(options);
      return {};
    };
    for (const line of ['diff v1', 'diff v1 v2 --report a', 'diff v1 --redline', 'diff v1 --out dist --redline'])
      await yinfa(line, { diff });
    await yinfa('diff v1 --out dist', { diff });
    expect(asked).toEqual([
      { before: 'v1' },
      { before: 'v1', after: 'v2', report: 'a' },
      { before: 'v1', redline: 'out', redlineKinds: ['pdf'] },
      { before: 'v1', redline: 'dist', redlineKinds: ['pdf'] },
      { before: 'v1' },
    ]);
  });
  it('takes kinds of the redline behind the option, once or more often, and nothing else for one', async () => {
    const asked: { redlineKinds?: readonly string[]; before: string; after?: string }[] = [];
    const diff: Scene['diff'] = (options) => {
      asked.push(options);
      return {};
    };
    for (const line of [
      'diff v1 --redline docx',
      'diff v1 --redline pdf,docx',
      'diff --redline docx --redline v1 v2',
      'diff --redline v1 v2 --author 李四 --date 2025-01-06T10:20',
    ])
      await yinfa(line, { diff });
    expect(asked.map(({ redlineKinds, before, after }) => [redlineKinds?.join(), before, after])).toEqual([
      ['docx', 'v1', undefined],
      ['pdf,docx', 'v1', undefined],
      ['docx,pdf', 'v1', 'v2'],
      ['pdf', 'v1', 'v2'],
    ]);
    expect(asked[3]).toMatchObject({ author: '李四', date: new Date('2025-01-06T10:20:00Z') });
  });
  it('tells where the redline is', async () => {
    const redline = { path: 'out/a/revision/redline.pdf', bytes: 10, pages: 1 };
    expect((await yinfa('diff v1 --redline', { diff: () => ({ redline }) })).stdout).toMatch(
      /\nout\/a\/revision\/redline\.pdf {2}1 page\n$/,
    );
    const redlineWord = { path: 'out/a/revision/redline.docx', bytes: 10 };
    expect((await yinfa('diff v1 --redline pdf,docx', { diff: () => ({ redline, redlineWord }) })).stdout).toMatch(
      /\nout\/a\/revision\/redline\.pdf {2}1 page\nout\/a\/revision\/redline\.docx\n$/,
    );
  });
  it('colours only for a terminal that wants it', async () => {
    const stdout = async (env: Record<string, string>, stdoutIsTerminal: boolean) =>
      (await yinfa('diff HEAD', { diff: () => found, env, stdoutIsTerminal })).stdout;
    const coloured = await stdout({}, true);
    expect(coloured).toContain('\u001b[31;9m3810.24亿\u001b[0m\u001b[34;4m3825.10亿\u001b[0m');
    expect(coloured).not.toMatch(/\[-|\{\+/);
    const plain = await stdout({}, false);
    for (const other of [await stdout({ NO_COLOR: '1' }, true), await stdout({ TERM: 'dumb' }, true)])
      expect(other).toBe(plain);
    expect(plain).not.toContain('\u001b');
  });
  it('lets nothing of texts and names act on the terminal', async () => {
    const evil = '\u001b]0;x\u0007\u009b31m\r\u202e';
    const dirty = (change: Change): Change => ({
      ...change,
      words: change.words.map((one) => ({ ...one, text: one.text + evil })),
      ...(change.before && { before: { ...change.before, text: evil, at: at(1, `content/${evil}`) } }),
      ...(change.after && { after: { ...change.after, text: evil, at: at(1, `content/${evil}`) } }),
    });
    const reading = { shown: evil, change: evil, at: at(1, evil) };
    const { stdout } = await yinfa(`diff v1${evil}`, {
      diff: () => ({
        name: evil,
        changes: [...found.changes!, { ...changed, kind: 'entry' as const }].map(dirty),
        figures: [{ id: 'x', label: evil, before: reading, after: reading }],
        redline: { path: evil, bytes: 1, pages: 1 },
      }),
    });
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    const failed = await yinfa('diff v1', { diff: () => ({ name: evil, ok: false }) });
    expect(failed.stdout.trimEnd()).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });
});

describe('yinfa diff --json', () => {
  it('prints one object', async () => {
    const diagnostics = [error('content/tab', {}, { file: 'content/a/report.yaml', line: 1, column: 1 })];
    const { code, stdout } = await yinfa('diff HEAD --json', { diff: () => ({ ...found, ok: false, diagnostics }) });
    const outcome = JSON.parse(stdout);
    expect(Object.keys(outcome)).toEqual(['ok', 'version', 'reports', 'diagnostics']);
    expect(outcome).toMatchObject({ ok: false, version: '1.2.3', diagnostics: [] });
    expect(outcome.reports[0]).toMatchObject({
      name: 'a',
      before: 'HEAD',
      after: 'content/a',
      ok: false,
      diagnostics: [{ code: 'content/tab', line: 1, severity: 'error' }],
    });
    expect(outcome.reports[0].changes).toEqual(JSON.parse(JSON.stringify(found.changes)));
    expect(outcome.reports[0].pages).toEqual(found.pages);
    expect(code).toBe(1);
  });
  it('has what belongs to no report beside them', async () => {
    const { stdout, code } = await yinfa('diff HED --json', {
      diff: (_options, _world, note) => {
        note(error('diff/unknown-revision', { revision: 'HED' }));
        return {};
      },
    });
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'diff/unknown-revision' }] });
    expect(code).toBe(1);
  });
  it('also for a mistake in the command', async () => {
    const { stdout, code } = await yinfa('diff --json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      reports: [],
      diagnostics: [{ code: 'usage/missing-argument' }],
    });
    expect(code).toBe(2);
  });
});
