/**
 * The words before a number -> names of what it counts.
 *
 * As they stand; with the verb of the items before (建成口袋公园6个、社区公园1个); with the indicator it is a share of
 * (现代服务业增加值…，占服务业比重); with the thing it continues (举办招聘会100场，服务企业500家). None where they are
 * ambiguous.
 */
import type { Item } from './item.js';
import {
  isBare,
  isMeasure,
  leadsToLevel,
  nameOf,
  readsAlone,
  width,
  withoutBack,
  withoutFront,
  withoutMeasure,
} from './labels.js';
import { lastVerb, verbAtStart } from './verbs.js';

// They go on with what was named before: 举办招聘会100场，服务企业500家.
const sayingMore =
  /^(?:(?:惠及|服务|受益|参与|吸引|覆盖|累计惠及|累计服务)(?:[全各]?[区市县省])?(?:群众|居民|市民|游客|人次|人数|观众|学生|老人|妇女|儿童|企业)?|累计建成|累计完成|累计达成|累计总数|总数|累计)$/;

type Context = Pick<Item, 'words' | 'verb' | 'subject' | 'from' | 'clause' | 'topic' | 'isLoose'>;

/** What a rule sees: the words, the name in them, and the verb that name begins with. */
interface Words extends Context {
  /** All words before the number. */
  readonly whole: string;
  readonly name: string;
  readonly own: string;
}

/** Names by one rule; `undefined` where the rule does not apply, so that the next is asked. */
type Rule = (words: Words) => readonly string[] | undefined;

const reachesLevel: Rule = ({ whole, subject }) => (/^(?:实现)?(?:达到?|为)$/.test(whole) ? known(subject) : undefined);

const continuesTopic: Rule = ({ name, topic }) => {
  if (!sayingMore.test(name)) return undefined;
  const thing = /^累计|^总数/.test(name) ? topic.slice(verbAtStart(topic).length) : topic;
  return topic === '' ? [] : [thing + name];
};

/**
 * 清洁能源装机占比54.8%、发电量占比51.3%: a measure that says nothing alone has the head of the one before it, and a
 * measure of things (项目325个、总投资2400亿元) their whole name.
 */
const sharesHead: Rule = ({ name, topic, subject, from, clause }) => {
  if (!isBare(name) || !isMeasure(name)) return undefined;
  if (/(?:项目|工程)$/.test(topic)) return [topic + name];
  if (from === clause.start) return undefined;
  const before = topic || subject;
  const head = withoutMeasure(before);
  return head.length >= 2 && head !== before ? [head + name] : [];
};

const isShare: Rule = ({ name, subject }) => {
  if (!/^占/.test(name)) return undefined;
  return subject === '' ? [] : share(subject, name);
};

/** 改造建华路、根河路等背街巷道: the verb, and what all of them are. */
const enumerates: Rule = ({ name, own }) => {
  const [, , , kind] = /^(.*?)([^、]*、.*等)((?![级地]).{2,})$/u.exec(name) ?? [];
  return kind !== undefined && own !== '' ? [own + kind] : undefined;
};

const hasItems: Rule = ({ name, own, from, clause }) => {
  if (!/、/.test(name)) return undefined;
  if (/等$/.test(name) && own !== '') return [name];
  const pieces = name.split('、');
  if (pieces.every((piece) => piece.length <= 6) && (own === '' || own !== name) && from === clause.start)
    return [name];
  // What stands before the last item may belong to another clause; its own verb shows where it begins.
  const last = nameOf(pieces.at(-1)!);
  return verbAtStart(last) !== '' && verbAtStart(last) !== last ? [last] : [];
};

const sharesVerb: Rule = ({ name, own, verb, whole, from, clause }) => {
  if (own !== '' || verb === '' || from === clause.start || isBare(name)) return undefined;
  // 新建产业集群1个、新入规企业20家 and 改造渔船9艘、减船转产8艘: a name with a deed of its own takes no other.
  if (verb.startsWith('新') && /^新[入增建设认引]/.test(name)) return [name];
  // 开通航线48条、通航城市11个.
  if (verb.endsWith(name.charAt(0))) return [name];
  const isLevel =
    /(?:种植|改造|建设|治理|维修|修缮|转产|转移|搬迁|维护|更新|总数|总量|比例|率)$/.test(name) || leadsToLevel(whole);
  return [isLevel ? name : verb + name];
};

/** Behind a verb that need not hold further, only a name of a level stands by itself. */
const followsLooseVerb: Rule = ({ name, own, isLoose }) =>
  isLoose && own === '' && !/(?:率|额|值|收入|面积|投资|税收|比重|占比|总量|总数)$/.test(name) ? [] : undefined;

const standsAlone: Rule = ({ name, own }) => {
  if (own === name) return [];
  const shorter = /^[为向对给]/.test(name)
    ? name.replace(/\d[\d,.]*[多余]?[万亿千百]?(?:个|家|名|户|人次|人|位)/u, '')
    : name;
  return shorter === name ? [name] : [shorter, shorter.slice(Math.max(0, lastVerb(shorter)))];
};

const rules: readonly Rule[] = [
  reachesLevel,
  continuesTopic,
  sharesHead,
  isShare,
  enumerates,
  hasItems,
  sharesVerb,
  followsLooseVerb,
  standsAlone,
];

/**
 * The names of what stands before a number, the best first; `moves` where the number is itself a movement whose words
 * belong to its name.
 */
export function labelsOf(context: Context, moves: boolean): string[] {
  const whole = context.words.trim();
  const named = moves ? withoutFront(whole) : nameOf(context.words);
  // 推动林下经济面积达: what leads to a level is the name of it, not the deed.
  const name = leadsToLevel(whole) ? named.replace(/^(?:推动|推进|促进|促使|力促|助推)/, '') : named;
  const words = { ...context, whole, name, own: verbAtStart(name) };
  const options = firstOf(rules, words);
  const good = [...new Set(options.map(tidy))].filter(readsAlone);
  // The words of time and place are only needed where another figure has the same name.
  const long = withoutBack(whole);
  return good.length > 0 && !moves && !good.includes(long) && readsAlone(long) ? [...good, long] : good;
}

function firstOf(rules: readonly Rule[], words: Words): readonly string[] {
  for (const rule of rules) {
    const names = rule(words);
    if (names) return names;
  }
  return [];
}

function known(name: string): readonly string[] {
  return name === '' ? [] : [name];
}

/** 占服务业比重 of 现代服务业增加值: the name of the whole and what it is a part of. */
function share(subject: string, name: string): string[] {
  const part = subject.replace(/(?<=.{3})(?:增加值|总产值|产值|总额|总量)$/, '');
  const whole = name.replace(/的(?=比重|比例|份额)/, '').replace(/地区生产总值|国内生产总值/, 'GDP');
  return /(?:比重|比例|份额|比)$/.test(name) ? [part + name, part + whole] : [];
}

/** A name without what only fills it: 的 before 比重, 了, brackets in a long one. */
export function tidy(label: string): string {
  const name = label
    .replace(/(?<=值|额|数|率|入)的(?=比重|比例|份额)/, '')
    .replace(/^(.{2,4}?)了/, '$1')
    .trim();
  if (width(name) > 16) return tidyShare(name);
  return name.length > 8
    ? name.replace(/[（(][^（()）]*[）)]/g, (bracket, at: number) =>
        at === 0 || /^[（(](?:改|扩|含|不含)/.test(bracket) ? bracket : '',
      )
    : name;
}

/** 数字经济增加值占地区生产总值比重 in fewer words. */
function tidyShare(name: string): string {
  const found = /^(.+?)(?:增加值|总产值|产值)?占(?:地区|国内)生产总值(比重|比例)$/.exec(name);
  return found ? `${found[1]}占GDP${found[2]}` : name;
}
