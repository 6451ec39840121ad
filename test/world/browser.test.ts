import { expect, test } from 'vitest';
import { openerOf } from '../../src/world/browser.js';

test('the address is one argument, which no shell reads', () => {
  const address = 'http://127.0.0.1:8123/?token=a&b';
  expect(openerOf(address, 'linux')).toEqual(['xdg-open', [address]]);
  expect(openerOf(address, 'darwin')).toEqual(['open', [address]]);
  expect(openerOf(address, 'win32')).toEqual(['rundll32', ['url.dll,FileProtocolHandler', address]]);
});
