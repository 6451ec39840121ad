/** What can be made of a report, each by a command of its own, and the names an office gives it. */
import type { BuildOptions } from '../../build/pipeline.js';
import type { DeliverableKind } from '../files-protocol.js';

interface Edition {
  readonly name: string;
  readonly label: string;
  /** Its part of the names of its files: the label, unless another edition has the same. */
  readonly part: string;
}

export interface Deliverable {
  /** `pdf-session`, `pptx`. */
  readonly id: string;
  readonly kind: DeliverableKind;
  /** Of a book: the edition with its name for people. */
  readonly edition?: Edition;
  /** How `build` makes it; absent for the Word file with the findings, which `check` makes. */
  readonly build?: Pick<BuildOptions, 'only' | 'edition'> & Required<Pick<BuildOptions, 'only'>>;
}

/** Everything that can be made, the book first; the first edition is the default one. */
export function deliverablesOf(given: readonly Omit<Edition, 'part'>[]): Deliverable[] {
  const editions = withParts(given);
  const books = (kind: 'pdf' | 'docx') =>
    editions.map((edition): Deliverable => {
      return { id: `${kind}-${edition.name}`, kind, edition, build: { only: kind, edition: edition.name } };
    });
  const single = (kind: 'pptx' | 'notes' | 'handout' | 'svg'): Deliverable => {
    return { id: kind, kind, build: { only: kind } };
  };
  return [
    ...books('pdf'),
    single('pptx'),
    single('notes'),
    single('handout'),
    single('svg'),
    ...books('docx'),
    { id: 'proof', kind: 'proof' },
  ];
}

/** Most characters of the name of the edition in the name of a file. */
const MOST_PART = 40;

/** Editions whose files have names of their own, also where a system takes capitals for small letters. */
function withParts(editions: readonly Omit<Edition, 'part'>[]): Edition[] {
  const parts = editions.map(({ label }) => [...allowed(label)].slice(0, MOST_PART).join(''));
  const same = (part: string) => parts.filter((one) => one.toLowerCase() === part.toLowerCase()).length;
  return editions.map((edition, i) => {
    const part = parts[i]!;
    return { ...edition, part: part === '' || same(part) > 1 ? allowed(`${part}${edition.name}`) : part };
  });
}

/** Without what Windows does not allow in names, and without blanks. */
function allowed(words: string): string {
  return words.replace(/[\p{Cc}\\/:*?"<>|\s]/gu, '');
}

interface Named {
  readonly title: string;
  /** Who issues the report: `云溪县人民政府`. */
  readonly issuer: string;
  /** ISO date. */
  readonly date: string;
}

/** `云溪县2025年政府工作报告_2025-01-06`: place and year only where the title does not say them. */
export function officeName({ title, issuer, date }: Named): string {
  const place = /^(.+?)(?:人民政府|政府|管理委员会|管委会)$/u.exec(issuer)?.[1] ?? '';
  const year = date === '' ? '' : `${date.slice(0, 4)}年`;
  const plain = title.replace(/\s+/gu, '');
  const named = [
    place !== '' && !plain.includes(place) ? place : '',
    /[0-9〇零一二三四五六七八九]{4}年/u.test(plain) ? '' : year,
    plain,
  ].join('');
  // What Windows does not allow in names, and what would be cut.
  const safe = [...named.replace(/[\p{Cc}\\/:*?"<>|]/gu, '')].slice(0, 60).join('');
  const office = safe.replace(/^[.\s]+|[.\s]+$/gu, '') || '报告';
  return date === '' ? office : `${office}_${date}`;
}

const parts: Readonly<Record<Exclude<DeliverableKind, 'pdf' | 'docx'>, string>> = {
  pptx: '幻灯片.pptx',
  notes: '演讲备注.docx',
  handout: '讲义.pdf',
  svg: '幻灯片图片.zip',
  proof: '校对.docx',
};

/** The name of a file: the office's name of the report and what it is. */
export function fileName({ kind, edition }: Deliverable, office: string): string {
  const part = kind === 'pdf' || kind === 'docx' ? `${edition?.part ?? ''}.${kind}` : parts[kind];
  return `${office}_${part}`;
}
