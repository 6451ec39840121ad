import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { watchContent } from '../../../src/preview/server/watch-content.js';
import { memoryWorld } from '../../world/memory-world.js';

class Watcher extends EventEmitter {
  isClosed = false;
  constructor(readonly options: { readonly usePolling: boolean; readonly ignored: (path: string) => boolean }) {
    super();
  }
  async close() {
    this.isClosed = true;
  }
}
const watchers: Watcher[] = [];
const watchFiles = ((_: unknown, options: Watcher['options']) => {
  const watcher = new Watcher(options);
  watchers.push(watcher);
  return watcher;
}) as unknown as typeof import('chokidar').watch;

const world = memoryWorld({ 'content/a/report.yaml': '' });
beforeEach(() => watchers.splice(0));

test('says once what a program saves together', async () => {
  const calls: (readonly string[])[] = [];
  const done = new Promise<void>((resolve) => {
    const note = (paths: readonly string[]) => {
      calls.push(paths);
      resolve();
    };
    watchContent('content', 'out', world, note, watchFiles);
  });
  watchers[0]!.emit('all', 'change', '/memory/content/a/report.yaml');
  watchers[0]!.emit('all', 'add', '/memory/content/a/images/1.png');
  await done;
  expect(calls).toEqual([['/memory/content/a/report.yaml', '/memory/content/a/images/1.png']]);
});

test('looks at the files itself where the system does not say that they change', async () => {
  const { ready, close } = watchContent('content', 'out', world, () => {}, watchFiles);
  const [first] = watchers;
  first!.emit('error', Object.assign(new Error('watch'), { code: 'ENOSPC' }));
  expect(first!.isClosed).toBe(true);
  expect(watchers[1]!.options.usePolling).toBe(true);
  watchers[1]!.emit('ready');
  await ready;
  await close();
  expect(watchers[1]!.isClosed).toBe(true);
});

test('what lies deep below the folder is left alone', () => {
  watchContent('content', 'out', world, () => {}, watchFiles);
  const { ignored } = watchers[0]!.options;
  expect(ignored('/memory/content/a/images/b/1.png')).toBe(false);
  expect(ignored('/memory/content/a/images/b/c/1.png')).toBe(true);
});
