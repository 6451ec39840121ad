import { expect, it } from 'vitest';
import { languageOf, systemLanguage } from '../../src/diagnostics/language.js';

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['en', 'en'],
  ['en_GB.UTF-8', 'en'],
  ['C', undefined],
  ['C.UTF-8', undefined],
  ['fr', undefined],
  ['', undefined],
])('%j asks for %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it('takes the first that is set of LC_ALL, LC_MESSAGES, LANG and the runtime', () => {
  expect(systemLanguage({ LC_ALL: 'zh_CN', LC_MESSAGES: 'en', LANG: 'en' }, 'en')).toBe('zh-CN');
  expect(systemLanguage({ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en' }, 'en')).toBe('zh-CN');
  expect(systemLanguage({ LANG: 'zh_CN.UTF-8' }, 'en')).toBe('zh-CN');
  expect(systemLanguage({}, 'zh-CN')).toBe('zh-CN');
  expect(systemLanguage({ LANG: 'C.UTF-8' }, 'zh-CN')).toBe('en');
  expect(systemLanguage({}, 'de')).toBe('en');
});
