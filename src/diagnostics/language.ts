/** The languages of messages, and the one for a locale. */

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/**
 * The language of a tag or POSIX locale (`zh-CN`, `zh_CN.UTF-8`, `en-GB`); `undefined` if there are no messages in it.
 * Every variety of Chinese gives `zh-CN`.
 */
export function languageOf(locale: string): Language | undefined {
  const primary = locale.toLowerCase().split(/[-_.@]/)[0];
  return primary === 'zh' ? 'zh-CN' : primary === 'en' ? 'en' : undefined;
}

/**
 * The language of the system: the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX, section 8.2),
 * or else `fallback`, the locale of the runtime. English if that is neither English nor Chinese.
 */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>, fallback: string): Language {
  return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || fallback) ?? 'en';
}
