/** A project in a folder of its own, its workplace, and windows of Chromium on it. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Nothing of the browser itself asks the network. */
const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`);

/**
 * Starts the workplace of a new project and opens a window on it; `act` is given both. All is closed afterwards, and an
 * error of a script in the window fails the try.
 * @param reports folders of `content/` that the project has
 * @param imports modules that the server loads first
 */
export async function inWorkplace(act, { reports = ['yuexiu-2024'], lang = 'zh-CN', imports = [] } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'yinfa-workplace-'));
  mkdirSync(join(root, 'content'));
  for (const name of reports)
    cpSync(join(repository, 'content', name), join(root, 'content', name), { recursive: true });
  const server = await startServer(root, { imports });
  const servers = [server];
  const restart = async () => {
    servers.push(await startServer(root, { imports }));
    return servers.at(-1);
  };
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', ...quiet] });
  const errors = [];
  const openWindow = async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: lang, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(new Error(`${message.text()} ${message.location().url}`));
    });
    await page.goto(server.address);
    return page;
  };
  const page = await openWindow();
  try {
    await act({ root, server, restart, browser, openWindow, page, errors });
    if (errors.length > 0) throw errors[0];
  } catch (cause) {
    await printShown(page);
    throw cause;
  } finally {
    await browser.close();
    for (const one of servers) one.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Prints what a window showed when its try failed, since it cannot be looked at afterwards. */
async function printShown(page) {
  const shown = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String);
  console.error(`The window showed at ${page.url()}:\n${shown.slice(0, 6000)}`);
}

/** Starts `yinfa open` of the built package and waits for its address. */
export async function startServer(root, { imports = [], env = {} } = {}) {
  const loaded = imports.flatMap((url) => ['--import', `${url}`]);
  const words = [...loaded, join(repository, 'dist/bin/yinfa.js'), 'open', '--no-browser'];
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const [found] = /http:\S+/.exec(text) ?? [];
      if (found) done(found);
    });
    child.on('exit', (code) => fail(new Error(`yinfa open ended with ${code}`)));
  });
  return { address, child, stop: () => child.kill('SIGINT') };
}
