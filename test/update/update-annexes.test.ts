/** The annexes of the next draft, put into a file that has some or none. */
import { describe, expect, it } from 'vitest';
import { reportYaml } from '../../src/report/write-yaml.js';
import { updateReport } from '../../src/update/update-yaml.js';
import { head, reportOf } from './revised.js';

const body = 'body:\n  - 报告工作。\n';
const annexes = `
# 票决通过
annexes:
  - title: 2025年民生实事
    kind: other # 人工改定
    body:
      - 办好两件实事。

      - section: 扩大学前教育供给
        body:
          - 1.新建幼儿园3所，增加学位900个。

      - section: 提升养老服务水平 # 已核
        body:
          - 新建社区食堂8家。

  - title: 重点任务
    body:
      - 1.抓好春耕。
`;
const old = head + body + annexes;
const value = reportOf(old);

describe('a draft', () => {
  it('with the same annexes changes no byte', () => {
    expect(updateReport(old, value)).toMatchObject({ text: old, changed: 0, added: 0, removed: 0, lostComments: [] });
    const windows = old.replaceAll('\n', '\r\n');
    expect(updateReport(windows, value)!.text).toBe(windows);
  });

  it('without annexes leaves those of the file', () => {
    const { annexes: _, ...draft } = value;
    expect(updateReport(old, draft)!.text).toBe(old);
  });

  it('with the first annexes writes them behind the body, as a new file has them', () => {
    const updated = updateReport(head + body, value)!;
    expect(updated.text).toBe(`${head}${body}\n${reportYaml(value).split('\n\n').slice(1).join('\n\n')}`);
    expect(reportOf(updated.text)).toEqual(value);
    expect(updated.added).toBe(8);
    const added = updated.lines.filter(({ kind }) => kind === 'added');
    const rows = updated.text.split('\n');
    expect(added.every(({ text, line }) => rows[line - 1]!.includes(text))).toBe(true);
  });

  it('changes, adds and removes sentences in them; kind and comments stay', () => {
    const draft = structuredClone(value);
    const [first, second] = draft.annexes!;
    (first!.body[1] as { body: string[] }).body = ['1.新建幼儿园4所，增加学位1200个。', '2.改造老校舍5处。'];
    first!.body.push({ section: '改善居住条件', body: ['加装电梯40部。'] });
    draft.annexes = [first!, { ...second!, title: '重点任务清单', body: ['1.抓好春耕。', '2.抓好防汛。'] }];
    for (const annex of draft.annexes) delete annex.kind;
    const { text, changed, added, removed, lines } = updateReport(old, draft)!;
    expect(text).toMatch(/kind: other # 人工改定/);
    expect(text).toMatch(/提升养老服务水平 # 已核/);
    const written = reportOf(text);
    expect(written.annexes).toEqual(
      draft.annexes
        .map((annex, i) => (i === 0 ? { ...annex, kind: 'other' } : annex))
        .map(({ title, kind, body }) => ({ title, ...(kind && { kind }), body })),
    );
    expect([changed, added, removed]).toEqual([2, 4, 0]);
    const rows = text.split('\n');
    expect(
      lines.filter(({ kind }) => kind !== 'removed').every(({ text, line }) => rows[line - 1]!.includes(text)),
    ).toBe(true);
  });

  it('may drop an annex and put another in its place', () => {
    const draft = { ...value, annexes: [value.annexes![1]!, { title: '主要指标', body: ['略。'] }] };
    const { text } = updateReport(old, draft)!;
    expect(reportOf(text).annexes).toEqual(draft.annexes);
  });

  it('may find the annexes before the body, and says where what is gone stood', () => {
    const file = `${head}${annexes.trimStart()}${body}`;
    const draft = structuredClone(value);
    draft.body.push('请予审议。', '谢谢大家。');
    draft.annexes![0]!.body.splice(1, 1);
    const { text, lines } = updateReport(file, draft)!;
    expect(reportOf(text)).toEqual({ ...draft, annexes: draft.annexes!.map((annex) => annex) });
    const rows = file.split('\n');
    const gone = lines.filter(({ kind }) => kind === 'removed');
    expect(gone.map(({ text }) => text)).toEqual(['扩大学前教育供给', '1.新建幼儿园3所，增加学位900个。']);
    expect(gone.every(({ text, line }) => rows[line - 1]!.includes(text))).toBe(true);
    const same = updateReport(head + body + annexes, { ...draft })!.lines.filter(({ kind }) => kind === 'removed');
    const behind = (head + body + annexes).split('\n');
    expect(same.every(({ text, line }) => behind[line - 1]!.includes(text))).toBe(true);
  });

  it('that lacks an annex takes its tables with it, and leaves those of the others', () => {
    const table = '      - table: 表\n        header: [甲, 乙]\n        rows: [[1, 2]]\n';
    const file = `${head}${body}annexes:\n  - title: 指标\n    body:\n      - 如下。\n${table}  - title: 任务\n    body:\n      - 如右。\n${table}`;
    const draft = { ...value, annexes: [{ title: '任务', body: ['如右。'] }] };
    const { annexes: left } = reportOf(updateReport(file, draft)!.text);
    expect(left).toEqual([
      { title: '任务', body: ['如右。', { table: '表', header: ['甲', '乙'], rows: [['1', '2']] }] },
    ]);
  });
});
