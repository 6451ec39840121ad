/** The paragraphs of an annex as data: headings numbered for themselves, items as the draft has them. */
import { describe, expect, it } from 'vitest';
import { importDraft } from '../../../../src/import/import.js';
import { memoryWorld } from '../../../world/memory-world.js';
import { head, read, sentence } from '../../outlined.js';

const text = `${head}一、回顾\n${sentence}\n各位代表！让我们更加紧密地团结起来，为建设美好云溪而努力奋斗！\n`;
const annexes = (...lines: string[]) => read(`${text}${lines.join('\n')}`).report.annexes;

describe('headings', () => {
  it('are numbered lines with text under them, each with a list of its own', () => {
    const lines = [
      '附件1',
      '2025年十件民生实事',
      '坚持民生为大，办好十件民生实事。',
      '一、新建幼儿园',
      '1.新建幼儿园3所，增加学位900个。',
      '2.改造老校舍5处。',
      '二、改造老旧小区。惠及居民。',
      '改造老旧小区12个，加装电梯40部。',
    ];
    expect(annexes(...lines)).toEqual([
      {
        title: '2025年十件民生实事',
        body: [
          '坚持民生为大，办好十件民生实事。',
          { section: '新建幼儿园', body: ['1.新建幼儿园3所，增加学位900个。', '2.改造老校舍5处。'] },
          { section: '改造老旧小区。', intro: '惠及居民。', body: ['改造老旧小区12个，加装电梯40部。'] },
        ],
      },
    ]);
  });

  it('may have headings under them', () => {
    const lines = ['附件', '2025年重点任务分工', '一、扩内需'];
    const inner = ['（一）促消费', '办好消费节。', '（二）扩投资', '开工项目30个。', '二、强产业', '壮大企业。'];
    expect(annexes(...lines, ...inner)).toMatchObject([
      {
        body: [
          { section: '扩内需', body: [{ section: '促消费' }, { section: '扩投资' }] },
          { section: '强产业', body: ['壮大企业。'] },
        ],
      },
    ]);
  });

  it('keep a number that position does not give', () => {
    const lines = ['附件', '2025年民生实事', '1.新建幼儿园', '增加学位900个。', '2.改造小区', '加装电梯40部。'];
    expect(annexes(...lines)).toMatchObject([
      {
        body: [
          { section: '新建幼儿园', number: '1.' },
          { section: '改造小区', number: '2.' },
        ],
      },
    ]);
  });
});

it('items of a plain list stay paragraphs with their numbers', () => {
  const items = ['1.新建幼儿园3所。', '2.改造老旧小区12个。', '3.修建农村公路60公里。'];
  expect(annexes('附件：2025年民生实事清单', ...items)).toEqual([{ title: '2025年民生实事清单', body: items }]);
});

it('a table has its caption', () => {
  const { report } = read([
    ...text.split('\n').map((line) => ({ text: line })),
    { text: '附件' },
    { text: '2025年主要指标' },
    { text: '表1　主要指标' },
    {
      text: '',
      table: [
        ['指标', '目标'],
        ['生产总值', '5%'],
      ],
    },
  ]);
  expect(report.annexes).toEqual([
    {
      title: '2025年主要指标',
      body: [{ table: '表1　主要指标', header: ['指标', '目标'], rows: [['生产总值', '5%']] }],
    },
  ]);
});

describe('nothing is lost', () => {
  it('of a table, in an annex or among the links of a web page', async () => {
    const rows = '| 指标 | 目标 |\n|---|---|\n| 生产总值 | 5% |';
    const lines = ['附件', '2025年主要指标', '略有调整。', rows, '相关链接', rows];
    const draft = `${text}${lines.join('\n')}`.replaceAll('\n', '\n\n').replaceAll('|\n\n|', '|\n|');
    const world = memoryWorld({ 'a.md': draft });
    const result = await importDraft('a.md', { dryRun: true }, world);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.preview!.get('content/a/report.yaml')).toMatch(/- table: 附表\n {8}header: \[指标, 目标\]/);
  });

  const drafts = {
    'with a glossary between two annexes, and an imprint': [
      '附件1',
      '2025年民生实事',
      '一、新建幼儿园［1］',
      '增加学位900个。',
      '二、改造小区',
      '加装电梯40部。',
      '附件2',
      '名词解释',
      '［1］幼儿园：',
      '指学前教育机构。',
      '附件3：重点任务清单',
      '1.抓好春耕。（牵头单位：县农业农村局）',
      '抄送：县委办公室。',
      '（共印500份）',
    ],
    'with a list of annexes and a signature before them': [
      '附件：1.2025年民生实事',
      '　　　2.重点任务清单',
      '云溪县人民政府',
      '2025年1月8日',
      '附件1',
      '2025年民生实事',
      '1.新建幼儿园3所。',
      '附件2',
      '重点任务清单',
      '1.抓好春耕。',
    ],
    'without a title': ['附件', '1.新建幼儿园3所。', '2.改造老旧小区12个。'],
  };
  it.each(Object.entries(drafts))('%s', async (_, lines) => {
    const draft = `${text}${lines.join('\n')}`;
    const result = await importDraft('a.txt', {}, memoryWorld({ 'a.txt': draft }));
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.ok).toBe(true);
  });
});
