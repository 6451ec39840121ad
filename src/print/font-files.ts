/**
 * Reads the tables that name the font files of each role, and opens the files. The licensed fonts of an office, in
 * `fonts/local/` with a table of the same shape, are tried before the others.
 */
import type { Note, Place } from '../diagnostics/diagnostic.js';
import { counting, error, nearest, warning } from '../diagnostics/diagnostic.js';
import { Font } from '../font/font.js';
import { DamagedFont } from '../font/tables.js';
import { memoized } from '../world/memo.js';
import type { World } from '../world/world.js';
import { inside, openSource } from '../world/world.js';
import { readYaml } from '../yaml/checked.js';
import { z } from '../yaml/zod.js';
import { type Chain, type Chains, type FontFile, FontTable } from './fonts.js';
import { Glyphs } from './glyphs.js';

const files = z
  .array(z.string())
  .describe(
    '字体文件，按先后；字体集写作 simsun.ttc#1 / font files in the order they are tried; of a collection simsun.ttc#1',
  );

export const fontTableSchema = z.strictObject({
  roles: z
    .record(
      z.string(),
      z.strictObject({
        han: files.default([]).describe('汉字和其他 / Han and everything else'),
        latin: files.default([]).describe('西文和数字 / Latin letters and digits'),
      }),
    )
    .describe('角色 → 字体 / role → fonts'),
});

/**
 * Reads `fonts.yaml` and opens its files.
 * @returns `undefined` after noting `font/damaged` or what is wrong with the table
 */
export function loadFonts(world: World, note: Note): FontTable | undefined {
  const chains = memoized('fonts', [], world, note, openFonts);
  // A table is opened for each build, which reports the missing characters of each script once.
  return chains && new FontTable(chains);
}

/** The folder of an office's own fonts. */
const LOCAL = 'fonts/local';

function openFonts(world: World, note: Note): Chains | undefined {
  const problems = counting(note);
  const opened = new Map<string, FontFile | undefined>();
  const open = (folder: string, name: string, at: Place | undefined): FontFile[] => {
    const { file: named = name, member } = /^(?<file>.+\.\w+)#(?<member>\d{1,4})$/.exec(name)?.groups ?? {};
    const path = inside(world, folder, named, problems.note, at);
    if (!path) return [];
    const key = member === undefined ? path : `${path}#${member}`;
    if (!opened.has(key)) opened.set(key, openFont(world, path, key, Number(member ?? 0), problems.note, at));
    const file = opened.get(key);
    return file ? [file] : [];
  };

  const chains = new Map<string, Chain>();
  // The table of the office is read first, so that its files are tried first.
  for (const folder of [LOCAL, world.asset('fonts')]) {
    if (folder === LOCAL && !world.list(folder).includes('fonts.yaml')) {
      const idle = world.list(folder).some((name) => /\.[ot]t[fc]$/i.test(name));
      if (idle) note(warning('world/not-found', { path: `${folder}/fonts.yaml` }));
      // A folder that may not be listed shows none of its files.
      const file = world.read(`${folder}/fonts.yaml`);
      if (!file.ok && !file.missing)
        problems.note(error('world/unreadable', { path: `${folder}/fonts.yaml`, reason: file.reason }));
      continue;
    }
    const table = readYaml(world, `${folder}/fonts.yaml`, fontTableSchema, problems.note);
    if (!table) continue;
    for (const [role, { han, latin }] of Object.entries(table.value.roles)) {
      const chain = chains.get(role) ?? { han: [], latin: [] };
      chains.set(role, {
        han: [...chain.han, ...han.flatMap((name, i) => open(folder, name, table.placeOf(['roles', role, 'han', i])))],
        latin: [
          ...chain.latin,
          ...latin.flatMap((name, i) => open(folder, name, table.placeOf(['roles', role, 'latin', i]))),
        ],
      });
    }
  }
  return problems.errors > 0 ? undefined : chains;
}

/**
 * Notes a warning `font/unknown-role` for each role of the office's table that neither Yinfa's table nor a theme has:
 * its fonts are never used.
 * @param used roles of the themes
 */
export function noteUnusedRoles(world: World, used: ReadonlySet<string>, note: Note): void {
  if (!world.list(LOCAL).includes('fonts.yaml')) return;
  const rolesOf = (folder: string) => readYaml(world, `${folder}/fonts.yaml`, fontTableSchema, () => {});
  const local = rolesOf(LOCAL);
  const known = [...new Set([...Object.keys(rolesOf(world.asset('fonts'))?.value.roles ?? {}), ...used])];
  for (const role of Object.keys(local?.value.roles ?? {}))
    if (!known.includes(role))
      note(
        warning('font/unknown-role', { role, nearest: nearest(role, known), known }, local?.placeOf(['roles', role])),
      );
}

/** @param name path with the number of its member in a collection */
function openFont(
  world: World,
  path: string,
  name: string,
  member: number,
  note: Note,
  at: Place | undefined,
): FontFile | undefined {
  const source = openSource(world, path, note, at);
  if (!source) return undefined;
  try {
    const font = Font.open(name, source, member);
    return { path: name, font, glyphs: new Glyphs(font) };
  } catch (cause) {
    noteDamaged(cause, note, at);
    return undefined;
  }
}

/** Notes that an open font cannot be read further. @throws any other cause */
export function noteDamaged(cause: unknown, note: Note, at?: Place): void {
  if (!(cause instanceof DamagedFont)) throw cause;
  note(error('font/damaged', { path: cause.path, reason: cause.reason }, at));
}
