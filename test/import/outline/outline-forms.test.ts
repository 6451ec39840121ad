/** Forms of drafts beyond the usual ones: where a heading, a line of the title block or a note is hard to tell. */
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../../src/content/load.js';
import { complete } from '../../../src/diagnostics/outcome.js';
import type { DraftLine } from '../../../src/import/draft/draft.js';
import { importDraft } from '../../../src/import/import.js';
import { memoryWorld } from '../../world/memory-world.js';
import { head, read, sentence, shape } from '../outlined.js';

const occasion = '2024年1月10日在海州市第十届人民代表大会第三次会议上';
const body = `各位代表：\n现在，我代表市人民政府报告工作。\n一、回顾\n${sentence}`;

describe('the title block', () => {
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
    ['an office set apart', `政府工作报告\n${line}\n市　长　　欧阳　明`, ['市长', '欧阳明']],
    ['office and name set apart on two lines', `政府工作报告\n${line}\n市　长\n李　四`, ['市长', '李四']],
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

  it('has papers of a session over two lines, and 附件 over the title', () => {
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

  it('leaves out the table of a web page, its names set apart too', () => {
    const page = `海州市政府工作报告\n索 引 号：01-2024 主题分类：报告\n标    题：2024年海州市政府工作报告\n发文机关：海州市人民政府\n市长 李四\n${body}`;
    const { report, problems } = read(page);
    expect(report.title).toBe('海州市政府工作报告');
    expect(problems.filter(({ code }) => code === 'import/dropped')).toMatchObject([
      { args: { reason: 'web-remark', count: 3 } },
    ]);
  });
});

describe('headings', () => {
  it('of the second level may be 1. where each stands over a text', () => {
    const own = `一、回顾\n1.经济稳中向好\n${sentence}\n2.改革不断深化\n${sentence}\n二、安排\n${sentence}`;
    expect(shape(head + own)).toEqual(['回顾', '  经济稳中向好', '  改革不断深化', '安排']);
    const list = `一、安排\n办好民生实事：\n1.新建幼儿园10所\n2.改造管网20公里\n3.新增车位500个\n${sentence}`;
    expect(shape(head + list)).toEqual(['安排']);
  });

  it('without any number are short lines over a text', () => {
    const text = `2023年工作回顾\n${sentence}\n经济稳中向好\n${sentence}\n改革不断深化\n${sentence}\n2024年工作安排\n${sentence}`;
    expect(shape(head + text)).toEqual(['2023年工作回顾', '  经济稳中向好', '  改革不断深化', '2024年工作安排']);
  });

  it('without number over 一、 are parts, also where they name no usual matter', () => {
    const part = (name: string) => `${name}\n${sentence}\n一、经济稳\n${sentence}\n二、改革深\n${sentence}\n`;
    const text = `${part('2023年工作回顾')}${part('2024年工作安排')}打造人民满意的服务型政府\n${sentence}`;
    expect(shape(head + text).filter((line) => !line.startsWith(' '))).toEqual([
      '2023年工作回顾',
      '2024年工作安排',
      '打造人民满意的服务型政府',
    ]);
  });

  it('in a list of contents may stand without their numbers', () => {
    const { account } = read(
      `目　录\n去年回顾 1\n今年安排 9\n${head}一、去年回顾\n${sentence}\n二、今年安排\n${sentence}`,
    );
    expect([...account.dropped.values()]).toEqual(['contents', 'contents', 'contents']);
  });
});

describe('pages', () => {
  const lines = (text: string) => text.replace(/.{30}/gsu, '$&\n').split('\n');
  const paged = (text: string, headOf: (page: number) => string) => {
    const all = lines(text);
    return Array.from({ length: Math.ceil(all.length / 8) }, (_, n) =>
      [headOf(n + 1), ...all.slice(n * 8, n * 8 + 8), `— ${n + 1} —`].join('\n'),
    ).join('\n');
  };

  it('may have a running head that stands nowhere else', async () => {
    const running = (n: number) => (n % 2 ? '政府工作报告' : '海州人民的报告');
    const text = `${head}一、回顾\n${sentence}\n${paged(sentence.repeat(50), running)}`;
    const { report } = read(text);
    expect(JSON.stringify(report.body)).not.toContain('海州人民');
    const world = memoryWorld({ 'a.txt': text });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
  });

  it('without indents or blank lines go on behind a sentence that ends at the very edge', () => {
    const full = `${'稳'.repeat(29)}。`;
    const text = Array.from({ length: 12 }, () => `${full}\n${'进'.repeat(30)}\n${'好'.repeat(9)}。`).join('\n');
    expect(read(`${head}一、回顾\n${text}`).report.body[1]).toMatchObject({
      body: Array.from({ length: 12 }, () => ({ lead: full, text: `${'进'.repeat(30)}${'好'.repeat(9)}。` })),
    });
  });

  it('have notes at their feet, and the paragraph goes on below them', () => {
    const [first, second] = [sentence.slice(0, 30), sentence.slice(30)];
    const text = `一、安排\n实施“百千万工程”①，${first}\n①百千万工程：指一项工程，\n很大的工程。\n— 1 —\n${second}\n建设①号线。`;
    const { report, glossary, marks } = read(head + text);
    expect(report.body[1]).toEqual({ part: '安排', body: [`实施“百千万工程”，${sentence}`, '建设①号线。'] });
    expect(glossary?.entries).toEqual([{ term: '百千万工程', text: '指一项工程，很大的工程。' }]);
    expect(marks).toBe(1);
  });

  it('of the web end in remarks, which are left out', () => {
    const { report, problems } = read(`${head}一、回顾\n${sentence}\n联系人：张三\n（责任编辑：李四）\n来源：海州日报`);
    expect(report.body.slice(1)).toEqual([{ part: '回顾', body: [sentence, '联系人：张三'] }]);
    expect(problems).toMatchObject([{ code: 'import/dropped', args: { reason: 'web-remark', count: 2 } }]);
  });
});

describe('the glossary', () => {
  it.each([
    ['in frames', '【百千万工程】指一项工程。\n【营商环境】指环境。'],
    ['in numbered frames', '1.【百千万工程】：指一项工程。\n2.【营商环境】：指环境。'],
    ['alone on their lines', '1、百千万工程\n指一项工程。\n2、营商环境\n指环境。'],
  ])('has terms %s', async (_, entries) => {
    const text = `${head}一、安排\n实施百千万工程，优化营商环境。${sentence}\n名词解释\n${entries}`;
    expect(read(text).glossary?.entries).toEqual([
      { term: '百千万工程', text: '指一项工程。' },
      { term: '营商环境', text: '指环境。' },
    ]);
    const world = memoryWorld({ 'a.txt': text });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
  });
});

describe('a table of a text', () => {
  const rows = '指标\t总量\t增长\n生产总值\t100亿元\t6%\n财政收入\t\t4%';
  it('has its cells apart by tabs', async () => {
    const world = memoryWorld({ 'a.txt': `${head}一、回顾\n${sentence}\n主要指标\n${rows}\n${sentence}` });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true, understood: { tables: 1, paragraphs: 2 } });
    const table = complete(loadReport('content/a', world), () => {})?.body[1];
    expect(JSON.stringify(table)).toContain('主要指标');
  });

  it('is none where two lines have a tab', async () => {
    const world = memoryWorld({ 'a.txt': `${head}一、回顾\n${sentence}\n指标\t总量\n财政收入\t4%` });
    expect((await importDraft('a.txt', {}, world)).understood?.tables).toBe(0);
  });
});

describe('the title of a glossary', () => {
  it.each([
    '名词解释（按出现顺序排列）',
    '政府工作报告名词解释（共2条）',
    '报告中有关名词的说明',
    '缩略词和专业术语解释',
    '附件3：《政府工作报告》涉及的部分名词解释',
    '附件：\n《政府工作报告》\n名词解释',
    '附录',
  ])('may be %s', (title) => {
    const { glossary, report } = read(
      `${head}一、安排\n实施百千万工程。${sentence}\n${title}\n1.百千万工程：指一项工程。\n2.营商环境：指环境。\n3.做地：指征收。`,
    );
    expect(glossary?.entries).toHaveLength(3);
    expect(report.body).toHaveLength(2);
  });

  it.each([
    ['1　百千万工程：指一项工程。', '2　营商环境：指环境。'],
    ['01 百千万工程：指一项工程。', '02 营商环境：指环境。'],
    ['★百千万工程：指一项工程。', '★营商环境：指环境。'],
    ['1)百千万工程：指一项工程。', '2)营商环境：指环境。'],
    ['（一）百千万工程。指一项工程。', '（二）营商环境。指环境。'],
    ['1.百千万工程 指一项工程。', '2.营商环境 指环境。'],
  ])('stands over %s', async (...entries) => {
    const text = `${head}一、安排\n实施百千万工程，优化营商环境。${sentence}\n名词解释\n${entries.join('\n')}`;
    expect(read(text).glossary?.entries).toEqual([
      { term: '百千万工程', text: '指一项工程。' },
      { term: '营商环境', text: '指环境。' },
    ]);
    const world = memoryWorld({ 'a.txt': text });
    expect(await importDraft('a.txt', {}, world)).toMatchObject({ ok: true });
  });

  it('is none in a heading or a sentence', () => {
    expect(shape(`${head}一、回顾\n（一）做好名词解释\n${sentence}\n（二）抓项目\n${sentence}`)).toHaveLength(3);
  });
});

describe('a paragraph of Word that breaks off', () => {
  const first =
    '商事主体总量不断增加，企业活力明显增强。城镇新增就业、困难人员再就业率都好于上年，商事主体总量增至24.3';
  const paragraphs = (second: Partial<DraftLine>) => {
    const lines = [{ text: '一、去年工作' }, { text: first }, second].map((line) => ({ ends: true, ...line }));
    const [part] = read(lines).report.body;
    return typeof part === 'object' && 'part' in part ? part.body.length : 0;
  };
  it('goes on in the next, unless that is indented anew or a heading', () => {
    expect(paragraphs({ text: '万户，增长4%。' })).toBe(1);
    expect(paragraphs({ text: '（一）稳增长' })).toBe(2);
  });
  it('is not taken for one where it is short, or an item with a number', () => {
    const bodyOf = (text: string) => {
      const lines = [{ text: '一、去年工作' }, { text }, { text: '这一年很不平凡。' }];
      const [part] = read(lines.map((line) => ({ ends: true, ...line }))).report.body;
      return typeof part === 'object' && 'part' in part ? part.body.length : 0;
    };
    expect(bodyOf('经济向好。企业活力增强')).toBe(2);
    expect(bodyOf(`1.${first}`)).toBe(2);
    // A list of names has no sentence that could be broken off.
    expect(
      bodyOf('参加单位有市发展和改革委员会、市教育局、市科学技术局、市工业和信息化局、市公安局、市民政局、市财政局'),
    ).toBe(2);
  });
  it('ends where its sentence does', () => {
    const ended = [{ text: '一、去年工作' }, { text: `${first}万户。` }, { text: '这一年很不平凡。' }];
    const [part] = read(ended.map((line) => ({ ends: true, ...line }))).report.body;
    expect(typeof part === 'object' && 'part' in part && part.body.length).toBe(2);
  });
});
