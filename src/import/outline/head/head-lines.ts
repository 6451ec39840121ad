/**
 * The kinds of lines before the text of a report.
 *
 * A line may be typed in many ways and in any order, so each kind has a classifier of its own; what is already known
 * (the name, the occasion) is not looked for again.
 */
import type { Classification, Classifier } from '../classify.js';
import { classify } from '../classify.js';
import { isAnnexLabel } from '../heading-forms.js';
import { dateOnly, datePattern, isoDate } from '../iso-date.js';
import {
  draftMark,
  newsLine,
  occasion,
  paperLine,
  reportInHeadline,
  secretariat,
  version,
  webButton,
  webRemark,
} from '../lexicon.js';
import { folded } from '../typed-forms.js';
import { government, isSpeaker, nameOnly, officeOnly, speakerOf, tight } from './speaker-line.js';

export type HeadKind =
  | 'web-remark'
  | 'headline'
  | 'news'
  | 'title-and-occasion'
  | 'version'
  | 'draft-mark'
  | 'secretariat'
  | 'date-and-name'
  | 'dated-speaker'
  | 'date'
  | 'paper'
  | 'title-with-occasion'
  | 'occasion'
  | 'speaker';

/** A line of the head and what is known when it is read. */
export interface HeadLine {
  /** Folded and trimmed, as those that follow; blank lines are left out. */
  readonly text: string;
  readonly following: readonly string[];
  readonly known: HeadFacts;
}

/** What earlier lines have said; empty where they have not. */
export interface HeadFacts {
  readonly occasion: string;
  readonly office: string;
  readonly name: string;
  readonly date: string | undefined;
  readonly paper: string;
  /** Whether some line before this one is of no known kind. */
  readonly hasOther: boolean;
}

/** What was recognised in a line. */
export interface HeadFound {
  /** How many lines it takes, from this one on. */
  readonly lines: number;
  readonly date?: string;
  readonly speaker?: Speaker;
  /** `title-and-occasion`: characters of the title. */
  readonly titleLength?: number;
  /** `headline`: what the headline says. */
  readonly headline?: Headline;
}

export interface Speaker {
  readonly office: string;
  readonly name: string;
}

export interface Headline {
  readonly title: string;
  readonly occasion: string;
  readonly speaker: Speaker;
}

/** A dash before the occasion; a scan may read it as 一. */
export const dash = /^[-—–―─一]{2,}|^[—–―─]/;
const dateAndName = new RegExp(`^\\(? *(${datePattern}) +((?:(?![年月日])\\p{Script=Han} ?){2,4})\\)?$`, 'u');
/** 县长 李四（2024年1月10日）. */
const datedSpeaker = /^(\P{N}{2,40}?)[ (]+(\d{4}年\d{1,2}月\d{1,2}日)\)?$/u;
const titleAndSession = /^([^()—–─]{0,30}报告) *((?:[-—–―─]{1,}|\().+)$/;
const MOST_SESSION = 50;

const one: HeadFound = { lines: 1 };
const nextOf = ({ following }: HeadLine) => following[0] ?? '';

const classifiers: readonly Classifier<HeadLine, HeadKind, HeadFound>[] = [
  {
    kind: 'web-remark',
    score: 100,
    reason: 'begins with words that web pages put over a report',
    // 时间 alone may begin a line of the text.
    recognise: ({ text }) =>
      (webRemark.test(text) || webRemark.test(tight(text)) || webButton.test(text)) && !/^时间[^:]*$/.test(text) && one,
  },
  {
    kind: 'headline',
    score: 99,
    reason: 'a headline that says who reported, where, and what',
    recognise({ text }) {
      const [, office, name, place, title] = reportInHeadline.exec(text) ?? [];
      return (
        title !== undefined && {
          ...one,
          headline: { title, occasion: place!, speaker: { office: office!, name: name! } },
        }
      );
    },
  },
  {
    kind: 'news',
    score: 98,
    reason: 'the caption of a photograph or a line of news on the report',
    recognise: ({ text }) => newsLine.test(text) && one,
  },
  {
    kind: 'title-and-occasion',
    score: 95,
    reason: '政府工作报告——2024年…会议上: title and occasion on one line',
    recognise({ text, known }) {
      const match = titleAndSession.exec(text);
      return match !== null && !known.occasion && occasion.test(match[2]!) && { ...one, titleLength: match[1]!.length };
    },
  },
  {
    kind: 'draft-mark',
    score: 92,
    reason: '内部资料　注意保存, 第5稿: how a draft is to be handled, and which it is',
    recognise: ({ text }) =>
      draftMark.test(text) && !/报告(?!起草)/.test(text) && !/^\(第.{1,4}稿\)$/.test(text) && one,
  },
  {
    kind: 'secretariat',
    score: 91,
    reason: '大会秘书处印, also over two lines: who printed the papers of a meeting',
    recognise(line) {
      if (secretariat.test(line.text)) return one;
      return /(?:大会|人大|会议)$/.test(line.text) && secretariat.test(nextOf(line)) && { lines: 2 };
    },
  },
  {
    kind: 'version',
    score: 90,
    reason: '（征求意见稿）: a kind of text in brackets',
    recognise: ({ text }) => version.test(text) && one,
  },
  {
    kind: 'date-and-name',
    score: 85,
    reason: '2024年1月10日 李四: a date and a name',
    recognise({ text, known }) {
      const match = dateAndName.exec(text);
      const date = match ? isoDate(match[1]!) : undefined;
      return date !== undefined && known.name === '' && { ...one, date, speaker: { office: '', name: match![2]! } };
    },
  },
  {
    kind: 'dated-speaker',
    score: 80,
    reason: '县长 李四（2024年1月10日）: an office, a name and a date',
    recognise({ text, known }) {
      const match = datedSpeaker.exec(text);
      if (!match || known.name !== '' || known.date !== undefined || isoDate(folded(known.occasion))) return undefined;
      const [date, speaker] = [isoDate(match[2]!), speakerOf(match[1]!.trim())];
      return date !== undefined && speaker !== undefined && { ...one, date, speaker };
    },
  },
  {
    kind: 'date',
    score: 75,
    reason: 'nothing but a date, and no occasion follows that it belongs to',
    recognise: (line) =>
      dateOnly.test(line.text) && !(/^在|^于/.test(nextOf(line)) && occasion.test(nextOf(line))) && one,
  },
  {
    kind: 'paper',
    score: 70,
    reason: '第三次会议文件: papers of a meeting',
    recognise: ({ text }) => paperLine.test(text) && !/报告/.test(text) && one,
  },
  {
    kind: 'paper',
    score: 65,
    reason: 'papers of a meeting over two lines',
    recognise: (line) =>
      /^(?:第?.{1,4}次)?(?:会议|大会).{0,8}(?:文件|材料)/.test(nextOf(line)) &&
      /(?:大会|人大|次|会议)$/.test(line.text) && { lines: 2 },
  },
  {
    kind: 'paper',
    score: 60,
    reason: '附件2 over the title: the place of the report among the papers',
    recognise: ({ text, known }) => known.paper === '' && !known.hasOther && isAnnexLabel(text) && one,
  },
  {
    kind: 'title-with-occasion',
    score: 55,
    reason: '第三次会议上的政府工作报告: the occasion is part of a title over two lines',
    recognise: (line) =>
      occasion.test(line.text) && /^(?:第.{1,4}次|会议|大会).*政府工作报告$/.test(nextOf(line)) && { lines: 2 },
  },
  {
    kind: 'occasion',
    score: 50,
    reason: 'a dash, a date or the name of a meeting, up to the line that completes it',
    recognise: (line) => line.known.occasion === '' && opensOccasion(line.text) && { lines: occasionLength(line) },
  },
  {
    kind: 'speaker',
    score: 45,
    reason: 'a government over the line of its speaker',
    recognise(line) {
      if (line.known.name !== '' || !government.test(line.text)) return undefined;
      const speaker = speakerOf(nextOf(line));
      return speaker && { lines: 2, speaker };
    },
  },
  {
    kind: 'speaker',
    score: 40,
    reason: '市长 张三: an office and a name',
    recognise({ text, known }) {
      const speaker = known.name === '' ? speakerOf(text) : undefined;
      return speaker && { ...one, speaker };
    },
  },
  {
    kind: 'speaker',
    score: 35,
    reason: 'an office over a name',
    recognise: (line) =>
      line.known.name === '' &&
      line.known.office === '' &&
      officeOnly.test(tight(line.text)) &&
      nameOnly.test(nextOf(line)) &&
      !/报告/.test(nextOf(line)) && { lines: 2 },
  },
];

/** The kind of a line; `undefined` for one that is of none. */
export function classifyHeadLine(line: HeadLine): Classification<HeadKind, HeadFound> | undefined {
  return classify(line, classifiers);
}

function opensOccasion(text: string): boolean {
  const opens = (dash.test(text) && !/报告$/.test(text)) || occasion.test(text) || dateOnly.test(text);
  return opens && (!/报告$/.test(text) || dash.test(text) || /(?:会议|大会)上的报告$/.test(text));
}

/** How many lines the name of a meeting takes that begins here. */
function occasionLength({ text, following }: HeadLine): number {
  let all = text;
  let length = 1;
  for (const next of following) {
    const isOpen = /\(/.test(all) && !/\)/.test(all);
    const isComplete = /(?:上|会议|大会|讲话|报告|會議上|大會上)\)?$/.test(all);
    const continues = isOpen || !isComplete || /^(?:第.{1,4}次|会议上|大会|人民代表|讲话)/.test(next);
    const isOther =
      isSpeaker(next) || (dateOnly.test(next) && occasion.test(all)) || /^(?:[^在]{0,24})?政府工作报告$/.test(next);
    if (!continues || isOther || next.length > MOST_SESSION) break;
    all += next;
    length++;
  }
  return length;
}
