/** The theme of the deck with the master it names, read from the folder of the file that names it. */
import { posix } from 'node:path';
import type { Note } from '../../diagnostics/diagnostic.js';
import { memoized } from '../../world/memo.js';
import type { World } from '../../world/world.js';
import { inside, readBytes } from '../../world/world.js';
import type { Sourced } from '../../yaml/checked.js';
import type { DeckTheme } from '../canvas/theme.js';
import type { Master } from './master.js';
import { openMaster, withMaster } from './master.js';

interface Mastered {
  readonly theme: Sourced<DeckTheme>;
  readonly master?: Master;
}

/** The theme as it is where it names no master; `undefined` after noting why the master cannot be used. */
export async function withOwnMaster(
  theme: Sourced<DeckTheme>,
  world: World,
  note: Note,
): Promise<Mastered | undefined> {
  const { master: name } = theme.value;
  if (name === undefined) return { theme };
  const at = theme.placeOf(['master']);
  return memoized(`master ${at.file}`, [theme.value], world, note, async (world, note) => {
    const path = inside(world, posix.dirname(at.file), name, note, at);
    const bytes = path === undefined ? undefined : readBytes(world, path, note, at);
    const master = bytes && (await openMaster(bytes, name, at, note));
    return master && { theme: { ...theme, value: withMaster(theme.value, master) }, master };
  });
}
