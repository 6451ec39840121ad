/** The lists of `numbering.xml` with their levels, links and overrides resolved (ECMA-376-1 17.9). */
import { customFormat } from './number-formats.js';
import type { WordStyles } from './styles.js';
import { DEEPEST_LEVEL } from './styles.js';
import type { XmlElement } from './xml.js';
import { below, child, childrenOf, numberOf, settingOf, toggleOf } from './xml.js';

export interface Level {
  /** A `w:numFmt`, or `001` for a count with leading zeros. */
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The level (from 1) after which this one starts again; 0: never; absent: after every level above it. */
  readonly restart: number | undefined;
  /** All counts in Arabic digits. */
  readonly legal: boolean;
  readonly spaced: boolean;
  /** The paragraph style that belongs to it. */
  readonly style: string | undefined;
}

export interface List {
  /** Lists of one definition are counted together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Starts of this list alone, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** A definition may only refer to a numbering style; the limit stops one that refers back. */
const MOST_LINKS = 4;

/** Finds the list of a `w:numId`; `undefined` where there is none. */
export function numberingLists(root: XmlElement | undefined, styles: WordStyles): (id: string) => List | undefined {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((definition) => [definition.attributes['w:abstractNumId'], definition]),
  );
  const linked = new Map(
    [...definitions.values()].map((definition) => [settingOf(definition, 'w:styleLink'), definition]),
  );
  const lists = new Map(childrenOf(root, 'w:num').map((list) => [list.attributes['w:numId'], list]));
  const definitionOf = (list: XmlElement | undefined) => definitions.get(settingOf(list, 'w:abstractNumId'));
  const read = new Map<string, List | undefined>();

  const resolved = (list: XmlElement): XmlElement | undefined => {
    let definition = definitionOf(list);
    for (let hops = 0; hops < MOST_LINKS; hops++) {
      const link = settingOf(definition, 'w:numStyleLink');
      if (link === undefined) break;
      const target = definitionOf(lists.get(styles.numberingOf(link))) ?? linked.get(link);
      if (!target || target === definition) break;
      definition = target;
    }
    return definition;
  };
  return (id) => {
    if (!read.has(id)) {
      const list = lists.get(id);
      const definition = list && resolved(list);
      read.set(id, list && definition && readList(list, definition));
    }
    return read.get(id);
  };
}

function readList(list: XmlElement, definition: XmlElement): List {
  const levels = new Map(
    childrenOf(definition, 'w:lvl').map((level, position) => [depthOf(level, position), readLevel(level)]),
  );
  const starts = new Map<number, number>();
  for (const [position, override] of childrenOf(list, 'w:lvlOverride').entries()) {
    const depth = depthOf(override, position);
    const own = child(override, 'w:lvl');
    // Word ignores where the level of an override restarts ([MS-OI29500], lvlRestart).
    if (own) levels.set(depth, { ...readLevel(own), restart: levels.get(depth)?.restart });
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(depth, start);
  }
  return { definition: definition.attributes['w:abstractNumId'] ?? '', levels, starts };
}

/** The level from 0; exports of web editors do not say it, and then it is that of the position. */
function depthOf(level: XmlElement, position: number): number {
  const written = level.attributes['w:ilvl'];
  return Math.min(DEEPEST_LEVEL, written !== undefined && /^\d+$/.test(written) ? Number(written) : position);
}

function readLevel(level: XmlElement): Level {
  return {
    format: formatOf(level),
    text: settingOf(level, 'w:lvlText') ?? '',
    start: numberOf(level, 'w:start') ?? 0,
    restart: numberOf(level, 'w:lvlRestart'),
    legal: toggleOf(level, 'w:isLgl') ?? false,
    spaced: settingOf(level, 'w:suff') !== 'nothing',
    style: settingOf(level, 'w:pStyle'),
  };
}

/** A format of newer Word stands beside a fallback, which comes last and is for formats that are not supported. */
function formatOf(level: XmlElement): string {
  const formats = below(level, 'w:numFmt').map(({ attributes }) => attributes);
  const custom = formats.map((format) => customFormat(format['w:format'] ?? '')).find(Boolean);
  return custom ?? formats.at(-1)?.['w:val'] ?? 'decimal';
}
