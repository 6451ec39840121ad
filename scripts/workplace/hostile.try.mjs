/** A page on another port of this machine that tries everything a browser lets it; and a report with hostile words. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'a hostile page and a hostile report get nowhere';

export const attempt = () =>
  inWorkplace(async ({ root, server, page, errors }) => {
    const file = join(root, 'content/yuexiu-2024/report.yaml');
    const original = readFileSync(file, 'utf8');
    const own = new URL(server.address).origin;
    await fromAnotherPort(page, own, server.address);
    equal(readFileSync(file, 'utf8'), original, 'nothing is written');
    // The browser notes each request that was refused.
    errors.length = 0;

    const name = '政府工作报告</script><script>document.title="owned"</script><img src=x onerror="document.title=1">';
    writeFileSync(file, original.replace(/^title: .*$/m, `title: '${name}'`));
    await page.goto(own);
    await page.getByText('政府工作报告</script>').first().waitFor();
    await page
      .getByRole('link', { name: /政府工作报告/ })
      .first()
      .click();
    await page.getByRole('figure').first().locator('canvas:not([width="0"])').waitFor();
    ok(!/owned|^1$/.test(await page.title()), 'words of a report are no markup');
    await page.goto(`${own}/api/reports/yuexiu-2024/slides/1`);
    equal(await page.evaluate(() => self.origin), 'null', 'a slide that is opened alone has no origin');
    await page.goto(own);
    ok(!page.url().includes('token'), 'the token leaves the address');
    equal(await page.evaluate(() => document.cookie), '', 'no script reads the cookie');
  });

async function fromAnotherPort(page, own, address) {
  const asked = [];
  const site = createServer((request, response) => {
    asked.push(request);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>site</title>');
  });
  await new Promise((done) => site.listen(0, '127.0.0.1', done));
  const { port } = site.address();
  // On this page the cookie is sent along: cookies do not distinguish ports.
  await page.goto(`http://127.0.0.1:${port}/`);
  const results = await page.evaluate(attacks, own);
  deepEqual(Object.fromEntries(Object.entries(results).filter(([, found]) => found)), {}, 'every way is closed');
  // A name that leads to this machine (DNS rebinding), and a link that is followed.
  equal((await page.request.get(own, { headers: { Host: 'evil.example' } })).status(), 421);
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.evaluate((to) => location.assign(to), own);
  await page.getByText(/别的网站|Another site/).waitFor();
  await page.goto(address);
  ok(
    asked.every(({ headers }) => !headers.referer?.includes('token')),
    'no address with the token is passed on',
  );
  site.closeAllConnections();
  site.close();
}

/** Each way with what it got, if anything. Runs in the page. */
async function attacks(own) {
  const until = (element, ...events) =>
    new Promise((done) => {
      for (const event of events) element.addEventListener(event, () => done(event));
      setTimeout(done, 3000);
      document.body.append(element);
    });
  const made = (name, fields) => Object.assign(document.createElement(name), fields);
  const read = async (path, options) => {
    try {
      const response = await fetch(own + path, { credentials: 'include', ...options });
      return (await response.text()) || undefined;
    } catch {
      return undefined;
    }
  };
  const post = { method: 'POST', body: '{}' };
  const frame = made('iframe', { src: `${own}/` });
  await until(frame, 'load');
  const framed = (() => {
    try {
      return frame.contentDocument?.querySelector('#workplace') ? 'seen' : undefined;
    } catch {
      return undefined;
    }
  })();
  const opened = window.open(`${own}/`, '_blank');
  await new Promise((done) => setTimeout(done, 500));
  const events = new EventSource(`${own}/api/events`, { withCredentials: true });
  const heard = await Promise.race([
    new Promise((done) => {
      events.onopen = () => done('heard');
      events.onerror = () => done(undefined);
    }),
    new Promise((done) => setTimeout(done, 3000)),
  ]);
  events.close();
  const socket = await new Promise((done) => {
    const one = new WebSocket(own.replace('http', 'ws'));
    one.onopen = () => done('open');
    one.onerror = () => done(undefined);
  });
  const form = made('form', {
    method: 'post',
    action: `${own}/api/reports/yuexiu-2024/undo`,
    enctype: 'text/plain',
    target: 'none',
  });
  form.append(made('input', { name: '{"a":"', value: '"}' }));
  await until(made('iframe', { name: 'none' }), 'load');
  document.body.append(form);
  form.submit();
  navigator.sendBeacon(`${own}/api/reports/yuexiu-2024/undo`, '{}');
  return {
    read: await read('/api/reports'),
    script: (await until(made('script', { src: `${own}/client.js` }), 'load', 'error')) === 'load' && 'loaded',
    picture:
      (await until(made('img', { src: `${own}/api/reports/yuexiu-2024/slides/1` }), 'load', 'error')) === 'load' &&
      'loaded',
    style:
      (await until(made('link', { rel: 'stylesheet', href: `${own}/client.css` }), 'load', 'error')) === 'load' &&
      'loaded',
    post: await read('/api/reports/yuexiu-2024/undo', post),
    simple: await read('/api/reports/yuexiu-2024/undo', { ...post, mode: 'no-cors' }),
    put: await read('/api/reports/yuexiu-2024', { method: 'PUT', body: 'x' }),
    custom: await read('/api/reports', { headers: { 'X-Custom': '1' } }),
    framed,
    opener:
      opened &&
      (() => {
        try {
          return opened.document.body.textContent ? 'read' : undefined;
        } catch {
          return undefined;
        }
      })(),
    heard,
    socket,
  };
}
