import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/world/cache-folder.js';

const [xdg, local, home] = [resolve('/xdg'), resolve('/local'), resolve('/home/clerk')];

test('YINFA_CACHE names the folder, whatever else is set', () => {
  expect(cacheFolder({ YINFA_CACHE: 'kept', XDG_CACHE_HOME: xdg, HOME: home }, 'linux')).toBe('kept');
});

test('an empty YINFA_CACHE turns the cache off', () => {
  expect(cacheFolder({ YINFA_CACHE: '', XDG_CACHE_HOME: xdg, HOME: home }, 'linux')).toBeUndefined();
});

test('else the folder for caches of the user', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: xdg, HOME: home }, 'linux')).toBe(join(xdg, 'yinfa'));
  expect(cacheFolder({ LOCALAPPDATA: local, HOME: home }, 'win32')).toBe(join(local, 'yinfa'));
  expect(cacheFolder({ LOCALAPPDATA: local, HOME: home }, 'linux')).toBe(join(home, '.cache', 'yinfa'));
  expect(cacheFolder({}, 'linux')).toBe(join(homedir(), '.cache', 'yinfa'));
});

test('a relative folder is not one, as the XDG specification says', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: 'cache', HOME: home }, 'linux')).toBe(join(home, '.cache', 'yinfa'));
});
