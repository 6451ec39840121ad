import { defineConfig } from 'vitest/config';

/**
 * Test files share the modules of their worker, which otherwise are loaded again for each of a hundred files.
 * These are the exceptions.
 */
const isolated = [
  // They replace `node:fs`.
  'test/world/flushed.test.ts',
  'test/world/write-all.test.ts',
  'test/world/write-record.test.ts',
  // Looks at what pdf.js does when it is loaded for the first time in a process.
  'test/verify/pdf-library.test.ts',
];

const shared = {
  setupFiles: ['test/setup.ts'],
  // A worker lives for most of a minute: room for young objects saves it much collecting. MB.
  execArgv: ['--min-semi-space-size=16', '--max-semi-space-size=16'],
  // Only what hangs is ended: on a machine that is busy with other work a test of two seconds takes half a minute, and
  // the 2024 report, which the first hook builds, some minutes.
  testTimeout: 120_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    globalSetup: ['test/run-folder.ts'],
    // Without this Vitest leaves one processor idle, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: { ...shared, name: 'shared', isolate: false, include: ['test/**/*.test.ts'], exclude: isolated },
      },
      // They run last, when the 2024 report is built: a worker of their own would first load all that builds it.
      { test: { ...shared, name: 'isolated', include: isolated, sequence: { groupOrder: 1 } } },
    ],
  },
});
