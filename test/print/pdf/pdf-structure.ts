/** The structure tree of a finished PDF as an independent reader finds it, and the bare objects of the file. */
import { inflateSync } from 'node:zlib';
import { pdfLibrary } from '../../../src/verify/pdf-library.js';

const { getDocument, VerbosityLevel } = await pdfLibrary();

interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** What a reader of the file is led by. */
export interface Navigation {
  /** By page, an element a line, indented under its parent: its role, and its text or what it leads to. */
  readonly trees: readonly string[];
  /** By page: characters in no element. */
  readonly artifacts: readonly string[];
  readonly outline: unknown;
  readonly labels: readonly string[] | null;
  readonly destinations: Readonly<Record<string, unknown>>;
  readonly links: readonly { readonly page: number; readonly rect: readonly number[]; readonly dest: unknown }[];
  /** Whether the file says it is tagged. */
  readonly marked: boolean;
}

/** Reads structure and navigation with pdf.js. */
export async function readStructure(bytes: Uint8Array): Promise<Navigation> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const trees: string[] = [];
  const artifacts: string[] = [];
  const links: { page: number; rect: number[]; dest: unknown }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = new Map<string, string>();
    const open: string[] = [];
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    for (const item of items) {
      if ('str' in item) texts.set(open.at(-1) ?? 'bare', (texts.get(open.at(-1) ?? 'bare') ?? '') + item.str);
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? 'artifact');
    }
    if (texts.has('bare')) throw new Error(`text outside marked content: ${texts.get('bare')}`);
    const annotations = await page.getAnnotations();
    const leads = new Map<string, unknown>(annotations.map(({ id, dest, url }) => [id as string, dest ?? url]));
    for (const { rect, dest } of annotations) links.push({ page: number, rect, dest });
    const tree = (await page.getStructTree()) as StructNode | null;
    trees.push(tree ? (tree.children ?? []).flatMap((child) => linesOf(child, texts, leads)).join('\n') : '');
    artifacts.push(texts.get('artifact') ?? '');
  }
  const [outline, labels, destinations, mark] = await Promise.all([
    pdf.getOutline(),
    pdf.getPageLabels(),
    pdf.getDestinations(),
    pdf.getMarkInfo(),
  ]);
  await task.destroy();
  return { trees, artifacts, outline, labels, destinations, links, marked: mark?.Marked === true };
}

function linesOf(node: StructNode, texts: ReadonlyMap<string, string>, leads: ReadonlyMap<string, unknown>): string[] {
  if (node.type === 'content') return [JSON.stringify(texts.get(node.id!) ?? '')];
  if (node.type === 'object') return [`→ ${leads.get(node.id!)}`];
  const under = (node.children ?? []).flatMap((child) => linesOf(child, texts, leads));
  return [`${node.role}${node.alt ? ` (${node.alt})` : ''}`, ...under.map((line) => `  ${line}`)];
}

/** The objects of a file, by number, those in object streams too: dictionary, and stream in plain. */
export function readObjects(
  bytes: Uint8Array,
): ReadonlyMap<number, { readonly head: string; readonly stream: string }> {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, { head: string; stream: string }>();
  for (const [, number, body] of file.matchAll(/(?<=\n)(\d+) 0 obj\n([\s\S]*?)\nendobj(?=\n)/g)) {
    const [head = '', raw] = body!.split(/\nstream\n(.*)\nendstream$/s);
    const data = Buffer.from(raw ?? '', 'latin1');
    const plain = head.includes('/FlateDecode') ? inflateSync(data) : data;
    objects.set(Number(number), { head, stream: plain.toString('latin1') });
  }
  for (const { head, stream } of [...objects.values()]) {
    const first = /\/Type\/ObjStm.*\/First (\d+)/.exec(head)?.[1];
    if (first === undefined) continue;
    const heads = stream.slice(0, Number(first)).trim().split(/\s+/).map(Number);
    const offsets = heads.filter((_, index) => index % 2 === 1);
    for (const [index, offset] of offsets.entries()) {
      const body = stream.slice(Number(first)).slice(offset, offsets[index + 1]);
      objects.set(heads[index * 2]!, { head: body.trimEnd(), stream: '' });
    }
  }
  return objects;
}
