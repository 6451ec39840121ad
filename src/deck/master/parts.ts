/**
 * The parts of an office's own .pptx that make its looks: the first slide master with its layouts, their theme and
 * pictures. Nothing else passes: what a part refers to beyond these is taken out of it with the element that does.
 */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { strFromU8 } from 'fflate';
import { MEGABYTE, openZip, type ZipParts } from '../../zip/zip.js';

/** Why a file cannot be a master. */
export class MasterFault extends Error {
  constructor(readonly reason: 'no-presentation' | 'no-master' | 'strict' | 'unsafe') {
    super(reason);
  }
}

/** What is not taken over. */
export type Dropped = 'macros' | 'external' | 'objects' | 'media' | 'motion' | 'masters';

export interface MasterParts {
  /** In inches. */
  readonly page: { readonly width: number; readonly height: number };
  /** The id of the master in its presentation. */
  readonly id: string;
  readonly master: string;
  /** In the order of the master. */
  readonly layouts: readonly string[];
  readonly theme: string;
  /** All parts by the names they get in the deck. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly dropped: ReadonlySet<Dropped>;
  /** Of the whole file. */
  readonly digest: string;
}

const limits = { total: 200 * MEGABYTE, part: 50 * MEGABYTE };
const pictures = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i;

/** Opens the file. Throws `ZipFault` and `MasterFault`. */
export function masterParts(bytes: Uint8Array): MasterParts {
  const reader = new Reader(openZip(bytes, limits));
  const [main] = reader.related('', 'officeDocument');
  if (main === undefined) throw new MasterFault('no-presentation');
  const presentation = reader.xml(main);
  if (/http:\/\/purl\.oclc\.org\/ooxml/.test(presentation)) throw new MasterFault('strict');
  const size = /<p:sldSz\b[^>]*>/.exec(presentation)?.[0] ?? '';
  const masters = [...presentation.matchAll(/<p:sldMasterId\b[^>]*>/g)].map(([tag]) => tag);
  const [first = ''] = masters;
  const master = reader.targets(main).get(attribute(first, 'r:id') ?? '')?.path;
  if (master === undefined || !/<p:sldMaster\b/.test(reader.xml(master))) throw new MasterFault('no-master');
  if (masters.length > 1) reader.dropped.add('masters');
  return {
    page: { width: inches(attribute(size, 'cx')) || 10, height: inches(attribute(size, 'cy')) || 7.5 },
    id: attribute(first, 'id') ?? '2147483648',
    ...reader.take(master),
    digest: createHash('sha256').update(bytes).digest('base64url'),
  };
}

interface Target {
  readonly kind: string;
  readonly path: string;
  readonly isExternal: boolean;
}

class Reader {
  readonly dropped = new Set<Dropped>();
  private readonly files = new Map<string, string | Uint8Array>();
  /** New names of pictures by their old ones. */
  private readonly images = new Map<string, string>();

  constructor(private readonly zip: ZipParts) {
    if (zip.names.some((name) => /vbaProject/i.test(name))) this.dropped.add('macros');
  }

  xml(name: string): string {
    const bytes = this.zip.read(name);
    if (!bytes) throw new MasterFault('no-presentation');
    const text = strFromU8(bytes).replace(/^\uFEFF/, '');
    // An entity could make a part as large as it likes.
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new MasterFault('unsafe');
    return text;
  }

  /** The relationships of a part by their ids. */
  targets(name: string): ReadonlyMap<string, Target> {
    const { dir, base } = posix.parse(name);
    const rels = posix.join(dir, '_rels', `${base}.rels`);
    if (!this.zip.names.includes(rels)) return new Map();
    const tags = [...this.xml(rels).matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag);
    return new Map(
      tags.map((tag): [string, Target] => {
        const target = attribute(tag, 'Target') ?? '';
        const path = target.startsWith('/') ? target.slice(1) : posix.join(dir, target);
        const kind = (attribute(tag, 'Type') ?? '').replace(/^.*\//, '');
        return [attribute(tag, 'Id') ?? '', { kind, path, isExternal: attribute(tag, 'TargetMode') === 'External' }];
      }),
    );
  }

  related(name: string, kind: string): string[] {
    return [...this.targets(name).values()].filter((target) => target.kind === kind).map(({ path }) => path);
  }

  /** The master, its layouts and its theme under new names. */
  take(master: string): Pick<MasterParts, 'master' | 'layouts' | 'theme' | 'files' | 'dropped'> {
    const [theme] = this.related(master, 'theme');
    if (theme === undefined) throw new MasterFault('no-master');
    const targets = this.targets(master);
    const list = /<p:sldLayoutIdLst>.*?<\/p:sldLayoutIdLst>/s.exec(this.xml(master))?.[0] ?? '';
    const ids = [...list.matchAll(/<p:sldLayoutId\b[^>]*>/g)].map(([tag]) => attribute(tag, 'r:id') ?? '');
    const layouts = ids.flatMap((id) => targets.get(id)?.path ?? []);
    const names = new Map([
      [master, 'ppt/slideMasters/slideMaster1.xml'],
      [theme, 'ppt/theme/theme1.xml'],
      ...layouts.map((name, i) => [name, `ppt/slideLayouts/slideLayout${i + 1}.xml`] as const),
    ]);
    const copied = [...names.keys()].map((name) => this.copy(name, names));
    return {
      master: copied[0]!,
      theme: copied[1]!,
      layouts: copied.slice(2),
      files: this.files,
      dropped: this.dropped,
    };
  }

  /** Copies a part with those of its relationships that are taken; returns its new text. */
  private copy(name: string, names: ReadonlyMap<string, string>): string {
    const own = names.get(name)!;
    const kept = new Map<string, string>();
    for (const [id, { kind, path, isExternal }] of this.targets(name)) {
      const target = isExternal ? undefined : (names.get(path) ?? this.picture(kind, path));
      if (target === undefined) this.dropped.add(isExternal ? 'external' : kindDropped(kind));
      else kept.set(id, `<Relationship Id="${id}" Type="${office}/${kind}" Target="/${target}"/>`);
    }
    const text = this.cleaned(this.xml(name));
    const used = [...text.matchAll(/\br:(?:id|embed|link|pict|href|dm|lo|qs|cs)="([^"]+)"/g)].map(([, id]) => id!);
    if (used.some((id) => !kept.has(id))) throw new MasterFault('unsafe');
    this.files.set(own, text);
    const { dir, base } = posix.parse(own);
    if (kept.size > 0) this.files.set(`${dir}/_rels/${base}.rels`, relationships([...kept.values()]));
    return text;
  }

  private picture(kind: string, path: string): string | undefined {
    if (kind !== 'image' || !pictures.test(path)) return undefined;
    const known = this.images.get(path);
    if (known !== undefined) return known;
    const bytes = this.zip.read(path);
    if (!bytes) return undefined;
    const name = `ppt/media/master${this.images.size + 1}${posix.extname(path).toLowerCase()}`;
    this.images.set(path, name);
    this.files.set(name, bytes);
    return name;
  }

  /** Without links, embedded objects, sounds, films, controls and movements. */
  private cleaned(xml: string): string {
    return unsafe.reduce(
      (text, [what, pattern]) =>
        text.replace(pattern, () => {
          this.dropped.add(what);
          return '';
        }),
      xml,
    );
  }
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function element(name: string): string {
  return `<${name}\\b[^>]*?(?:/>|>(?:(?!<${name}\\b)[\\s\\S])*?</${name}>)`;
}

/** Elements that refer to what is not taken over. */
const unsafe: readonly (readonly [Dropped, RegExp])[] = [
  [
    'motion',
    /<mc:AlternateContent\b(?:(?!<\/mc:AlternateContent>)[\s\S])*?<p:transition[\s\S]*?<\/mc:AlternateContent>/g,
  ],
  ['motion', new RegExp(`${element('p:transition')}|${element('p:timing')}`, 'g')],
  [
    'objects',
    /<mc:AlternateContent\b(?:(?!<\/mc:AlternateContent>)[\s\S])*?<p:(?:oleObj|control)\b[\s\S]*?<\/mc:AlternateContent>/g,
  ],
  ['objects', new RegExp(`${element('p:graphicFrame')}|${element('p:controls')}|${element('p:custDataLst')}`, 'g')],
  ['external', new RegExp(`${element('a:hlinkClick')}|${element('a:hlinkHover')}|${element('a:hlinkMouseOver')}`, 'g')],
  [
    'media',
    new RegExp(
      ['a:videoFile', 'a:audioFile', 'a:wavAudioFile', 'a:quickTimeFile', 'a:audioCd', 'p14:media']
        .map(element)
        .join('|'),
      'g',
    ),
  ],
];

function kindDropped(kind: string): Dropped {
  return /audio|video|media/i.test(kind) ? 'media' : /vba/i.test(kind) ? 'macros' : 'objects';
}

function relationships(all: readonly string[]): string {
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${space}">${all.join('')}</Relationships>`;
}

/** An attribute of a start tag; `undefined` if it has none of that name. */
export function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single;
}

/** EMU as inches. */
export function inches(emu: string | undefined): number {
  return Number(emu ?? 0) / 914400;
}
