/**
 * LibreOffice, which converts documents of other programs to .docx.
 *
 * It runs without a window, with a profile of its own in a temporary folder, without macros, and with a proxy that
 * answers nothing, so that a document can fetch nothing. It is ended after a time, or with this process, with all that it
 * started, and nothing of it is left behind.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clearedAtEnd } from './signals.js';

export type ConversionResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly program: string }
  /** `program` is absent where none is installed. */
  | { readonly ok: false; readonly program?: string; readonly reason: 'time' | 'failed' };

/** The filters that read each kind. Named, because LibreOffice reads a file of unknown format as text. */
const filters = { doc: 'MS Word 97', rtf: 'Rich Text Format', odt: 'writer8' } as const;

/** A kind of document that can be converted, by its usual ending. */
export type ConvertibleKind = keyof typeof filters;

/** Milliseconds; a long report takes some ten seconds, the first start of LibreOffice another ten. */
const MOST_TIME = 180_000;

/** Where LibreOffice is: on the PATH, else where its installers put it; `undefined` where it is nowhere. */
export function officeProgram(
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces(env, platform)].find(exists);
}

function usualPlaces(env: Readonly<Record<string, string | undefined>>, platform: string): string[] {
  if (platform === 'win32')
    return [env.ProgramFiles, env.ProgramW6432, env['ProgramFiles(x86)']].flatMap((folder) =>
      folder ? [join(folder, 'LibreOffice', 'program', 'soffice.com')] : [],
    );
  if (platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'LibreOffice.app', 'Contents', 'MacOS', 'soffice'),
    );
  const versions = existsSync('/opt') ? readdirSync('/opt').filter((name) => /^libreoffice/i.test(name)) : [];
  return [
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/usr/lib/libreoffice/program/soffice',
    '/usr/lib64/libreoffice/program/soffice',
    ...versions.map((name) => join('/opt', name, 'program', 'soffice')),
    '/snap/bin/libreoffice',
  ];
}

export interface ConversionLimits {
  /** Milliseconds it may take. */
  readonly most?: number;
  /** Ends it, as one that takes too long. */
  readonly signal?: AbortSignal | undefined;
}

/** A document of this kind as a .docx. */
export async function convertedToWord(
  bytes: Uint8Array,
  kind: ConvertibleKind,
  program: string,
  { most = MOST_TIME, signal }: ConversionLimits = {},
): Promise<ConversionResult> {
  const folder = mkdtempSync(join(tmpdir(), 'yinfa-convert-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const source = join(folder, `draft.${kind}`);
    writeFileSync(source, bytes);
    const target = join(folder, 'converted');
    const words = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard'],
      `--infilter=${filters[kind]}`,
      ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', target, source],
    ];
    const inTime = await run(program, words, folder, most, signal);
    const result = join(target, 'draft.docx');
    if (!inTime) return { ok: false, program, reason: 'time' };
    if (!existsSync(result)) return { ok: false, program, reason: 'failed' };
    return { ok: true, bytes: readFileSync(result), program };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs a program to its end; `false` where it took too long and was ended. What it says is not read. */
function run(
  program: string,
  words: readonly string[],
  cwd: string,
  most: number,
  signal?: AbortSignal,
): Promise<boolean> {
  if (signal?.aborted) return Promise.resolve(false);
  const nowhere = 'http://127.0.0.1:9';
  const env = { ...process.env, http_proxy: nowhere, https_proxy: nowhere, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere };
  // soffice is a script that starts other programs; in a group of their own they can be ended together.
  const child = spawn(program, words, {
    cwd,
    env,
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  // A group of its own would outlive this process, and keep its folder.
  const release = clearedAtEnd(() => {
    endAll(child.pid);
    rmSync(cwd, { recursive: true, force: true, maxRetries: 5 });
  });
  return new Promise((resolve) => {
    let inTime = true;
    const stop = () => {
      inTime = false;
      endAll(child.pid);
    };
    const timer = setTimeout(stop, most);
    signal?.addEventListener('abort', stop, { once: true });
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      release();
      resolve(inTime);
    };
    child.once('exit', end);
    child.once('error', end);
  });
}

/** Ends a process and all it started. */
function endAll(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It ended at this moment.
    }
  }
}

const setting = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** The settings of its profile: no macros, nothing fetched, no question asked. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Office.Common/Security/Scripting', 'DisableActiveContent', 'true'),
  setting('Office.Writer/Content/Update', 'Link', '0'),
  setting('Inet/Settings', 'ooInetProxyType', '1'),
  setting('Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'),
  setting('Inet/Settings', 'ooInetHTTPProxyPort', '9'),
  setting('Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'),
  setting('Inet/Settings', 'ooInetHTTPSProxyPort', '9'),
].join('\n')}
</oor:items>
`;
