/** What stands behind the text of a report: annexes, the list of them, signature, imprint, the lines of a web page. */
import { describe, expect, it } from 'vitest';
import { importDraft } from '../../../src/import/import.js';
import { memoryWorld } from '../../world/memory-world.js';
import { head, read, sentence } from '../outlined.js';

const call = '各位代表！让我们更加紧密地团结起来，为建设美好海州而努力奋斗！';
const behind = (...lines: string[]) => {
  const { report, glossary, problems } = read(`${head}一、回顾\n${sentence}\n${call}\n${lines.join('\n')}`);
  const part = report.body.at(-1)!;
  const kept = typeof part === 'object' && 'part' in part ? part.body.slice(1) : [];
  const outside = problems.flatMap(({ code, args }) =>
    code === 'import/outside' ? (args as { lines: string[] }).lines : [],
  );
  const annexes = (report.annexes ?? []).map(({ title }) => title);
  return { kept: kept.map((block) => String(block).replaceAll('\n', '')), outside, annexes, glossary };
};

describe('behind the last call', () => {
  it('lines of a web page are left out, with the headlines below them', () => {
    const lines = [
      '》》点击图片进入专题《《',
      '收藏',
      '|',
      '分享到:',
      '×',
      '相关报道：',
      '海州市召开代表大会。',
      '三大看点',
    ];
    expect(behind(...lines)).toMatchObject({ kept: [call], outside: lines.filter((line) => line !== '|') });
  });

  it('the list of annexes and the signature are left out', () => {
    const lines = ['附件：1.名词解释', '2.2024年重点工作任务清单', '海州市人民政府', '2024年1月10日'];
    expect(behind(...lines)).toMatchObject({ kept: [call], outside: lines, annexes: [] });
    const turned = [...lines.slice(2), ...lines.slice(0, 2)];
    expect(behind(...turned)).toMatchObject({ kept: [call], outside: turned, annexes: [] });
  });

  it('the imprint of an official document is left out', () => {
    const lines = ['抄送：市委办公室。', '海州市人民政府办公室　2024年1月18日印发', '（共印500份）'];
    expect(behind(...lines)).toMatchObject({ kept: [call], outside: lines });
  });

  it('the imprint may go on over lines, and its office stand over the day', () => {
    const marks = ['报送：市人民政府。', '打字：李方　校对：张三', '承办单位：县政府办　共印300份'];
    expect(behind(...marks)).toMatchObject({ kept: [call], outside: marks });
    const items = ['附件', '民生实事', '新建幼儿园。', '承办单位：县教育局'];
    expect(behind(...items, ...marks)).toMatchObject({ outside: marks });
    const lines = [
      '主题词：政府　报告',
      '抄送：县委办公室，县政协办公室，',
      '县法院，县检察院。',
      '云溪县人民政府办公室',
      '2025年1月8日印发',
    ];
    expect(behind(...lines)).toMatchObject({ kept: [call], outside: lines });
    expect(behind('附件', '民生实事', '1.新建幼儿园3所。', ...lines)).toMatchObject({ kept: [call], outside: lines });
  });

  it('thanks stay, and so does a text', () => {
    expect(behind('谢谢大家！')).toMatchObject({ kept: [call, '谢谢大家！'], outside: [] });
    expect(behind('二、安排', sentence)).toMatchObject({ outside: [] });
    expect(behind('扎实办好民生', sentence.repeat(2)).outside).toEqual([]);
  });
});

describe('annexes', () => {
  it('are no parts of the report, whatever numbers they have', () => {
    const lines = [
      '附件1',
      '2024年十件民生实事',
      '一、办好学前教育。',
      '新建幼儿园3所，增加学位900个。',
      '1.改造老校舍。',
    ];
    expect(behind(...lines, '附件2：重点任务清单', sentence)).toMatchObject({
      kept: [call],
      annexes: ['2024年十件民生实事', '重点任务清单'],
    });
  });

  it('without a text are names of files', () => {
    expect(behind('附件：2024年民生实事.docx', '附件2')).toMatchObject({
      annexes: [],
      outside: ['附件：2024年民生实事.docx', '附件2'],
    });
  });

  it('may be a list of files below a label', () => {
    const lines = ['附件：', '1．附件1：2024年民生实事项目一览表（精简版）.doc', '2．附件2：重点项目.xls'];
    expect(behind(...lines)).toMatchObject({ kept: [call], annexes: [], outside: lines });
  });

  it('need no label, and no last call before them', () => {
    expect(behind('2024年民生实事清单', '1.新建幼儿园3所。').annexes).toEqual(['2024年民生实事清单']);
    const text = `${head}一、回顾\n${sentence.repeat(3)}\n附件2\n2024年民生实事清单\n1.新建幼儿园3所。\n（共印500份）`;
    const { report, problems } = read(text);
    expect(JSON.stringify(report.body)).not.toMatch(/幼儿园/);
    expect(report.annexes).toEqual([{ title: '2024年民生实事清单', body: ['1.新建幼儿园3所。'] }]);
    expect(problems.map(({ code }) => code)).toEqual(['import/outside']);
  });

  it('follow a text that goes on behind a call in it', () => {
    const lines = ['二、安排', sentence, sentence, '附件1', '2024年民生实事', '1.新建幼儿园3所。'];
    expect(behind(...lines)).toMatchObject({ outside: [], annexes: ['2024年民生实事'] });
  });

  it('have the signature over the list of them left out, where no call ends the text', () => {
    const text = `${head}一、回顾\n${sentence.repeat(3)}\n云溪县人民政府\n附件：1.名词解释\n2.2025年重点任务清单`;
    const { report, problems } = read(text);
    expect(JSON.stringify(report.body)).not.toMatch(/云溪/);
    expect(problems.map(({ code }) => code)).toContain('import/outside');
  });

  it('the signature alone ends a text without a call, and says issuer and date', () => {
    const text = `政府工作报告\n县长　王明\n各位代表：\n我代表县人民政府报告工作。\n一、回顾\n${sentence}\n`;
    const { report, problems } = read(`${text}云溪县人民政府\n2025年1月8日`);
    expect(report).toMatchObject({ issuer: '云溪县人民政府', date: '2025-01-08' });
    expect(JSON.stringify(report.body)).not.toMatch(/云溪/);
    expect(problems.map(({ code }) => code)).toEqual(['import/outside']);
  });

  it('without a title are called 附录, and a list of terms without one is a glossary', () => {
    const items = ['1.新建幼儿园3所。', '2.改造老旧小区5个。'];
    expect(behind('附件', ...items).annexes).toEqual(['附录']);
    expect(
      behind('附件', '1.做地：指整理土地。', '2.做强：指壮大产业。', '3.做优：指提升环境。').glossary,
    ).toMatchObject({
      entries: [{ term: '做地' }, { term: '做强' }, { term: '做优' }],
    });
  });

  it('may begin with a caption like a title', () => {
    const lines = ['附件', '2024年重点项目安排', '2024年重点项目表', '1.新建桥梁2座。'];
    expect(behind(...lines).annexes).toEqual(['2024年重点项目安排']);
  });

  it('have a glossary among them, its terms on lines of their own and its marks taken out of the text', async () => {
    const text = `${head}一、回顾\n实施“四上”［1］行动。${sentence}\n（一）推进三电［2］工程\n${sentence}\n${call}`;
    const annexes =
      '附件1\n2024年民生实事\n1.新建幼儿园3所。\n附件2\n名词解释\n［1］“四上”：\n是一种统计口径。\n［2］三电：\n电池、电机、电控。';
    const { glossary, report, marks } = read(`${text}\n${annexes}`);
    expect(glossary).toEqual({
      label: '附件2',
      title: '名词解释',
      entries: [
        { term: '“四上”', text: '是一种统计口径。' },
        { term: '三电', text: '电池、电机、电控。' },
      ],
    });
    expect(marks).toBe(2);
    expect(JSON.stringify(report.body)).toMatch(/"section":"推进三电工程"/);
    expect(await importDraft('a.txt', {}, memoryWorld({ 'a.txt': `${text}\n${annexes}` }))).toMatchObject({ ok: true });
  });
});

it('a line too long for a remark is text, a list of recipients of any length is not', async () => {
  const text = `${head}一、回顾\n${sentence}\n${call}\n`;
  const importOf = async (line: string) => {
    const world = memoryWorld({ 'draft.txt': `${text}${line}` });
    const { ok } = await importDraft('draft.txt', { to: 'content/a' }, world);
    const written = new TextDecoder().decode(world.files.get('content/a/report.yaml')).replace(/\s/g, '');
    return [ok, written.includes(line.split('\n').at(-1)!)];
  };
  for (const start of ['上一篇：', '附件：1.', '附件：\n', '附件2\n', '相关报道：', '海州市人民政府'])
    expect(await importOf(start + '海'.repeat(420))).toEqual([true, true]);
  expect(await importOf(`抄送：${'县委各部门，'.repeat(80)}县人大。`)).toEqual([true, false]);
});
