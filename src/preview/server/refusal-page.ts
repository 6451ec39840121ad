/** A refusal as a page, for a person who opens an address of the workplace rather than for its window. */
import type { IncomingHttpHeaders } from 'node:http';
import { type Language, languageOf } from '../../diagnostics/language.js';
import type { Refusal } from '../protocol.js';
import type { Reply } from './reply.js';

const names: Readonly<Record<Language, string>> = { en: 'Yinfa', 'zh-CN': '印发' };

/** Whether a browser shows the reply as a page: it accepts HTML, and the request is not for a part of a page. */
export function isPageRequest(method: string, headers: IncomingHttpHeaders): boolean {
  const use = headers['sec-fetch-dest'] ?? 'document';
  return method === 'GET' && use === 'document' && /\btext\/html\b/.test(headers.accept ?? '');
}

/** The first language of the browser that there are words in; `undefined` without one. */
export function browserLanguage({ 'accept-language': accepted = '' }: IncomingHttpHeaders): Language | undefined {
  for (const one of accepted.split(',').slice(0, 20)) {
    const language = languageOf(one.split(';')[0]!.trim());
    if (language) return language;
  }
  return undefined;
}

/** The words alone: the content security policy allows no styles of the page itself. */
export function refusalPage(status: number, { message, hint }: Refusal, language: Language): Reply {
  const page = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width"><title>${names[language]}</title></head>
<body><main><h1>${escaped(message)}</h1>${hint === undefined ? '' : `<p>${escaped(hint)}</p>`}</main></body>
</html>
`;
  return { status, type: 'text/html; charset=utf-8', body: new TextEncoder().encode(page) };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
