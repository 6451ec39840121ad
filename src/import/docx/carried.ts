/** The content that Yinfa put into a Word file it made, as a part of custom XML. */
import type { ZipParts } from '../../zip/zip.js';
import { ZipFault } from '../../zip/zip.js';
import type { CarriedContent } from '../draft/draft.js';
import { relationsOf } from './relations.js';
import { childrenOf, parseXml, type XmlElement, XmlFault } from './xml.js';

const fileNames = ['report.yaml', 'glossary.yaml'];
/** A path within the folder of a report, no step of it hidden. */
const picturePath = /^(?!\.)[^\\/:*?"<>|]+(?:\/(?!\.)[^\\/:*?"<>|]+)*\.(?:png|jpe?g)$/i;

/** `undefined` where the file has none, as after programs that drop unknown parts. */
export function carriedContent(zip: ZipParts, main: string): CarriedContent | undefined {
  const parts = [...relationsOf(zip, main).values()].flatMap(({ type, part }) =>
    type === 'customXml' ? (part ?? []) : [],
  );
  const roots = parts.flatMap((part) => rootOf(zip, part) ?? []);
  const root = roots.find(({ name }) => name === 'yinfa:content');
  if (!root) return undefined;
  const files = childrenOf(root, 'yinfa:file').map(({ attributes, text }) => [attributes.name ?? '', text] as const);
  const pictures = childrenOf(root, 'yinfa:picture').map(
    ({ attributes: { path = '', digest = '' } }) => [path, digest] as const,
  );
  return {
    files: new Map(files.filter(([name]) => fileNames.includes(name))),
    pictures: new Map(pictures.filter(([path]) => picturePath.test(path))),
    unseen: (root.attributes.unseen ?? '').split(' '),
  };
}

/** Parts of other programs may be anything; one that is no XML is none of ours. */
function rootOf(zip: ZipParts, part: string): XmlElement | undefined {
  try {
    const bytes = zip.read(part);
    return bytes && parseXml(bytes);
  } catch (cause) {
    if (cause instanceof XmlFault || cause instanceof ZipFault) return undefined;
    throw cause;
  }
}
