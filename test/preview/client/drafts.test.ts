import { expect, test } from 'vitest';
import { draftAt, draftsIn, moved, withDraft, without } from '../../../src/preview/client/drafts.js';

const at = (line: number) => ({ file: 'content/a/report.yaml', line, column: 5 });
const draft = (line: number, text: string, report = 'a') => ({ report, at: at(line), base: '旧。', text });

test('one draft for each place of a report; none that says what the file has', () => {
  const two = withDraft(withDraft([], draft(3, '新。')), draft(4, '又。'));
  expect(withDraft(two, draft(3, '更新。')).map(({ text }) => text)).toEqual(['又。', '更新。']);
  expect(withDraft(two, draft(3, '旧。')).map(({ text }) => text)).toEqual(['又。']);
  expect(draftAt(two, 'a', at(4))?.text).toBe('又。');
  expect(draftAt(two, 'b', at(4))).toBeUndefined();
  expect(without(two, 'a', at(4))).toHaveLength(1);
});

test('a draft follows its sentence', () => {
  expect(draftAt(moved([draft(3, '新。')], 'a', at(3), at(9)), 'a', at(9))?.text).toBe('新。');
});

test('what the browser kept is read, anything else is none', () => {
  const drafts = [draft(3, '新。')];
  expect(draftsIn(JSON.stringify(drafts))).toEqual(drafts);
  for (const stored of [null, '', '{', '{}', '[3]', '[{"report":"a"}]']) expect(draftsIn(stored)).toEqual([]);
});
