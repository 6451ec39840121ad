/** A workplace in a process of its own, and requests to it as a window sends them. */
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { PACKAGE } from './project.mjs';

/**
 * Starts `yinfa open` in a folder.
 * @param imports modules that are loaded before it
 * @param env variables besides those of this process
 */
export async function openWorkplace(cwd, { imports = [], env = {} } = {}) {
  const before = imports.flatMap((url) => ['--import', url]);
  const argv = [...before, join(PACKAGE, 'dist/bin/yinfa.js'), 'open', '--no-browser', '--lang', 'en'];
  const child = spawn(process.execPath, argv, { cwd, env: { ...process.env, ...env } });
  let words = '';
  const ended = new Promise((done) => child.on('close', (code, signal) => done({ code, signal })));
  const address = await new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        words += data;
        const [found] = /http:\S+/.exec(words) ?? [];
        if (found) done(new URL(found));
      });
    ended.then(({ code, signal }) => fail(new Error(`the workplace ended with ${code ?? signal}: ${words}`)));
  });
  const ask = (method, path, body) => asked(address, method, path, body);
  return { child, ended, ask, wordsOf: () => words };
}

/** The answer to a request; `undefined` where the connection ends before it. */
function asked({ port, origin, searchParams }, method, path, body) {
  const headers = { Cookie: `yinfa-${port}=${searchParams.get('token')}`, Origin: origin, Connection: 'close' };
  return new Promise((done) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => done({ status: answer.statusCode, body: parsed(Buffer.concat(chunks).toString()) }));
      answer.on('error', () => done(undefined));
    });
    sent.on('error', () => done(undefined));
    sent.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
