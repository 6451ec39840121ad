/** Finished files in a folder of their own, and a view of it in which files are other than they are. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect } from 'vitest';
import { build } from '../../src/build/pipeline.js';
import type { VerifyResult } from '../../src/verify/verify.js';
import { verifyReport } from '../../src/verify/verify.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { ReadResult, World } from '../../src/world/world.js';
import { builtReport } from '../built-report.js';
import { writeFiles } from './written.js';

/** Contents of files by their paths from the root, `undefined` for those that are away. */
export type Others = Readonly<Record<string, string | Uint8Array | undefined>>;

export interface Finished {
  readonly folder: string;
  /** The files as they are, or with other contents for some. */
  readonly world: (others?: Others) => World;
  /** Bytes of a file, by its path from the root. */
  readonly bytes: (path: string) => Uint8Array;
  /** Verifies with other contents for some files. */
  readonly verify: (others?: Others, files?: readonly string[]) => Promise<VerifyResult>;
  /** A text file with one match, which must exist, replaced. */
  readonly edited: (path: string, from: string | RegExp, to: string) => Record<string, string>;
  /** The deck with one match in a part replaced. */
  readonly deckWith: (part: RegExp, from: string | RegExp, to: string) => Record<string, Uint8Array>;
}

/** The `report.yaml` of a short report with this body, whose lines are indented by two spaces. */
export const reportOf = (body: string): string => `title: 政府工作报告
occasion: 2025年1月10日在云溪县第十七届人民代表大会第五次会议上
speaker: { office: 云溪县县长, name: 李明 }
issuer: 云溪县人民政府
date: 2025-01-10
body:
${body}`;

/** Builds files given by name once for all tests of a file; without files it is the 2024 report, built once a run. */
export function finished(
  name: string,
  source?: Readonly<Record<string, string | Uint8Array>>,
  edition?: string,
): Finished {
  const folder = `content/${name}`;
  const deck = `out/${name}/briefing.pptx`;
  let root = '';
  beforeAll(async () => {
    if (!source) {
      root = (await builtReport()).root;
      return;
    }
    root = mkdtempSync(join(tmpdir(), 'yinfa-'));
    writeFiles(join(root, folder), source);
    const made = await build(folder, { out: 'out', ...(edition && { edition }) }, nodeWorld(root, {}));
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  afterAll(() => source && rmSync(root, { recursive: true }));
  const bytes = (path: string) => new Uint8Array(readFileSync(join(root, path)));

  const world = (others: Others = {}): World => {
    const real = nodeWorld(root, {});
    return {
      ...real,
      read(path): ReadResult {
        if (!(path in others)) return real.read(path);
        const data = others[path];
        if (data === undefined) return { ok: false, missing: true, reason: 'ENOENT' };
        return { ok: true, bytes: typeof data === 'string' ? strToU8(data) : data };
      },
    };
  };

  return {
    folder,
    bytes,
    world,
    verify: (others, files) => verifyReport(folder, { out: 'out', ...(files && { files }) }, world(others)),
    edited(path, from, to) {
      const before = strFromU8(bytes(`${folder}/${path}`));
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      return { [`${folder}/${path}`]: after };
    },
    deckWith(part, from, to) {
      return { [deck]: rezipped(bytes(deck), part, from, to) };
    },
  };
}

/** A zip in which the first match in a part is replaced; a workbook in it is a zip as well. */
export function rezipped(zip: Uint8Array, part: RegExp, from: string | RegExp, to: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(zip);
  const name = Object.keys(parts).find((name) => part.test(name));
  expect(name).toBeDefined();
  if (name!.endsWith('.xlsx')) parts[name!] = rezipped(parts[name!]!, /sheet1\.xml$/, from, to);
  else {
    const before = strFromU8(parts[name!]!);
    const after = before.replace(from, to);
    expect(after, name).not.toBe(before);
    parts[name!] = strToU8(after);
  }
  return new Uint8Array(zipSync(parts));
}
