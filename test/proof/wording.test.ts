import { expect, it } from 'vitest';
import { commandWords } from '../../src/cli/words/command.js';
import { levels } from '../../src/proof/rule.js';
import { levelNames, wordingOf } from '../../src/proof/wording.js';
import { proofed } from './proofed.js';

it('says why, and the fix or the advice', () => {
  const [finding] = proofed('一,二。');
  expect(wordingOf(finding!, 'zh-CN')).toEqual({ message: '汉字旁用了半角标点“,”', hint: '“,”改为“，”' });
  expect(wordingOf(finding!, 'en')).toEqual({ message: 'the half-width mark , beside Han', hint: ', → ，' });
  expect(wordingOf({ ...finding!, fix: '' }, 'en').hint).toBe('delete ,');
  const [other] = proofed('约30人左右。');
  expect(wordingOf(other!, 'zh-CN').hint).toBe('删去“约”或“左右”');
});

it.each(['en', 'zh-CN'] as const)('levels have the same names in the command and in Word (%s)', (language) => {
  for (const level of levels) {
    expect(commandWords(language).levels[level]).toBe(levelNames[level][language]);
  }
});
