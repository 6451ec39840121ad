import { expect, it } from 'vitest';
import { ignoreComment, ignoresIn, withoutIgnored } from '../../src/proof/ignores.js';
import type { Finding } from '../../src/proof/rule.js';
import { sourceText } from '../../src/yaml/source-text.js';

const finding = (line: number, words = ',', rule: Finding['rule'] = 'marks/half-width'): Finding => ({
  id: 'a',
  rule,
  level: 'certain',
  at: { file: 'a.yaml', line, column: 3 },
  words,
  sentence: '',
  args: {},
});
const left = (text: string, ...findings: Finding[]) => {
  const { findings: rest, idle } = withoutIgnored(findings, ignoresIn(sourceText('a.yaml', text)));
  return { lines: rest.map(({ at }) => at.line), idle: idle.map(({ at }) => at.line) };
};

it('ignores what the comment covers, and nothing else', () => {
  const text = '- 一,。\n# proof: ignore marks/half-width 原文如此\n- 二,。\n- 三,。\n';
  expect(left(text, finding(1), finding(3), finding(4))).toEqual({ lines: [1, 4], idle: [] });
  expect(left(text, finding(3, ',', 'marks/doubled'))).toEqual({ lines: [3], idle: [2] });
});

it('ignores only the words named', () => {
  const text = '# proof：ignore marks/half-width 「;」 原文如此\n- 二,三;\n';
  expect(left(text, finding(2, ','), finding(2, ';'))).toEqual({ lines: [2], idle: [] });
  expect(left(text, finding(2, ','))).toEqual({ lines: [2], idle: [1] });
});

it('reads back the comment that it writes', () => {
  const comment = ignoreComment(finding(2), '企业名称');
  expect(comment).toBe('# proof: ignore marks/half-width 「,」 企业名称');
  expect(ignoresIn(sourceText('a.yaml', `${comment}\n- 二\n`))).toMatchObject([
    { rule: 'marks/half-width', words: ',', reason: '企业名称', covers: { from: 2, to: 2 } },
  ]);
  expect(ignoreComment(finding(2, '」'), '')).toBe('# proof: ignore marks/half-width');
});

it('leaves a comment of another form alone', () => {
  expect(ignoresIn(sourceText('a.yaml', '# proof: 请再看\n- 一\n'))).toEqual([]);
});
