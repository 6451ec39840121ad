import { describe, expect, it } from 'vitest';
import { fileText } from '../../../src/import/raw/file-text.js';

const textsOf = (...args: Parameters<typeof fileText>) => fileText(...args).map(({ text }) => text);

describe('the text of a text file', () => {
  it('is its lines as they are, by their numbers', () => {
    expect(fileText('甲\r\n<!-- 乙\n丙', 'txt', 1)).toEqual([
      { text: '<!-- 乙', line: 2 },
      { text: '丙', line: 3 },
    ]);
  });

  it('has no markup of its form, and what follows a comment that is not closed', () => {
    expect(textsOf('甲<!-- 乙\n丙 -->丁[戊](http://example/己)[^庚]', 'md', 0)).toEqual(['甲', '丁[戊)]']);
    expect(textsOf('甲<!-- 乙\n丙', 'md', 0)).toEqual(['甲<!-- 乙', '丙']);
    expect(textsOf('<p class="甲"\nid="乙">丙&nbsp;丁</p><script>戊</script>', 'txt', 0)).toEqual(['', '丙\u00a0丁']);
  });
});
