import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { match } from '../../../../src/preview/server/router.js';
import { countRoutes } from '../../../../src/preview/server/routes/counts.js';
import { Workplace } from '../../../../src/preview/server/workplace.js';
import { nodeWorld } from '../../../../src/world/node-world.js';

test('pages, slides and problems are counted again when a file of the report has changed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  cpSync('test/fixtures/three-pages', join(root, 'content/three-pages'), { recursive: true });
  const routes = countRoutes(new Workplace('content', nodeWorld(root, {})));
  const ask = async (name: string) => {
    const { route, params } = match(routes, 'GET', `/api/reports/${name}/counts`)!;
    const request = {
      method: 'GET',
      params,
      query: new URLSearchParams(),
      language: 'en',
      body: new Uint8Array(),
    } as const;
    const { status, body } = await route.answer(request);
    return { status, value: JSON.parse(Buffer.from(body).toString()) };
  };
  const first = await ask('three-pages');
  expect(first.value).toMatchObject({ errors: 0 });
  expect(first.value.pages).toBeGreaterThan(2);
  expect(first.value.slides).toBeGreaterThan(2);
  expect(await ask('three-pages')).toEqual(first);
  const path = join(root, 'content/three-pages/report.yaml');
  writeFileSync(path, `${readFileSync(path, 'utf8')}unknown: 1\n`);
  expect((await ask('three-pages')).value.errors).toBeGreaterThan(0);
  expect((await ask('other')).status).toBe(404);
  rmSync(root, { recursive: true });
});
