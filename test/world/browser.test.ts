import { expect, test } from 'vitest';
import { openBrowser, openerOf } from '../../src/world/browser.js';

test('the address is one argument, which no shell reads', () => {
  const address = 'http://127.0.0.1:8123/?token=a&b';
  expect(openerOf(address, 'linux')).toEqual(['xdg-open', [address]]);
  expect(openerOf(address, 'darwin')).toEqual(['open', [address]]);
  expect(openerOf(address, 'win32')).toEqual(['rundll32', ['url.dll,FileProtocolHandler', address]]);
});

test.each([
  ['is not there', ['/nowhere/browser', []]],
  ['ends with an error', [process.execPath, ['-e', 'process.exit(3)']]],
] as const)('calls back where the program %s', async (_, opener) => {
  await expect(new Promise<void>((done) => openBrowser('', done, opener))).resolves.toBeUndefined();
});

test('does not call back where the program ends well', async () => {
  let hasFailed = false;
  openBrowser('', () => {
    hasFailed = true;
  }, [process.execPath, ['-e', '']]);
  // One that is started later and ends later.
  await new Promise<void>((done) =>
    openBrowser('', done, [process.execPath, ['-e', 'setTimeout(() => process.exit(1), 200)']]),
  );
  expect(hasFailed).toBe(false);
});
