import { describe, expect, it } from 'vitest';
import { browserLanguage, isPageRequest, refusalPage } from '../../../src/preview/server/refusal-page.js';

describe('a refusal as a page', () => {
  it('is for addresses that a person opens, not for requests of a window', () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    expect(isPageRequest('GET', { accept })).toBe(true);
    expect(isPageRequest('GET', { accept, 'sec-fetch-dest': 'document' })).toBe(true);
    expect(isPageRequest('GET', { accept, 'sec-fetch-dest': 'iframe' })).toBe(false);
    expect(isPageRequest('GET', { accept: '*/*' })).toBe(false);
    expect(isPageRequest('POST', { accept })).toBe(false);
    expect(isPageRequest('GET', {})).toBe(false);
  });

  it('is in the first language of the browser that there are words in', () => {
    expect(browserLanguage({ 'accept-language': 'fr, zh-CN;q=0.9, en;q=0.8' })).toBe('zh-CN');
    expect(browserLanguage({ 'accept-language': 'en-US,en;q=0.5' })).toBe('en');
    expect(browserLanguage({})).toBeUndefined();
  });

  it('shows message and hint as text', () => {
    const { status, type, body } = refusalPage(401, { message: '没有登录 <b>', hint: 'a & b' }, 'zh-CN');
    const page = new TextDecoder().decode(body);
    expect([status, type]).toEqual([401, 'text/html; charset=utf-8']);
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<h1>没有登录 &#60;b&#62;</h1><p>a &#38; b</p>');
  });
});
