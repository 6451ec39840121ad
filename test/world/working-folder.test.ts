/** The folder that the process works in, also where there is none. */
import { expect, test, vi } from 'vitest';
import { workingFolder } from '../../src/world/working-folder.js';

test('is that of the process', () => {
  expect(workingFolder()).toEqual({ path: process.cwd() });
});

test('may have been deleted', () => {
  const cwd = vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw Object.assign(new Error('uv_cwd'), { code: 'ENOENT' });
  });
  expect(workingFolder()).toEqual({ reason: 'ENOENT' });
  cwd.mockRestore();
});
