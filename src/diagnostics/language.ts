/** The languages Yinfa speaks, and which of them a locale asks for. */

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/**
 * The language a tag or POSIX locale names (`zh-CN`, `zh_CN.UTF-8`, `en-GB`), or `undefined` where
 * Yinfa does not speak it. Every kind of Chinese is answered in `zh-CN`.
 */
export function languageOf(locale: string): Language | undefined {
  const primary = locale.toLowerCase().split(/[-_.@]/)[0];
  return primary === 'zh' ? 'zh-CN' : primary === 'en' ? 'en' : undefined;
}

/**
 * The language of the system: the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX, section 8.2),
 * else `fallback`, the locale of the runtime. English where it is neither English nor Chinese.
 */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>, fallback: string): Language {
  return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || fallback) ?? 'en';
}
