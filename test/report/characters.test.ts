/** How long a report is: text, annexes and explanations of terms. */
import { expect, test } from 'vitest';
import { charactersOf } from '../../src/report/characters.js';
import type { Report } from '../../src/report/report.js';

const paragraph = (text: string) => ({ kind: 'paragraph', text: [{ text }], lead: [], points: [], at: undefined });

test('counts the text, annexes and explanations of terms', () => {
  const report = {
    body: [
      { kind: 'part', heading: [{ text: '工作' }], numbered: true, body: [paragraph('推进建设。')], at: undefined },
    ],
    annexes: [],
    glossary: { entries: [{ term: [{ text: '云溪工程' }], text: [{ text: '指工程。' }] }] },
  } as unknown as Report;
  expect(charactersOf(report)).toBe('工作'.length + '推进建设。'.length + '指工程。'.length);
});
