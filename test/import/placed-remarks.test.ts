/** Comments and tracked changes at the lines of the content. */
import { describe, expect, it } from 'vitest';
import { importDraft } from '../../src/import/import.js';
import { memoryWorld } from '../world/memory-world.js';
import { p, run, wordFile } from './word-file.js';

const comment = (id: number, text: string) => `<w:comment w:id="${id}" w:author="王芳">${p(text)}</w:comment>`;
const on = (id: number, text: string) =>
  `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/>`;
const par = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`;
const ins = (text: string) => `<w:ins w:author="王芳">${run(text)}</w:ins>`;

const head = [
  p('政府工作报告'),
  p('——2026年1月20日在云溪县第十八届人民代表大会第五次会议上'),
  p('县长　张三'),
  p('各位代表：'),
  p('现在，我代表县人民政府，向大会报告工作，请予审议。'),
  p('一、2025年工作回顾'),
].join('');
const call = p('各位代表！让我们团结奋斗！');

async function imported(body: string, comments: string, options = {}) {
  const world = memoryWorld({ 'a.docx': wordFile(head + body + call, { comments }) });
  const result = await importDraft('a.docx', { to: 'content/a', ...options }, world);
  const file = world.read('content/a/report.yaml');
  const lines = file.ok ? new TextDecoder().decode(file.bytes).split('\n') : [];
  const lineOf = ({ content }: { readonly content?: { readonly line: number } }) =>
    content && lines[content.line - 1]?.trim();
  return { world, result, lineOf, text: lines.join('\n') };
}

describe('a remark of a draft', () => {
  it('is at the line of its sentence, also behind a heading that runs into its paragraph', async () => {
    const body = [
      par(run('（一）改革不断深化。全年办结事项3000件。'), on(0, '服务窗口减少一半。')),
      par(run('（二）'), on(1, '民生持续改善。'), ins('新增学位900个。')),
    ].join('');
    const { result, lineOf, text } = await imported(body, comment(0, '核') + comment(1, '标题再议'));
    const { comments, revisions } = result.remarks!;
    expect(comments.map(lineOf)).toEqual([
      expect.stringContaining('服务窗口减少一半。'),
      expect.stringContaining('民生持续改善'),
    ]);
    expect(revisions.sentences.map(lineOf)).toEqual([expect.stringContaining('新增学位900个。')]);
    expect(text).not.toMatch(/核|再议|王芳/);
  });

  it('is at the one of several like sentences that stands where the remark does', async () => {
    const body = par(run('城区新建学校3所。成效明显。')) + par(run('乡村新建卫生室5个。'), on(0, '成效明显。'));
    const { result, lineOf, text } = await imported(body, comment(0, '核'));
    const line = result.remarks!.comments[0]!.content!.line;
    expect(lineOf(result.remarks!.comments[0]!)).toContain('成效明显');
    expect(text.split('\n')[line - 2]).toContain('卫生室');
  });

  it('is at the line of its sentence also where marks of the glossary stand in it', async () => {
    const mark = run('1', '<w:vertAlign w:val="superscript"/>');
    const entry = p('名词解释') + p('1.智改数转：智能化改造和数字化转型。');
    const body = par(run('高新技术企业达到91家，“智改数转”'), mark, run('覆盖率'), on(0, '达到61%'), run('。'));
    const world = memoryWorld({ 'a.docx': wordFile(head + body + call + entry, { comments: comment(0, '核') }) });
    const { remarks } = await importDraft('a.docx', { to: 'content/a' }, world);
    expect(remarks!.comments[0]!.content).toMatchObject({ file: 'content/a/report.yaml' });
  });

  it('has no line where the content does not have it', async () => {
    const { result } = await imported(par(run('经济增长。')), comment(0, '没有锚点'));
    expect(result.remarks!.comments.map(({ content, at }) => [content, at.words])).toEqual([[undefined, '']]);
  });

  it('is there with --update and --dry-run, and where nothing could be imported', async () => {
    const body = par(on(0, '经济增长。'));
    const { world } = await imported(body, comment(0, '核'));
    const update = await importDraft('a.docx', { to: 'content/a', update: true, dryRun: true }, world);
    expect(update.remarks!.comments.map(({ content }) => content?.file)).toEqual(['content/a/report.yaml']);
    const again = await importDraft('a.docx', { to: 'content/a' }, world);
    expect(again.ok).toBe(false);
    const embedded = await imported(`${body}<w:altChunk/>`, comment(0, '核'));
    expect(embedded.result).toMatchObject({ ok: false, remarks: { comments: [{ text: '核' }] } });
  });
});
