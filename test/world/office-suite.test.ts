/** Finding LibreOffice, and running it: a program of the test stands for it. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { convertedToWord, officeProgram } from '../../src/world/office-suite.js';

describe('the program', () => {
  const found = (there: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform) =>
    officeProgram(env, platform, (path) => path === there);

  it('is on the PATH, or where its installers put it', () => {
    const path = ['/a', '/b'].join(delimiter);
    expect(found('/b/soffice', { PATH: path }, 'linux')).toBe('/b/soffice');
    expect(found('/a/libreoffice', { PATH: path }, 'linux')).toBe('/a/libreoffice');
    const usual = '/usr/lib64/libreoffice/program/soffice';
    expect(found(usual, {}, 'linux')).toBe(usual);
    const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
    expect(found(mac, {}, 'darwin')).toBe(mac);
    const windows = join('C:\\Program Files', 'LibreOffice', 'program', 'soffice.com');
    expect(found(windows, { ProgramFiles: 'C:\\Program Files' }, 'win32')).toBe(windows);
    expect(found('', { PATH: path }, 'linux')).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('converting', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yinfa-fake-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that writes what it was called with to `seen.json`, then runs `body`. */
  const fake = (body: string) => {
    const program = join(folder, 'soffice');
    const script = `#!${process.execPath}
const fs = require('fs'), path = require('path');
const words = process.argv.slice(2), target = words[words.indexOf('--outdir') + 1], source = words.at(-1);
const profile = new URL(words.find((word) => word.startsWith('-env:')).split('=')[1]).pathname;
const settings = fs.readFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), 'utf8');
fs.writeFileSync(${JSON.stringify(join(folder, 'seen.json'))}, JSON.stringify({ words, source, settings, proxy: process.env.https_proxy, cwd: process.cwd() }));
${body}`;
    writeFileSync(program, script);
    chmodSync(program, 0o755);
    return program;
  };
  const seen = () => JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'));
  const bytes = new TextEncoder().encode('old');

  it('runs it with a profile of its own, without macros and network, and leaves nothing behind', async () => {
    const program = fake("fs.mkdirSync(target); fs.copyFileSync(source, path.join(target, 'draft.docx'));");
    expect(await convertedToWord(bytes, 'doc', program)).toEqual({ ok: true, bytes: Buffer.from('old'), program });
    const { words, source, settings, proxy, cwd } = seen();
    expect(words).toContain('--headless');
    expect(words).toContain('--infilter=MS Word 97');
    expect(source).toMatch(/draft\.doc$/);
    expect(settings).toMatch(/"DisableMacrosExecution" oor:op="fuse"><value>true/);
    expect(settings).toMatch(/"ooInetHTTPSProxyName" oor:op="fuse"><value>127\.0\.0\.1/);
    expect(proxy).toBe('http://127.0.0.1:9');
    expect(existsSync(cwd)).toBe(false);
  });

  it('says where it made nothing, and ends it with all it started where it takes too long', async () => {
    const nothing = fake('');
    expect(await convertedToWord(bytes, 'rtf', nothing)).toEqual({ ok: false, program: nothing, reason: 'failed' });
    expect(await convertedToWord(bytes, 'rtf', join(folder, 'none'))).toMatchObject({ ok: false, reason: 'failed' });
    // A shell, because it starts at once.
    const hanging = join(folder, 'hanging');
    writeFileSync(hanging, `#!/bin/sh\npwd > ${folder}/cwd\nsleep 600 &\necho $! > ${folder}/child\nwait\n`);
    chmodSync(hanging, 0o755);
    const turn = () => new Promise((done) => setImmediate(done));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const converted = convertedToWord(bytes, 'rtf', hanging, { most: 2000 });
    const text = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
    while (!text('child').endsWith('\n')) await turn();
    vi.advanceTimersByTime(2000);
    expect(await converted).toEqual({ ok: false, program: hanging, reason: 'time' });
    expect(existsSync(text('cwd').trim())).toBe(false);
    while (alive(Number(text('child')))) await turn();
  });
});

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that ended and that nobody waited for is listed as a zombie.
    return !/^\d+ \(.*\) Z/.test(existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'latin1') : '');
  } catch {
    return false;
  }
}
