import { describe, expect, it } from 'vitest';
import { error, warning } from '../../src/diagnostics/diagnostic.js';
import { cells } from '../../src/diagnostics/terminal-cells.js';
import { yinfa } from './fake.js';

type Scene = NonNullable<Parameters<typeof yinfa>[1]>;
type Row = NonNullable<ReturnType<NonNullable<Scene['figures']>>['figures']>[number];

const sentence = '初步核算，全区地区生产总值3810.24亿元，增长4.5%，顺利完成年初亮诺目标；税收12345.6亿元。';

const gdp: Row = {
  id: 'gdp',
  group: '综合',
  label: '地区生产总值',
  movement: '',
  value: '3810.24',
  number: 3810.24,
  unit: '亿元',
  before: '',
  after: '',
  shown: '3810.24亿元',
  change: '增长4.5%',
  changeNumber: 4.5,
  changeUnit: '%',
  sentence,
  offset: sentence.indexOf('3810'),
  part: '2023年工作回顾',
  section: '',
  file: 'content/a/report.yaml',
  line: 19,
  column: 22,
};
const crime: Row = {
  ...gdp,
  id: 'crime',
  group: '民生',
  label: '警情',
  movement: '同比下降',
  value: '13.8',
  number: -13.8,
  unit: '%',
  shown: '13.8%',
  change: '',
  changeNumber: null,
  changeUnit: '',
  sentence: '警情同比下降13.8%。',
  offset: 6,
  line: 120,
};
const scene = { figures: () => ({ figures: [gdp, crime] }) };
const bad = error('figure/no-number', { id: 'x' }, { file: 'content/a/report.yaml', line: 1, column: 1 });

describe('yinfa figures', () => {
  it('does not suggest the option it refuses', async () => {
    const { code, stderr } = await yinfa('figures content/a --out x');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no option “--out”');
    expect(stderr).not.toContain('Did you mean');
  });

  it('lists them under their groups, each over the words around it', async () => {
    const { code, stdout, stderr } = await yinfa('figures content/a', scene);
    expect(stdout).toBe(`a: 2 figures

综合
  地区生产总值  3810.24亿元  增长4.5%  content/a/report.yaml:19
    初步核算，全区地区生产总值3810.24亿元，增长4.5%，顺利完成年初亮诺目标…

民生
  警情同比下降  13.8%                  content/a/report.yaml:120
    警情同比下降13.8%。
`);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('has its columns under each other', async () => {
    const { stdout } = await yinfa('figures content/a', scene);
    const rows = stdout.split('\n').filter((row) => row.includes('report.yaml'));
    expect(new Set(rows.map((row) => cells(row.slice(0, row.indexOf('content/'))))).size).toBe(1);
  });

  it('prints whole sentences for --sentences', async () => {
    const { stdout } = await yinfa('figures content/a --sentences', scene);
    expect(stdout).toContain(`\n    ${sentence}\n`);
  });

  it('does not cut a number in two', async () => {
    const behind = `${'增'.repeat(17)}123456`;
    const row = { ...gdp, sentence: `税收98765.4${'增'.repeat(13)}5${behind}`, value: '5', offset: 22 };
    expect(row.sentence[row.offset]).toBe('5');
    const { stdout } = await yinfa('figures content/a', { figures: () => ({ figures: [row] }) });
    expect(stdout).toContain(`\n    …${'增'.repeat(13)}5${'增'.repeat(17)}…\n`);
  });

  it('has pages where they are known', async () => {
    const figures = () => ({ figures: [{ ...gdp, page: '2' }] });
    expect((await yinfa('figures content/a', { figures })).stdout).toContain('增长4.5%  p. 2  content');
    expect((await yinfa('figures content/a --lang zh', { figures })).stdout).toContain('增长4.5%  第 2 页  content');
  });

  it('colours for a terminal on standard output alone', async () => {
    const stdout = async (more: object) => (await yinfa('figures content/a', { ...scene, ...more })).stdout;
    expect(await stdout({ stdoutIsTerminal: true })).toContain('\u001b[');
    expect(await stdout({ isTerminal: true })).not.toContain('\u001b[');
    expect(await stdout({ stdoutIsTerminal: true, env: { NO_COLOR: '1' } })).not.toContain('\u001b[');
    expect(await stdout({ stdoutIsTerminal: true, env: { TERM: 'dumb' } })).not.toContain('\u001b[');
  });

  it('lists what could be read, and answers 1 where something could not', async () => {
    const { code, stdout, stderr } = await yinfa('figures', {
      figures: (folder) => (folder === 'content/a' ? { ok: false, diagnostics: [bad], figures: [gdp] } : {}),
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a: 1 figure, 1 error\n/);
    expect(stdout).toMatch(/\nb: 0 figures\n$/);
    expect(stderr).toContain('error[figure/no-number]');
  });

  it('answers 0 for warnings', async () => {
    const meh = warning('content/comment-in-text', { comment: '# x' });
    expect((await yinfa('figures content/b', { figures: () => ({ diagnostics: [meh] }) })).code).toBe(0);
  });
});

describe('yinfa figures --uncovered', () => {
  const number = {
    shown: '12345.6亿元',
    core: '出口总额',
    sentence,
    offset: sentence.indexOf('12345'),
    part: '2023年工作回顾',
    section: '',
    file: 'content/a/report.yaml',
    line: 19,
    column: 22,
  };
  const uncovered = { figures: () => ({ figures: [gdp], uncovered: [number, { ...number, core: '', line: 7 }] }) };

  it('lists the numbers that nothing reads, each over the words around it', async () => {
    const { code, stdout } = await yinfa('figures content/a --uncovered', uncovered);
    expect(stdout).toBe(`a: 2 numbers that nothing reads

  12345.6亿元  出口总额  content/a/report.yaml:19
    …，顺利完成年初亮诺目标；税收12345.6亿元。
  12345.6亿元            content/a/report.yaml:7
    …，顺利完成年初亮诺目标；税收12345.6亿元。
`);
    expect(code).toBe(0);
    const chinese = await yinfa('figures content/a --uncovered --lang zh', uncovered);
    expect(chinese.stdout).toMatch(/^a：有 2 个数字没有读取\n/);
  });

  it('says where there are none', async () => {
    expect((await yinfa('figures content/b --uncovered')).stdout).toBe('b: 0 numbers that nothing reads\n');
  });

  it('has them with --json', async () => {
    const { stdout } = await yinfa('figures content/a --uncovered --json', uncovered);
    const [report] = JSON.parse(stdout).reports;
    expect(report.uncovered).toEqual([number, { ...number, core: '', line: 7 }]);
    expect(report).not.toHaveProperty('figures');
  });
});

describe('yinfa figures --core', () => {
  const stated = {
    key: 'gdp',
    name: '地区生产总值',
    period: 'year',
    value: '3810.24亿元',
    change: '4.5%',
    isSure: true,
    doubt: '',
    sentence: '全区地区生产总值3810.24亿元，增长4.5%。',
    file: 'content/a/report.yaml',
    line: 19,
  } as const;
  const other = {
    ...stated,
    key: 'exports',
    name: '出口总额',
    value: '',
    change: '8.4%',
    isSure: false,
    doubt: 'scope',
    sentence: '对非洲市场出口增长8.4%。',
    line: 21,
  } as const;
  const core = {
    figures: () => ({ core: [stated, { ...stated, period: 'target', value: '', line: 90 } as const, other] }),
  };

  it('lists what the text states of each core indicator, with period and how sure', async () => {
    const { code, stdout } = await yinfa('figures content/a --core', core);
    expect(stdout).toBe(`a: 3 statements of 2 core indicators

地区生产总值
  the year            3810.24亿元  4.5%  content/a/report.yaml:19
    全区地区生产总值3810.24亿元，增长4.5%。
  target of the year               4.5%  content/a/report.yaml:90
    …区生产总值3810.24亿元，增长4.5%。

出口总额
  the year                         8.4%  content/a/report.yaml:21  not sure: may be of a part or a group
    对非洲市场出口增长8.4%。
`);
    expect(code).toBe(0);
    const chinese = await yinfa('figures content/a --core --lang zh', core);
    expect(chinese.stdout).toMatch(/^a：正文 3 处提到 2 项主要指标\n/);
    expect(chinese.stdout).toContain('年度目标');
    expect(chinese.stdout).toContain('拿不准：可能只是部分地区、群体或由某事带动');
  });

  it('has them with --json', async () => {
    const { stdout } = await yinfa('figures content/a --core --json', core);
    expect(JSON.parse(stdout).reports[0].core).toHaveLength(3);
  });
});

describe('yinfa figures --json', () => {
  it('prints one object, each report in it, and nothing on standard error', async () => {
    const { code, stdout, stderr } = await yinfa('figures --json', scene);
    const { ok, reports, diagnostics } = JSON.parse(stdout);
    expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
    expect(reports).toMatchObject([
      { name: 'a', folder: 'content/a', ok: true, figures: [gdp, crime], diagnostics: [] },
      { name: 'b', folder: 'content/b', figures: [gdp, crime] },
    ]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([
    ['figures --json --oot', 2, 'usage/unknown-option'],
    ['figures content/a/notes.txt --json', 1, 'world/not-found'],
  ])('has the problem after %s', async (line, code, problem) => {
    const result = await yinfa(line, scene);
    expect([result.code, result.stderr]).toEqual([code, '']);
    expect(JSON.parse(result.stdout)).toMatchObject({ ok: false, reports: [], diagnostics: [{ code: problem }] });
  });

  it('has the fault of the program, whose trace is printed only on request', async () => {
    const figures = () => {
      throw new Error('a hole in the floor');
    };
    const { code, stdout, stderr } = await yinfa('figures content/a --json', { figures });
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'internal/fault' }] });
    expect([code, stderr]).toEqual([1, '']);
    const debugged = await yinfa('figures content/a --json', { figures, env: { YINFA_DEBUG: '1' } });
    expect(debugged.stderr).toContain('a hole in the floor');
  });
});

it('names itself where a path is none of a report', async () => {
  const files = { 'content/a/report.yaml': '', 'README.md': '' };
  const { code, stderr } = await yinfa('figures README.md', { files });
  expect(code).toBe(2);
  expect(stderr).toContain('“README.md” is not possible for figures');
});
