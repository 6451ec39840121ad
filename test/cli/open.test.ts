import { expect, test } from 'vitest';
import { yinfa } from './fake.js';

test('prints the address, opens the browser and ends when it is interrupted', async () => {
  const { code, stdout, browsers } = await yinfa('open', { isInterrupted: true });
  expect(code).toBe(0);
  expect(stdout).toContain('http://127.0.0.1:8123/?token=t\n');
  expect(browsers).toEqual(['http://127.0.0.1:8123/?token=t']);
});

test('starts no browser where it is not wanted', async () => {
  const { browsers, stdout } = await yinfa('open content --no-browser --port 9000', { isInterrupted: true });
  expect(browsers).toEqual([]);
  expect(stdout).toContain('http://127.0.0.1:9000/');
});

test.each(['0', '65536', '80a', '-1', ''])('port %j is none', async (port) => {
  expect(await yinfa(`open --port=${port}`)).toMatchObject({ code: 2 });
});

test('a port that is taken and a folder that is not there are said', async () => {
  expect(await yinfa('open --port 80', { takenPort: 80 })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('error[world/port-taken]'),
  });
  expect(await yinfa('open nowhere')).toMatchObject({ code: 1, stderr: expect.stringContaining('nowhere') });
});
