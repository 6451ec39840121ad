/** Drafts imported into a project: what is written, and what keeps anything from being written. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { blocksOf, textsOf } from '../../src/document/book.js';
import { importDraft } from '../../src/import/import.js';
import { bookOf } from '../../src/template/book.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { memoryWorld } from '../world/memory-world.js';
import { p, wordFile } from './word-file.js';

const seed = readFileSync(new URL('../fixtures/report-2024.txt', import.meta.url), 'utf8');
const small = `政府工作报告
——2024年1月10日在海州市第十届人民代表大会第三次会议上
市长 张三
各位代表：
现在，我代表市人民政府报告工作。
一、2023年工作回顾
全年生产总值300亿元。
二、2024年工作安排
坚持稳中求进。坚持实干。`;

const textOf = (world: ReturnType<typeof memoryWorld>, path: string) => new TextDecoder().decode(world.files.get(path));

describe('an import', () => {
  it('names once a sentence that is too long to be read for numbers, and has all of its text', async () => {
    const long = `${'全市粮食总产量300万吨，'.repeat(500)}完成。`;
    const world = memoryWorld({ 'drafts/long.txt': small.replace('坚持实干。', `坚持实干。\n${long}\n${long}`) });
    const result = await importDraft('drafts/long.txt', { to: 'content/long' }, world);
    expect(result.ok).toBe(true);
    const found = result.diagnostics.filter(({ code }) => code === 'figure/long-sentence');
    expect(found.map(({ args }) => args)).toEqual([{ words: long, length: long.length, limit: 5000, others: 1 }]);
    expect(textOf(world, 'content/long/report.yaml')).toContain(long);
  });

  it('of the seed says what it understood, and writes files that load', async () => {
    const world = memoryWorld({ 'drafts/seed.txt': seed });
    const result = await importDraft('drafts/seed.txt', { to: 'content/yuexiu' }, world);
    expect(result.diagnostics).toEqual([]);
    expect(result.understood).toMatchObject({
      title: '政府工作报告',
      parts: 3,
      sections: 16,
      tasks: 10,
      terms: 42,
      tables: 0,
    });
    expect(result.understood!.figures).toBeGreaterThan(150);
    expect(result.review!.results.map(({ name }) => name)).toContain('地区生产总值');
    expect(result.review!.targets.length).toBeGreaterThan(3);
    expect(result.files.map(({ path, state }) => [path, state])).toEqual(
      ['report.yaml', 'glossary.yaml', 'briefing.yaml', '.imported.json'].map((name) => [
        `content/yuexiu/${name}`,
        'new',
      ]),
    );
    const reported: unknown[] = [];
    expect(
      complete(loadReport('content/yuexiu', world), (problem) => reported.push(problem))?.glossary?.entries,
    ).toHaveLength(42);
    expect(reported).toEqual([]);
    expect(textOf(world, 'content/yuexiu/briefing.yaml')).toContain('title: 广州市越秀区2024年政府工作报告解读\n');
  });

  it('gives the deck the title without remarks in brackets, nor a 市 that may be any', async () => {
    const world = memoryWorld({ 'x.txt': small.replace('政府工作报告', '政府工作报告（文字实录）（根据直播整理）') });
    await importDraft('x.txt', {}, world);
    expect(textOf(world, 'content/x/briefing.yaml')).toMatch(/^title: 海州市2024年政府工作报告解读$/m);
  });

  it('names the folder after the draft', async () => {
    const world = memoryWorld({ '海州 报告.txt': small });
    expect((await importDraft('海州 报告.txt', {}, world)).folder).toBe('content/海州-报告');
    expect(world.files.has('content/海州-报告/report.yaml')).toBe(true);
    expect(world.files.has('content/海州-报告/glossary.yaml')).toBe(false);
    expect(world.files.has('content/海州-报告/figures.yaml')).toBe(false);
  });

  it('without writing shows the files', async () => {
    const world = memoryWorld({ 'a.txt': small });
    const result = await importDraft('a.txt', { dryRun: true }, world);
    expect(result.ok).toBe(true);
    expect(result.preview?.get('content/a/report.yaml')).toContain('part: 2024年工作安排');
    expect([...world.files.keys()]).toEqual(['a.txt']);
  });

  it.each([
    ['over a report that is there', { to: 'content/old' }, 'import/exists'],
    ['outside the project', { to: '../elsewhere' }, 'import/target-outside'],
    ['as the update of nothing', { to: 'content/new', update: true }, 'world/no-report'],
  ])('%s is refused', async (_, options, code) => {
    const world = memoryWorld({ 'a.txt': small, 'content/old/report.yaml': 'title: x' });
    const result = await importDraft('a.txt', options, world);
    expect(result).toMatchObject({ ok: false, files: [], diagnostics: [{ code, severity: 'error' }] });
    expect([...world.files.keys()]).toEqual(['a.txt', 'content/old/report.yaml']);
  });

  it('over half a report that a killed import left is carried out', async () => {
    const world = memoryWorld({ 'a.txt': small, 'content/new/report.yaml': 'title: 半份' });
    const recover = (folder: string) => void world.files.delete(`${folder}/report.yaml`);
    const result = await importDraft('a.txt', { to: 'content/new' }, { ...world, recover });
    expect(result).toMatchObject({ ok: true });
    expect(new TextDecoder().decode(world.files.get('content/new/report.yaml'))).toContain('part: 2024年工作安排');
  });

  it('names the folder of the work where the one given is outside it', async () => {
    const { diagnostics } = await importDraft('a.txt', { to: '../elsewhere' }, memoryWorld({ 'a.txt': small }));
    expect(diagnostics).toMatchObject([{ args: { folder: '../elsewhere', root: '/memory' } }]);
  });

  it.each([
    ['yunxi-2027', 'yunxi-2027'],
    ['content', 'content'],
    ['content/a/b', 'b'],
    ['./content/yunxi-2027/', undefined],
  ])('warns of %s where a plain build does not look', async (to, name) => {
    const { ok, diagnostics } = await importDraft('a.txt', { to }, memoryWorld({ 'a.txt': small }));
    expect(ok).toBe(true);
    const found = diagnostics.filter(({ code }) => code === 'import/not-in-content');
    expect(found.map(({ args }) => args)).toEqual(name === undefined ? [] : [{ folder: to, name }]);
  });

  it('reports where the disk refuses', async () => {
    const world = memoryWorld({ 'a.txt': small });
    const full = {
      ...world,
      write: () => ({ ok: false, path: 'content/a', reason: 'full', detail: 'ENOSPC' }) as const,
    };
    expect(await importDraft('a.txt', {}, full)).toMatchObject({
      ok: false,
      files: [],
      diagnostics: [{ code: 'world/write-failed', args: { option: '--to' } }],
    });
  });
});

describe('what a draft does not say', () => {
  it('is not printed: no occasion, no speaker, no page of a term without a mark', async () => {
    const draft =
      '政府工作报告\n各位代表：\n我代表海州市人民政府报告2024年工作。\n名词解释\n1.2024年：指今年。\n2.星际贸易走廊：指没有的事。';
    const world = memoryWorld({ 'a.txt': draft });
    await importDraft('a.txt', {}, world);
    const reported: unknown[] = [];
    const report = complete(loadReport('content/a', world), (problem) => reported.push(problem))!;
    for (const template of ['session', 'podium', 'official']) {
      const book = bookOf(report, nodeWorld(), template, (problem) => reported.push(problem))!;
      expect(
        book.blocks
          .filter(({ kind }) => kind === 'byline')
          .map(textsOf)
          .join(),
      ).not.toContain('——');
      const entries = [...blocksOf(book.blocks)].filter((block) => block.kind === 'entry');
      const paged = entries.map((entry) =>
        textsOf(entry)
          .flat()
          .some(({ field }) => field === 'page'),
      );
      expect(paged).toEqual(template === 'session' || template === 'official' ? [true, false] : []);
    }
    expect(reported).toEqual([]);
  });
});

describe('a cover and a list of contents', () => {
  const contents = (...entries: string[]) =>
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entries.map((entry) => p(entry)).join('')}</w:sdtContent></w:sdt>`;
  const [title = '', session = '', ...text] = small.split('\n');
  const told = async (...front: string[]) => {
    const body = [...front, ...[title, session, ...text].map((line) => p(line))].join('');
    const { ok, diagnostics } = await importDraft('a.docx', {}, memoryWorld({ 'a.docx': wordFile(body) }));
    expect(ok).toBe(true);
    return diagnostics.map(({ code, args }) => ('reason' in args ? `${code} ${args.reason}` : code));
  };
  const headings = ['一、2023年工作回顾', '二、2024年工作安排'];

  it('of Word are no problem where the report has all they say', async () => {
    expect(
      await told(p(title), p(session), p('市人民政府'), p('目录'), contents(...headings.map((of) => `${of}\t1`))),
    ).toEqual([]);
  });

  it('of Word are reported where they say what the text does not', async () => {
    const lists = [contents(...headings, '三、民生保障有力。'), contents(...headings.map((of) => `${of}……12`))];
    expect(await told(p(title), p(session), p('市人民政府'), p('目录'), ...lists)).toEqual([
      'import/dropped contents-entry',
    ]);
    const number = [p(title), p(session), p('市人民政府'), p('目录'), contents(...headings, '7351.9')];
    expect(await told(...number)).toEqual(['import/dropped contents-entry']);
    const pages = [p(title), p(session), p('市人民政府'), p('目录'), contents(...headings, '7', '....351')];
    expect(await told(...pages)).toEqual([]);
  });

  it('with the kind of draft on a line of its own give the title once', async () => {
    const [, ...body] = small.split('\n');
    for (const head of [['政府工作报告（送审稿）'], ['政府工作报告', '（送审稿）']]) {
      const lines = [title, '（送审稿）', session, ...head, ...body];
      const world = memoryWorld({ 'a.docx': wordFile(lines.map((line) => p(line)).join('')) });
      const { ok, understood, diagnostics } = await importDraft('a.docx', {}, world);
      expect({ ok, title: understood?.title, diagnostics }).toEqual({
        ok: true,
        title: '政府工作报告（送审稿）',
        diagnostics: [],
      });
    }
  });

  it('that a hand typed are reported, and so is what only a cover says', async () => {
    expect(await told(p('目录'), ...headings.map((of) => p(`${of}……1`)))).toContain('import/dropped contents');
    expect(await told(p('市委财经委审议件'), p(title), p(session), p('目录'), contents(...headings))).toContain(
      'import/outside',
    );
  });
});

describe('an update', () => {
  it('puts the new text in, and leaves what the draft does not know', async () => {
    const world = memoryWorld({ 'a.txt': small, 'b.txt': small.replace('坚持实干。', '坚持实干巧干。') });
    await importDraft('a.txt', { to: 'content/x' }, world);
    const path = 'content/x/report.yaml';
    world.files.set(
      path,
      new TextEncoder().encode(textOf(world, path).replace('occasion:', '# 待定稿\npaper: 会议文件\noccasion:')),
    );
    const briefing = textOf(world, 'content/x/briefing.yaml');
    const before = textOf(world, path);
    const result = await importDraft('b.txt', { to: 'content/x', update: true }, world);
    expect(result.diagnostics).toEqual([]);
    const touched = result.files.filter(({ state }) => state !== 'unchanged').map(({ path }) => path);
    expect(touched).toEqual([path, 'content/x/.imported.json']);
    expect(textOf(world, path)).toBe(before.replace('坚持实干。', '坚持实干巧干。'));
    expect(textOf(world, 'content/x/briefing.yaml')).toBe(briefing);
  });

  it.each(['report.yaml', 'briefing.yaml'])(
    'refuses a %s that is not UTF-8, and leaves every file as it is',
    async (name) => {
      const world = memoryWorld({ 'a.txt': small, 'b.txt': small.replace('坚持实干。', '坚持实干巧干。') });
      await importDraft('a.txt', { to: 'content/x' }, world);
      const path = `content/x/${name}`;
      world.files.set(path, Buffer.concat([Buffer.from('# \xb1\xb1\xbe\xa9\n', 'latin1'), world.files.get(path)!]));
      const before = new Map(world.files);
      const { ok, diagnostics } = await importDraft('b.txt', { to: 'content/x', update: true, prune: true }, world);
      expect(ok).toBe(false);
      expect(diagnostics).toContainEqual(
        expect.objectContaining({ code: 'world/not-utf8', at: expect.objectContaining({ file: path }) }),
      );
      expect(new Map(world.files)).toEqual(before);
    },
  );

  it('takes out the marks of a glossary that only the report has', async () => {
    const glossary = '名词解释\n1.实干：指实际去做。';
    const world = memoryWorld({
      'a.txt': `${small.trimEnd().replace('坚持实干', '坚持实干[1]')}\n${glossary}\n`,
      'b.txt': small.replace('坚持实干', '坚持实干[1]'),
    });
    await importDraft('a.txt', { to: 'content/x' }, world);
    const before = ['report', 'glossary'].map((name) => textOf(world, `content/x/${name}.yaml`));
    const { ok, diagnostics } = await importDraft('b.txt', { to: 'content/x', update: true }, world);
    expect([ok, diagnostics]).toEqual([true, []]);
    expect(['report', 'glossary'].map((name) => textOf(world, `content/x/${name}.yaml`))).toEqual(before);
  });

  it('keeps what a person changed and the draft did not, and says which lines it overwrites', async () => {
    const world = memoryWorld({ 'a.txt': small, 'b.txt': small.replace('坚持实干。', '坚持实干巧干。') });
    await importDraft('a.txt', { to: 'content/x' }, world);
    const path = 'content/x/report.yaml';
    const write = (text: string) => world.files.set(path, new TextEncoder().encode(text));
    const written = textOf(world, path);
    write(written.replace('坚持实干。', '坚持苦干。').replace('300亿元', '305亿元'));
    const again = await importDraft('b.txt', { to: 'content/x', update: true }, world);
    const told = again.diagnostics.map(({ code, args, at }) => [code, args, at?.line]);
    const lineOf = (words: string) =>
      textOf(world, path)
        .split('\n')
        .findIndex((line) => line.includes(words)) + 1;
    expect(told).toEqual([
      ['import/hand-kept', { report: '全年生产总值305亿元。', draft: '全年生产总值300亿元。' }, lineOf('305亿元')],
      ['import/overwritten', { was: '坚持苦干。', now: '坚持实干巧干。' }, lineOf('巧干')],
    ]);
    expect(again.ok).toBe(true);
  });

  it('knows what a person did also where the draft between had no glossary, and one comes as Markdown', async () => {
    const glossary = '名词解释\n1.实干：指实际去做。\n2.巧干：指用对方法。\n';
    const long = small.replace('坚持实干。', '坚持实干。坚持巧干。坚持苦干。');
    const world = memoryWorld({ 'a.txt': `${long}\n${glossary}`, 'b.txt': long, 'c.md': `${long}\n${glossary}` });
    await importDraft('a.txt', { to: 'content/x' }, world);
    const path = 'content/x/glossary.yaml';
    const report = 'content/x/report.yaml';
    const write = (path: string, text: string) => world.files.set(path, new TextEncoder().encode(text));
    write(path, textOf(world, path).replace('指实际去做', '指踏实去做'));
    const lines = textOf(world, report).split('\n');
    const at = lines.findIndex((line) => line.trim() === '坚持实干。');
    write(report, lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!).join('\n'));
    const mine = [path, report].map((path) => textOf(world, path));
    for (const draft of ['b.txt', 'c.md', 'a.txt']) {
      expect(await importDraft(draft, { to: 'content/x', update: true }, world)).toMatchObject({ ok: true });
      expect([path, report].map((path) => textOf(world, path))).toEqual(mine);
    }
  });

  it('overwrites what the last update wrote without a word', async () => {
    const drafts = ['巧干', '苦干', '真干'].map(
      (words, i) => [`${i}.txt`, small.replace('实干。', `${words}。`)] as const,
    );
    const world = memoryWorld(Object.fromEntries(drafts));
    for (const [i, [name]] of drafts.entries()) {
      const { diagnostics, ok } = await importDraft(name, { to: 'content/x', update: i > 0 }, world);
      expect([diagnostics, ok]).toEqual([[], true]);
    }
  });

  it('keeps the figures of a person, and reports those whose sentence is gone', async () => {
    const world = memoryWorld({ 'a.txt': small, 'b.txt': small.replace('全年生产总值300亿元。', '全年平稳。') });
    await importDraft('a.txt', { to: 'content/x' }, world);
    const figures =
      'groups:\n  - name: G\n    figures:\n      - { id: a, label: 生产总值, pattern: "全年生产总值{value}亿元" }\n';
    world.files.set('content/x/figures.yaml', new TextEncoder().encode(figures));
    const result = await importDraft('b.txt', { to: 'content/x', update: true }, world);
    const codes = result.diagnostics.map(({ code, severity }) => `${severity} ${code}`);
    expect([result.ok, ...codes]).toEqual([true, 'warning import/prunable', 'warning figure/not-found']);
    expect(textOf(world, 'content/x/figures.yaml')).toBe(figures);
    expect(loadReport('content/x', world).problems.map(({ severity }) => severity)).toEqual(['warning']);
  });
});
