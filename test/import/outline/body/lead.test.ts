/** Leads and points of paragraphs. */
import { describe, expect, it } from 'vitest';
import { leadsOf, pointsOf } from '../../../../src/import/outline/body/lead.js';

const rest = '全市上下坚持稳中求进工作总基调，全力以赴稳增长。';
/** The leads found in paragraphs that begin so. */
const leadsIn = (usual: boolean, ...firsts: string[]) =>
  leadsOf(
    firsts.map((first) => `${first}${rest}`),
    usual,
  ).map((length, i) => `${firsts[i]}`.slice(0, length));

describe('a lead', () => {
  it('is a short first sentence, where most paragraphs of a section have one', () => {
    expect(leadsIn(false, '经济稳中向好。', '改革不断深化。')).toEqual(['经济稳中向好。', '改革不断深化。']);
  });

  it('alone in its section counts where other sections have leads', () => {
    expect(leadsIn(false, '经济稳中向好。', '')).toEqual(['', '']);
    expect(leadsIn(true, '经济稳中向好。')).toEqual(['经济稳中向好。']);
  });

  it.each(['一是抓好项目。', '今年再加油。', '同时要看到。', '去年GDP很高，增长，再增长，又增长。'])(
    'is none: %s',
    (first) => {
      expect(leadsIn(true, first, first)).toEqual(['', '']);
    },
  );
});

describe('points', () => {
  it('are 一是…；二是… behind a colon', () => {
    expect(pointsOf('做好三件事：一是抓项目；二是抓产业；三是抓企业。再接再厉。')).toEqual({
      text: '做好三件事：',
      points: ['一是抓项目；', '二是抓产业；', '三是抓企业。'],
      after: '再接再厉。',
    });
  });

  it.each(['一是抓项目；二是抓产业。', '做好：一是抓项目，二是抓产业。', '做好：一是抓项目。成效大；二是抓产业。'])(
    'are none in %s',
    (text) => {
      expect(pointsOf(text)).toBeUndefined();
    },
  );
});
