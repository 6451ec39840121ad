import { describe, expect, it } from 'vitest';
import { fileText } from '../../../src/import/raw/file-text.js';

const textsOf = (...args: Parameters<typeof fileText>) => fileText(...args).map(({ text }) => text);

describe('the text of a text file', () => {
  it('is its lines as they are, by their numbers', () => {
    expect(fileText('甲\r\n<!-- 乙\n丙', 'txt')).toEqual([
      { text: '甲', line: 1 },
      { text: '<!-- 乙', line: 2 },
      { text: '丙', line: 3 },
    ]);
  });

  it('has no markup of its form, and what follows a comment that is not closed', () => {
    expect(textsOf('甲<!-- 乙\n丙 -->丁[戊](http://example/己)[^庚]', 'md')).toEqual(['甲', '丁[戊)]']);
    expect(textsOf('甲<!-- 乙\n丙', 'md')).toEqual(['甲<!-- 乙', '丙']);
    expect(textsOf('<p class="甲"\nid="乙">丙&nbsp;丁</p><script>戊</script>', 'txt')).toEqual(['', '丙\u00a0丁']);
  });

  it('has no names of pictures, links and code, and has characters for their references', () => {
    expect(textsOf('甲[戊](己 "庚辛")', 'md')).toEqual(['甲[戊)']);
    expect(textsOf('甲![乙](丙.png)丁[戊][己]', 'md')).toEqual(['甲)丁[戊]']);
    expect(textsOf('前\n  ```甲 说明\n乙\n~~~丙\n丁 ```戊```', 'md')).toEqual(['前', ' 说明', '乙', '', '丁 ```戊```']);
    expect(textsOf('<b>甲</b>&#20057;&#x4e19;&amp;', 'md')).toEqual(['甲乙丙&']);
    expect(textsOf('甲\r乙&amp;\n[丙](丁)', 'txt')).toEqual(['甲', '乙&amp;', '[丙](丁)']);
  });
});
