/** A person's `figures.yaml` and `briefing.yaml` over the next draft: a clerk's day without opening them. */
import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import { importDraft } from '../../src/import/import.js';
import { memoryWorld } from '../world/memory-world.js';

const draft = `政府工作报告
——2026年1月20日在云溪县第十七届人民代表大会第五次会议上
云溪县县长　王明
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2025年工作回顾
全县地区生产总值286.4亿元，增长5.6%。社会消费品零售总额增长4.2%。
（一）产业不断壮大。
新增企业120家。建成标准厂房6万平方米。
（二）民生持续改善。
新建学校3所。城镇新增就业2600人。
二、2026年工作安排
今年地区生产总值增长5%左右。
`;

const figures = `groups:
  - name: 综合
    figures:
      - { id: gdp, label: 地区生产总值, pattern: "全县地区生产总值{value}亿元，增长{growth}%" }
      # 与统计局核对
      - { id: retail, label: 社会消费品零售总额, pattern: "零售总额增长{growth}%" }
  - name: 民生
    figures:
      - { id: schools, label: 新建学校, pattern: "新建学校{value}所" }
`;
const briefing = `title: 解读
glance:
  title: 产业不断壮大
  figures: [gdp, retail, schools]
areas:
  - section: 民生持续改善
    title: 民生持续改善
    figures: [schools]
`;

/** The folder of the first draft with the person's files, and what an update by another draft says and leaves. */
async function updated(next: string, prune = false) {
  const world = memoryWorld({ 'a.txt': draft, 'b.txt': next });
  await importDraft('a.txt', { to: 'content/x' }, world);
  const write = (name: string, text: string) => world.files.set(`content/x/${name}`, new TextEncoder().encode(text));
  write('figures.yaml', figures);
  write('briefing.yaml', briefing);
  expect(loadReport('content/x', world).problems).toEqual([]);
  const { diagnostics, ok } = await importDraft('b.txt', { to: 'content/x', update: true, prune }, world);
  expect(ok).toBe(true);
  const { value, problems } = loadReport('content/x', world);
  const read = (name: string) => new TextDecoder().decode(world.files.get(`content/x/${name}`));
  return {
    codes: diagnostics.map(({ code }) => code),
    errors: problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    shown: (value?.figures ?? []).flatMap(({ figures }) =>
      figures.map(({ id, level }) => `${id} ${level.text.map(({ text }) => text).join('')}`),
    ),
    figures: read('figures.yaml'),
    briefing: read('briefing.yaml'),
  };
}

describe('after the next draft', () => {
  it('numbers moved, and nothing else', async () => {
    const { codes, errors, shown, ...files } = await updated(
      draft.replace('286.4亿元，增长5.6%', '290亿元，增长6%').replace('学校3所', '学校4所'),
    );
    expect([codes, errors]).toEqual([[], []]);
    expect(shown).toEqual(['gdp 290亿元', 'retail 4.2%', 'schools 4所']);
    expect(files).toEqual({ figures, briefing });
  });

  it('a figure follows the new words of its sentence', async () => {
    const { codes, errors, shown, ...files } = await updated(draft.replace('全县地区生产总值', '全县经济总量达到'));
    expect([codes, errors]).toEqual([['import/re-anchored'], []]);
    expect(shown[0]).toBe('gdp 286.4亿元');
    expect(files.figures).toBe(figures.replace('全县地区生产总值{', '全县经济总量达到{'));
  });

  it('new numbers have figures of their own', async () => {
    const next = draft
      .replace('新增企业120家。', '新增企业120家。引进重点项目35个。')
      .replace('新建学校3所。', '新建学校3所。新改建农村公路88公里。');
    const { codes, errors, figures: now, shown } = await updated(next);
    expect([codes, errors]).toEqual([['import/new-figures'], []]);
    expect(shown.slice(3).map((line) => line.split(' ')[1])).toEqual(['35个', '88公里']);
    expect(now.startsWith(figures.trimEnd())).toBe(true);
  });

  const without = draft
    .replace('社会消费品零售总额增长4.2%。', '')
    .replace('新建学校3所。', '')
    .replace('（一）产业不断壮大。', '（一）产业稳步发展。');

  it('what the text no longer has is counted, and stops the build where a slide needs it', async () => {
    const { codes, errors, ...files } = await updated(without);
    expect(codes).toContain('import/prunable');
    expect(errors).toContain('figure/not-found');
    expect([files.figures, files.briefing]).toEqual([figures, briefing]);
  });

  it('or is taken out, so that the report builds', async () => {
    const { codes, errors, ...files } = await updated(without, true);
    expect(errors).toEqual([]);
    expect(new Set(codes)).toEqual(new Set(['import/pruned']));
    expect(files.figures).toBe(`groups:
  - name: 综合
    figures:
      - { id: gdp, label: 地区生产总值, pattern: "全县地区生产总值{value}亿元，增长{growth}%" }
      # 与统计局核对
`);
    expect(files.briefing).toBe(`title: 解读
glance:
  figures: [gdp]
areas:
  - section: 民生持续改善
    title: 民生持续改善
`);
  });
});

it('without such files nothing is added', async () => {
  const world = memoryWorld({ 'a.txt': draft, 'b.txt': draft.replace('新建学校3所。', '新建医院2所。') });
  await importDraft('a.txt', { to: 'content/x' }, world);
  const { diagnostics } = await importDraft('b.txt', { to: 'content/x', update: true, prune: true }, world);
  expect(diagnostics).toEqual([]);
  expect(world.files.has('content/x/figures.yaml')).toBe(false);
});
