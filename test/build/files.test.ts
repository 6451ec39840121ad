/** Writing the files of a build. */
import { expect, test } from 'vitest';
import type { MadeFile } from '../../src/build/files.js';
import { staleFiles, writeFiles } from '../../src/build/files.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';

const content = new TextEncoder().encode('NEW');
const picture = (name: string): MadeFile => ({ kind: 'svg', path: `out/a/slides/${name}`, bytes: 3, content });

test('pictures of slides that the deck no longer has are deleted, other files are not', () => {
  const { note, told } = listening();
  const names = ['01.svg', '02.svg', '03.svg', 'notes.txt', '3.svg', 'my-03.svg'];
  const world = memoryWorld(Object.fromEntries(names.map((name) => [`out/a/slides/${name}`, 'OLD'])));
  writeFiles([picture('01.svg'), picture('02.svg')], world, note);
  expect([...world.files.keys()].map((path) => path.split('/').at(-1)).sort()).toEqual([
    '01.svg',
    '02.svg',
    '3.svg',
    'my-03.svg',
    'notes.txt',
  ]);
  expect(told).toEqual([]);
});

test('a file that cannot be written is an error that names it', () => {
  const { note, told } = listening();
  const full: World = {
    ...memoryWorld({}),
    write: () => ({ ok: false, path: 'out/a/report.pdf', reason: 'full', detail: 'ENOSPC' }),
  };
  writeFiles([{ kind: 'pdf', path: 'out/a/report.pdf', bytes: 3, content }], full, note);
  expect(told).toEqual([
    'world/write-failed {"path":"out/a/report.pdf","reason":"full","detail":"ENOSPC","option":"--out"}',
  ]);
});

test('results of earlier builds that were not made again are found, other files are not', () => {
  const names = [
    'report.pdf',
    'report-large.pdf',
    'handout.pdf',
    'speaker-notes.docx',
    'briefing.pptx',
    'slides/01.svg',
  ];
  const others = ['notes.txt', 'my-report.pdf', 'slides/notes.svg', 'revision/redline.pdf'];
  const world = memoryWorld(Object.fromEntries([...names, ...others].map((name) => [`out/a/${name}`, 'OLD'])));
  const made = (...some: string[]) => some.map((name) => ({ kind: 'pdf' as const, path: `out/a/${name}`, bytes: 3 }));
  expect(staleFiles('out/a', made('report.pdf', 'briefing.pptx'), world)).toEqual([
    { kind: 'handout', path: 'out/a/handout.pdf' },
    { kind: 'pdf', path: 'out/a/report-large.pdf' },
    { kind: 'notes', path: 'out/a/speaker-notes.docx' },
    { kind: 'svg', path: 'out/a/slides/01.svg' },
  ]);
  expect(staleFiles('out/a', made(...names), world)).toEqual([]);
});
