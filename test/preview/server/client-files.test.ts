import { expect, test } from 'vitest';
import { clientFile } from '../../../src/preview/server/client-files.js';

test('gives the page and pdf.js of the package', () => {
  expect(Buffer.from(clientFile('/')!.body).toString()).toContain('/client.js');
  expect(clientFile('/pdf.worker.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
});

test.each(['/index.html', '/../package.json', '/client.js/', '/constructor', '/__proto__', ''])(
  'has nothing at %j',
  (path) => {
    expect(clientFile(path)).toBeUndefined();
  },
);
