/** Title blocks as they are typed: which line becomes which key. */
import { describe, expect, it } from 'vitest';
import { importDraft } from '../../../../src/import/import.js';
import { memoryWorld } from '../../../world/memory-world.js';
import { read, sentence } from '../../outlined.js';

const occasion = '2024年1月10日在海州市第十届人民代表大会第三次会议上';
const body = `各位代表：\n现在，我代表市人民政府报告工作。\n一、回顾\n${sentence}`;

describe('the title block', () => {
  it.each([
    ['dash and name', '——2024年1月10日在海州市第十届人民代表大会\n第三次会议上\n海州市市长　张三'],
    ['brackets', '（2024年1月10日在海州市第十届人民代表大会第三次会议上）\n海州市市长：张三'],
    ['speaker first', '海州市市长 张　三\n——2024年1月10日在海州市第十届人民代表大会第三次会议上'],
    ['office over name', '2024年1月10日\n在海州市第十届人民代表大会第三次会议上\n海州市市长\n张  三'],
  ])('%s', (_, lines) => {
    const { report, problems } = read(`政府工作报告\n${lines}\n各位代表：\n现在，我代表市人民政府报告工作。`);
    expect(report).toMatchObject({
      title: '政府工作报告',
      occasion: '2024年1月10日在海州市第十届人民代表大会第三次会议上',
      speaker: { office: '海州市市长', name: '张三' },
      issuer: '海州市人民政府',
      date: '2024-01-10',
    });
    expect(problems).toEqual([]);
  });

  it('takes a title over two lines, and does without occasion and speaker', () => {
    const { report } = read(
      '海州市人民政府\n工 作 报 告\n（2024年1月10日）\n各位代表：\n我代表海州市人民政府报告工作。',
    );
    expect(report.title).toBe('海州市人民政府工作报告');
    expect(report.date).toBe('2024-01-10');
    expect(report.occasion).toBeUndefined();
    expect(report.speaker).toBeUndefined();
  });

  it('reports what it left out of a web page and what it assumed', () => {
    const { problems, report } = read(
      '2023年政府工作报告\n来源：政府网  浏览次数：12\n各位代表：\n我代表市人民政府报告工作。',
    );
    expect(problems.map(({ code }) => code).sort()).toEqual(['import/assumed', 'import/assumed', 'import/outside']);
    expect(report).toMatchObject({ issuer: '市人民政府', date: '2023-01-01' });
  });
});

describe('a title block of an unusual form', () => {
  const blockOf = (lines: string) => {
    const { report } = read(`${lines}\n${body}`);
    const { title, occasion: said, speaker } = report;
    const before = report.body.slice(
      0,
      report.body.findIndex((block) => typeof block === 'object'),
    );
    return [title, said, speaker?.office, speaker?.name, ...before];
  };
  const line = `——${occasion}`;

  it.each<[string, string, (string | undefined)[]]>([
    [
      'a remark on who reports',
      `政府工作报告\n${line}\n副市长 赵六\n（受市长委托作报告）`,
      ['副市长', '赵六', '（受市长委托作报告）'],
    ],
    ['报告人 before a name', `政府工作报告\n${line}\n报告人：李四`, [undefined, '李四']],
    ['报告人 before an office', `政府工作报告\n${line}\n（报告人：市长 李四）`, ['市长', '李四']],
    ['a letter-spaced office', `政府工作报告\n${line}\n市　长　　欧阳　明`, ['市长', '欧阳明']],
    ['office and name letter-spaced on two lines', `政府工作报告\n${line}\n市　长\n李　四`, ['市长', '李四']],
    ['（代）', `政府工作报告\n${line}\n市人民政府市长（代）　李四`, ['市人民政府市长（代）', '李四']],
    ['the office behind the name', `政府工作报告\n${line}\n李四（市长）`, ['市长', '李四']],
    ['the government for an office', `政府工作报告\n${line}\n海州市人民政府 李四`, ['海州市人民政府', '李四']],
    [
      'the government over the office',
      `政府工作报告\n${line}\n海州市人民政府\n市长　李四`,
      ['海州市人民政府市长', '李四'],
    ],
    ['the government alone', `政府工作报告\n${line}\n海州市人民政府`, [undefined, '海州市人民政府']],
    ['title and occasion in one', `${occasion.slice(10, -5)}\n第三次会议上的政府工作报告\n市长 李四`, ['市长', '李四']],
    ['the block once more', `政府工作报告\n${line}\n市长 李四\n政府工作报告\n${line}\n市长 李四`, ['市长', '李四']],
  ])('has %s', (name, lines, wanted) => {
    const [title, said, ...others] = blockOf(lines);
    const own = name !== 'title and occasion in one';
    expect(title).toBe(own ? '政府工作报告' : `${occasion.slice(10, -5)}第三次会议上的政府工作报告`);
    expect(said).toBe(own ? occasion : undefined);
    expect(others).toEqual(wanted);
  });

  it('has papers of a meeting over two lines, and 附件 over the title', () => {
    const two = read(`海州市第十届人民代表大会\n第三次会议文件（一）\n政府工作报告\n${line}\n市长 李四\n${body}`);
    expect(two.report).toMatchObject({ paper: '海州市第十届人民代表大会第三次会议文件（一）', occasion });
    expect(read(`附件2\n政府工作报告\n${line}\n市长 李四\n${body}`).report.paper).toBe('附件2');
  });

  it('has the date behind the name, or in the title alone', () => {
    const { report, problems } = read(`政府工作报告\n海州市市长 李四（2024年1月10日）\n${body}`);
    expect(report).toMatchObject({ date: '2024-01-10', speaker: { office: '海州市市长', name: '李四' } });
    expect(problems).toEqual([]);
    expect(read(`海州市政府工作报告（2024年1月10日）\n${body}`).report.date).toBe('2024-01-10');
  });

  it('loses nothing to what 报告人 says', async () => {
    const world = memoryWorld({ 'a.txt': `政府工作报告\n${line}\n报告人：李四\n${body}` });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
  });

  it('leaves out the table of a web page, letter-spaced names too', () => {
    const page = `海州市政府工作报告\n索 引 号：01-2024 主题分类：报告\n标    题：2024年海州市政府工作报告\n发文机关：海州市人民政府\n市长 李四\n${body}`;
    const { report, problems } = read(page);
    expect(report.title).toBe('海州市政府工作报告');
    expect(problems.filter(({ code }) => code === 'import/outside')).toMatchObject([
      { args: { lines: page.split('\n').slice(1, 4) } },
    ]);
  });

  it('leaves out buttons of a page over the title, and captions and news below it, once as a list', () => {
    const over = ['当前位置：', '首页', '>', '要闻', '下载', '【字号：', '加大', '】'];
    const below = ['来源：海州日报', '市长李四作政府工作报告。 本报记者　王五　摄', '会议现场'];
    const page = [...over, '政府工作报告', line, ...below, '市长 李四', body].join('\n');
    const { report, problems } = read(page);
    expect(report).toMatchObject({ title: '政府工作报告', occasion, speaker: { office: '市长', name: '李四' } });
    expect(report.body.find((block) => typeof block === 'string')).not.toMatch(/要闻|会议现场/);
    const lines = [...over, ...below];
    expect(problems).toMatchObject([{ code: 'import/outside', args: { lines } }]);
  });

  it('is read from a headline where no line has it', async () => {
    const headline = '海州市市长李四在海州市第十届人民代表大会第三次会议上作政府工作报告';
    const said = {
      title: '政府工作报告',
      occasion: occasion.slice(10),
      speaker: { office: '海州市市长', name: '李四' },
    };
    const { report, problems } = read(`${headline}\n发布时间：2024-01-20\n${body}`);
    expect(report).toMatchObject(said);
    expect(problems.map(({ code }) => code)).toEqual(['import/assumed', 'import/outside']);
    const world = memoryWorld({ 'a.txt': `${headline}\n${body}` });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
    // Over the title it is news, and says what the block leaves open.
    const both = read(`${headline}\n名称：海州市政府工作报告\n海州市政府工作报告\n${body}`);
    expect(both.report).toMatchObject({ ...said, title: '海州市政府工作报告' });
    expect(both.problems).toMatchObject([
      { code: 'import/assumed' },
      { code: 'import/outside', args: { lines: [headline, '名称：海州市政府工作报告'] } },
    ]);
  });

  it('leaves nothing out of a draft whose title it does not find', () => {
    const { report, problems } = read(`审议现场情况\n${body}`);
    expect(report.body).toContain('审议现场情况');
    expect(problems.map(({ code }) => code)).not.toContain('import/outside');
  });
});

describe('a line over the text that is too long for a title block', () => {
  it.each([
    ['an editor’s note', '编者按：', '。'],
    ['a line that names a government', '海', '州市人民政府'],
    ['a line with the mark of a draft', '（讨论稿', '）'],
    ['a line of an official document', '海政发', '〔2024〕1号'],
  ])('%s is a paragraph before the text', async (_, start, end) => {
    const long = `${start}${'9'.repeat(400)}${end}`;
    for (const lines of [`${long}\n2024年政府工作报告`, `2024年政府工作报告\n${long}`]) {
      const world = memoryWorld({ 'draft.txt': `${lines}\n${occasion}\n海州市市长 张三\n${body}` });
      const { ok, diagnostics } = await importDraft('draft.txt', { to: 'content/a' }, world);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(ok).toBe(true);
      expect(new TextDecoder().decode(world.files.get('content/a/report.yaml')).replace(/\s/g, '')).toContain(long);
    }
  });
});
