import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { commentSpans, noteComments, unseenSpans, withoutSpans } from '../../../src/import/draft/html-unseen.js';

const withoutComments = (text: string) => withoutSpans(text, commentSpans(text));

describe('comments', () => {
  it('are gone with their words, their line ends stay', () => {
    expect(withoutComments('甲<!-- 乙\n丙 -->丁')).toBe('甲\n丁');
    expect(withoutComments('<!--[if !mso]><!-->甲<!--<![endif]-->')).toBe('甲');
  });

  it('are text where they are not closed, or not before the next one begins', () => {
    expect(withoutComments('甲<!-- 乙\n丙')).toBe('甲<!-- 乙\n丙');
    expect(withoutComments('甲<!-- 乙\n丙<!-- 丁 -->戊')).toBe('甲<!-- 乙\n丙戊');
  });

  it('are all named where they are Chinese or numbers', () => {
    const problems: Diagnostic[] = [];
    noteComments('a.md', '<!--StartFragment-->\n<!-- 待核 --><!-- 待定 --><!-- v2 --><!-- 5.2% -->', (problem) =>
      problems.push(problem),
    );
    expect(problems).toMatchObject([
      { code: 'import/dropped', at: { line: 2 }, args: { reason: 'comment', excerpt: '待核；待定；5.2%', count: 3 } },
    ]);
  });
});

it('scripts and styles are not seen, unless they are not closed', () => {
  const seen = (text: string) => withoutSpans(text, unseenSpans(text));
  expect(seen('甲<style>p <!-- 乙 --></style >丙<SCRIPT>丁</script>')).toBe('甲丙');
  expect(seen('甲<script>乙<style>丙</style>丁')).toBe('甲<script>乙丁');
});
