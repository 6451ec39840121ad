/** The places in which a deck or Word file is another than the one that was built. */
import { posix } from 'node:path';
import type { ChangedPlace } from '../diagnostics/diagnostic.js';
import { relations, showOf } from './deck-reader.js';
import type { OfficeFile } from './office-file.js';
import { LIMITS, readingOffice } from './office-file.js';
import type { Piece } from './pieces.js';
import { contentsOf, piecesOf, sameBytes } from './pieces.js';
import { parseXml } from './xml.js';
import { xmlDifference } from './xml-difference.js';

/** Where a part of the file is, in words of an office. */
type Where = Pick<ChangedPlace, 'thing' | 'number' | 'name'>;

/** The places, those of the show first; one for the whole file if its parts are the same, or it has none. */
export function changedParts(found: Uint8Array, built: Uint8Array): readonly ChangedPlace[] {
  const [was, is] = [partsOf(built), partsOf(found)];
  if (!was || !is) return [{ thing: 'file', how: 'damaged' }];
  const slides = readingOffice(built, slidesOf) ?? [];
  const wheres = readingOffice(built, (file) => wheresOf(file, slides)) ?? new Map<string, Where>();
  const show = slides.length > 0 ? changedShow(slides, readingOffice(found, slidesOf)) : [];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const isShown = new Set(show.length > 0 ? [PRESENTATION, ...show.map(({ part }) => part)] : []);
  const parts = names
    .filter((name) => !isShown.has(name))
    .flatMap((name) => changedPart(was.get(name), is.get(name), wheres.get(name) ?? whereOf(name)));
  const places = [...show.map(({ part: _, ...place }) => place), ...parts];
  // Where contents differ, headers are ignored: a program that saves the file again writes other ones.
  return places.length > 0 ? places : damagedHeaders(was, is, wheres);
}

const PRESENTATION = 'ppt/presentation.xml';

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Piece> | undefined {
  const pieces = piecesOf(bytes)?.slice(1) ?? contentsOf(bytes);
  // Folders, which some programs add, are no parts.
  return pieces && new Map(pieces.filter(({ name }) => !name.endsWith('/')).map((piece) => [piece.name, piece]));
}

interface ShownSlide {
  readonly part: string;
  readonly isHidden: boolean;
}

/** The slides in the order of the show; none of a Word file. */
function slidesOf(file: OfficeFile): ShownSlide[] {
  if (!file.names.includes(PRESENTATION)) return [];
  return showOf(file).map((part) => {
    const isHidden = file.names.includes(part) && /^(?:0|false)$/.test(file.xml(part).attributes.show ?? '');
    return { part, isHidden };
  });
}

function changedShow(
  built: readonly ShownSlide[],
  found: readonly ShownSlide[] | undefined,
): (ChangedPlace & { readonly part: string })[] {
  if (!found) return [{ thing: 'show', how: 'damaged', part: PRESENTATION }];
  const is = new Map(found.map((slide) => [slide.part, slide]));
  const was = new Set(built.map(({ part }) => part));
  const kept = found.filter(({ part }) => was.has(part));
  const left = built.filter(({ part }) => is.has(part));
  const numbers = new Map(built.map(({ part }, index) => [part, index + 1]));
  const at = (part: string, how: ChangedPlace['how']) => ({
    thing: 'slide' as const,
    number: numbers.get(part) ?? found.findIndex((slide) => slide.part === part) + 1,
    how,
    part,
  });
  return [
    ...built.filter(({ part }) => !is.has(part)).map(({ part }) => at(part, 'missing')),
    ...found.filter(({ part }) => !was.has(part)).map(({ part }) => at(part, 'added')),
    ...left.filter(({ part }, index) => kept[index]?.part !== part).map(({ part }) => at(part, 'moved')),
    ...left.filter(({ part, isHidden }) => is.get(part)!.isHidden && !isHidden).map(({ part }) => at(part, 'hidden')),
  ];
}

/** Parts that belong to one slide, by the last segment of the type of their relation. */
const OF_SLIDE: Readonly<Record<string, ChangedPlace['thing']>> = {
  notesSlide: 'notes',
  chart: 'chart',
  package: 'workbook',
  image: 'picture',
};

/** Where the parts are that belong to one slide. */
function wheresOf(file: OfficeFile, slides: readonly ShownSlide[]): ReadonlyMap<string, Where> {
  const wheres = new Map<string, Where>();
  const visit = (part: string, where: Where & { readonly number: number }) => {
    if (wheres.has(part) || !file.names.includes(part)) return;
    wheres.set(part, where);
    wheres.set(relationsOf(part), { thing: 'links', number: where.number });
    for (const { type, target } of relations(file, part).values()) {
      const thing = OF_SLIDE[type];
      if (thing) visit(target, { thing, number: where.number });
    }
  };
  for (const [index, { part }] of slides.entries()) visit(part, { thing: 'slide', number: index + 1 });
  return wheres;
}

const relationsOf = (part: string) => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

const THINGS: readonly (readonly [RegExp, ChangedPlace['thing']])[] = [
  [/^ppt\/slide(?:Masters|Layouts)\//, 'master'],
  [/^ppt\/pres/, 'show'],
  [/^word\/document\.xml$/, 'text'],
  [/^word\/(?:header|footer)\d*\.xml$/, 'margin'],
  [/^word\/(?:foot|end)notes\.xml$/, 'annotations'],
  [/^(?:word\/(?:styles|numbering|settings|fontTable)|ppt\/theme\/.*)\.xml$/, 'styles'],
  [/^docProps\//, 'properties'],
];

function whereOf(name: string): Where {
  const thing = THINGS.find(([pattern]) => pattern.test(name))?.[1];
  return thing ? { thing } : { thing: 'part', name };
}

function changedPart(was: Piece | undefined, is: Piece | undefined, where: Where): ChangedPlace[] {
  if (!is) return [{ ...where, how: 'missing' }];
  if (!was) return [{ ...where, how: 'added' }];
  const [built, found] = [was.unpacked(), is.unpacked()];
  if (!built || !found) return [{ ...where, how: 'damaged' }];
  if (sameBytes(built, found)) return [];
  const inner = where.thing === 'workbook' && partsOf(built) && partsOf(found);
  if (inner) return changedBook(partsOf(built)!, inner, where);
  return [{ ...where, ...wordsOf(built, found) }];
}

/** The parts of which the headers alone differ; the whole file if there are none. */
function damagedHeaders(
  was: ReadonlyMap<string, Piece>,
  is: ReadonlyMap<string, Piece>,
  wheres: ReadonlyMap<string, Where>,
): ChangedPlace[] {
  const names = [...was].flatMap(([name, { head }]) => (is.get(name)?.head === head ? [] : name));
  if (names.length === 0 || names.length === was.size) return [{ thing: 'file', how: 'changed' }];
  return names.map((name) => ({ ...(wheres.get(name) ?? whereOf(name)), how: 'damaged' }));
}

/** The first difference in a workbook. */
function changedBook(was: ReadonlyMap<string, Piece>, is: ReadonlyMap<string, Piece>, where: Where): ChangedPlace[] {
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const [first] = names.flatMap((name) => changedPart(was.get(name), is.get(name), { thing: where.thing }));
  return [{ ...first, ...where, how: first?.how ?? 'damaged' }];
}

/** How two parts differ: the first difference, if they are XML. */
function wordsOf(built: Uint8Array, found: Uint8Array): Omit<ChangedPlace, 'thing' | 'number'> {
  // Only parts that a reader of the file accepts are read.
  if (Math.max(built.length, found.length) > LIMITS.part) return { how: 'changed' };
  const decode = new TextDecoder();
  const [left, right] = [parseXml(decode.decode(built)), parseXml(decode.decode(found))];
  if (!left) return { how: 'changed' };
  if (!right) return { how: 'damaged' };
  const difference = xmlDifference(left, right);
  if (!difference) return { how: 'changed' };
  const { name, how, expected, found: is } = difference;
  return { ...(name !== undefined && { name }), how, expected, found: is };
}
