/** Names of content folders that a window gives or is proposed, and names of files that it sends. */

/** Characters of a name; in UTF-8 fewer bytes than any file system allows. */
const MOST = 60;
const MOST_PROPOSED = 30;

/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a folder can have this name on every system: letters, digits, and hyphens, points or spaces between them. */
export function isFolderName(name: string): boolean {
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._ -]*[\p{L}\p{N}\p{M}])?$/u.test(name);
  return isPlain && [...name].length <= MOST && !device.test(name);
}

/** A name for the folder of a report that is free: 2024年云溪县政府工作报告. */
export function proposedName(
  { title, issuer, date }: { readonly title: string; readonly issuer: string; readonly date: string },
  isFree: (name: string) => boolean,
): string {
  const year = date.slice(0, 4);
  const place = issuer.replace(/人民政府$/, '');
  const bare = title.replace(/[（(][^（）()]*[）)]/g, '').replace(/\d{4}年(?:度)?/g, '');
  const named = bare.includes(place) ? bare : `${place}${bare}`;
  const words = [...`${year}年${named}`.replace(/[^\p{L}\p{N}]+/gu, '')].slice(0, MOST_PROPOSED).join('');
  const base = isFolderName(words) ? words : 'report';
  for (let i = 1; ; i++) {
    const name = i === 1 ? base : `${base}-${i}`;
    if (isFree(name)) return name;
  }
}

/** Characters of the name of a file that is shown. */
const MOST_SHOWN = 80;

/** The name of a file without folders and characters that no name has; its ending is kept. */
export function shownFileName(given: string): string {
  const last =
    given
      .replace(/[\0-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const clean = last.replace(/[:*?"<>|]/g, '-').trim();
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, MOST_SHOWN).join('');
  return /^\.*$/.test(stem) ? `draft${ending}` : `${stem}${ending}`;
}
