/** Writing on a real disk: all files or none, and why not. */
import * as fs from 'node:fs';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeWorld } from '../../src/world/node-world.js';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, openSync: vi.fn(real.openSync), renameSync: vi.fn(real.renameSync) };
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
});
afterEach(() => {
  vi.mocked(fs.renameSync).mockClear();
  rmSync(root, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const write = (...paths: string[]) => nodeWorld(root, {}).write(new Map(paths.map((path) => [path, bytes('NEW')])));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
function put(path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe('writing', () => {
  it('replaces old files, makes folders and leaves nothing else', () => {
    put('out/r/report.pdf', 'OLD');
    expect(write('out/r/report.pdf', 'out/r/briefing.pptx')).toEqual({ ok: true });
    expect(readdirSync(join(root, 'out/r'))).toEqual(['briefing.pptx', 'report.pdf']);
    expect([text('out/r/report.pdf'), text('out/r/briefing.pptx')]).toEqual(['NEW', 'NEW']);
  });

  it('leaves no folder that it made where a file in it could not be written', () => {
    put('content/a/report.yaml', 'OLD');
    const real = vi.mocked(fs.openSync).getMockImplementation()!;
    vi.mocked(fs.openSync).mockImplementation((path, ...rest) => {
      if (`${path}`.includes('second')) throw Object.assign(new Error(), { code: 'ENOSPC' });
      return real(path, ...rest);
    });
    expect(write('content/b/first.yaml', 'content/b/images/second.png')).toMatchObject({ ok: false, reason: 'full' });
    vi.mocked(fs.openSync).mockImplementation(real);
    expect(readdirSync(join(root, 'content'))).toEqual(['a']);
    expect(write('content/b/first.yaml', 'content/b/images/second.png')).toEqual({ ok: true });
  });

  it('leaves a file alone that has the bytes already, and writes the others', () => {
    put('out/r/report.pdf', 'NEW');
    put('out/r/briefing.pptx', 'OLD');
    const { ino } = fs.statSync(join(root, 'out/r/report.pdf'));
    expect(write('out/r/report.pdf', 'out/r/briefing.pptx')).toEqual({ ok: true });
    expect(fs.statSync(join(root, 'out/r/report.pdf')).ino).toBe(ino);
    expect(text('out/r/briefing.pptx')).toBe('NEW');
    expect(vi.mocked(fs.renameSync)).toHaveBeenCalledTimes(1);
  });

  it('changes nothing where a folder is in the way of one of them', () => {
    put('out/r/report.pdf', 'OLD');
    mkdirSync(join(root, 'out/r/briefing.pptx'));
    expect(write('out/r/report.pdf', 'out/r/briefing.pptx')).toMatchObject({
      ok: false,
      path: 'out/r/briefing.pptx',
      reason: 'is-folder',
    });
    expect(text('out/r/report.pdf')).toBe('OLD');
    expect(readdirSync(join(root, 'out/r'))).toEqual(['briefing.pptx', 'report.pdf']);
  });

  it('puts back what it replaced where a rename fails midway', () => {
    put('out/r/report.pdf', 'OLD');
    const real = vi.mocked(fs.renameSync).getMockImplementation()!;
    vi.mocked(fs.renameSync).mockImplementation((from, to) => {
      if (String(to).endsWith('z.pptx')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      real(from, to);
    });
    const result = write('out/r/report.pdf', 'out/r/fresh.pdf', 'out/r/z.pptx');
    vi.mocked(fs.renameSync).mockImplementation(real);
    expect(result).toEqual({ ok: false, path: 'out/r/z.pptx', reason: 'locked', detail: 'EBUSY' });
    expect(text('out/r/report.pdf')).toBe('OLD');
    expect(readdirSync(join(root, 'out/r'))).toEqual(['report.pdf']);
  });

  it('takes files away together with what it writes', () => {
    put('out/r/slides/01.svg', 'OLD');
    put('out/r/slides/02.svg', 'OLD');
    const files = new Map<string, Uint8Array | undefined>([
      ['out/r/slides/01.svg', new TextEncoder().encode('NEW')],
      ['out/r/slides/02.svg', undefined],
      ['out/r/slides/03.svg', undefined],
    ]);
    expect(nodeWorld(root, {}).write(files)).toEqual({ ok: true });
    expect(readdirSync(join(root, 'out/r/slides'))).toEqual(['01.svg']);
    expect(text('out/r/slides/01.svg')).toBe('NEW');
  });

  it('puts back what it took away where a rename fails after it', () => {
    put('out/r/02.svg', 'OLD');
    vi.mocked(fs.renameSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('no'), { code: 'EIO' });
    });
    const files = new Map([
      ['out/r/02.svg', undefined],
      ['out/r/report.pdf', new Uint8Array(1)],
    ]);
    expect(nodeWorld(root, {}).write(files)).toMatchObject({ ok: false, path: 'out/r/report.pdf' });
    expect(text('out/r/02.svg')).toBe('OLD');
    expect(readdirSync(join(root, 'out/r'))).toEqual(['02.svg']);
  });

  it.each([
    ['EROFS', 'read-only'],
    ['ENOSPC', 'full'],
    ['EACCES', 'denied'],
    ['EIO', 'other'],
  ])('says %s in its own words: %s', (code, reason) => {
    vi.mocked(fs.renameSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('no'), { code });
    });
    expect(write('out/r/report.pdf')).toEqual({ ok: false, path: 'out/r/report.pdf', reason, detail: code });
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('names a file where a folder is needed, however deep below it', () => {
    put('out', 'a file');
    expect(write('out/a/b/report.pdf')).toMatchObject({ ok: false, path: 'out', reason: 'is-file' });
    expect(write('out/report.pdf')).toMatchObject({ ok: false, path: 'out', reason: 'is-file' });
    expect(text('out')).toBe('a file');
  });

  it('names a link that leads nowhere', () => {
    symlinkSync('gone', join(root, 'out'));
    expect(write('out/r/report.pdf')).toMatchObject({ ok: false, path: 'out', reason: 'broken-link' });
    expect(existsSync(join(root, 'gone'))).toBe(false);
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0)('names a file that may not be written, before others are replaced', () => {
    put('out/r/report.pdf', 'OLD');
    put('out/r/z.pptx', 'OLD');
    chmodSync(join(root, 'out/r/z.pptx'), 0o444);
    expect(write('out/r/report.pdf', 'out/r/z.pptx')).toMatchObject({ path: 'out/r/z.pptx', reason: 'denied' });
    expect(text('out/r/report.pdf')).toBe('OLD');
  });
});
