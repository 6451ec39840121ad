/** Files that draw without end are refused before anything draws them, by what they count; usual ones are not. */
import { expect, it } from 'vitest';
import { readSvg } from '../../src/image/svg.js';

const read = (inner: string) =>
  readSvg(new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inner}</svg>`));

/** Elements of which each refers several times to the one before. */
const chain = (length: number, of: (id: string, before: string | undefined) => string) =>
  Array.from({ length }, (_, i) => of(`e${i}`, i === 0 ? undefined : `e${i - 1}`)).join('');

const wrapped = (times: number, element: string) => `<${element}>`.repeat(times) + `</${element}>`.repeat(times);
const uses = (times: number) => `<g id="a">${'<path/>'.repeat(1000)}</g>${'<use href="#a"/>'.repeat(times)}`;
const filters = (times: number, primitive: string) =>
  `<filter id="f">${primitive}</filter>${'<rect filter="url(#f)"/>'.repeat(times)}`;

it.each([
  ['use', chain(10, (id, before) => `<g id="${id}">${`<use href="#${before}"/>`.repeat(10)}</g>`)],
  [
    'patterns',
    chain(10, (id, before) => `<pattern id="${id}">${`<path fill="url(#${before})"/>`.repeat(10)}</pattern>`),
  ],
  [
    'clips',
    chain(10, (id, before) => `<clipPath id="${id}">${`<path clip-path="url( '#${before}')"/>`.repeat(10)}</clipPath>`),
  ],
  ['masks in masks', chain(21, (id, before) => `<mask id="${id}"><path style="mask:url(#${before})"/></mask>`)],
  ['a style sheet', `<style>.b{fill:u\\72l(#a)}</style><pattern id="a"><path class="c b"/></pattern><path class="b"/>`],
  ['itself', '<g id="a"><use href="#a"/></g>'],
  ['depth', wrapped(200, 'g')],
  ['far more depth', wrapped(20_000, 'g')],
  ['elements', '<path/>'.repeat(50_000)],
  ['elements that are used', uses(50)],
  ['a slow filter', filters(25, '<feGaussianBlur/>')],
  ['a filter without measure', filters(1, '<feMorphology radius="1"/>')],
  ['octaves of several filters', filters(3, '<feTurbulence numOctaves="9"/>')],
  ['octaves', filters(1, '<feTurbulence numOctaves="11"/>')],
  ['a large matrix', filters(1, '<feConvolveMatrix order="3 6"/>')],
  ['lines of many short parts', '<path stroke-dasharray=".01 .01"/>'.repeat(50)],
  ['rules', `<style>${'.a{fill:red}'.repeat(20_000)}</style>${'<path class="b"/>'.repeat(3000)}`],
  ['rules that apply', `<style>${'.a{fill:red}'.repeat(2000)}</style>${'<path class="a"/>'.repeat(300)}`],
  ['transparency', '<g opacity=".5"/>'.repeat(2500)],
])('too much: %s', (_, inner) => {
  expect(read(inner)).toBe('too-complex');
});

it.each([
  ['elements', '<path/>'.repeat(49_000)],
  ['elements that are used', uses(45)],
  ['depth', wrapped(190, 'g')],
  ['filters', filters(10, '<feOffset/><feGaussianBlur/>')],
  ['broken lines', '<path stroke-dasharray="4 2"/>'.repeat(5000)],
  ['opaque elements', '<path opacity="1"/>'.repeat(3000)],
  ['an animation of its own element', '<rect id="a"><animate href="#a"/></rect>'],
  [
    'gradients by classes',
    '<style>.a{fill:url(#g)}.b{stop-color:red}</style><linearGradient id="g"><stop class="b"/></linearGradient><path class="a"/>',
  ],
])('not too much: %s', (_, inner) => {
  expect(read(inner)).toEqual({ width: 40, height: 20 });
});

it('addresses without end are read in linear time', () => {
  for (const style of [
    'url( '.repeat(200_000),
    `url(${' '.repeat(200_000)}`,
    '/*'.repeat(200_000),
    'a{'.repeat(200_000),
  ])
    expect(['active', 'object']).toContain(
      ((found) => (typeof found === 'string' ? found : typeof found))(read(`<style>${style}</style>`)),
    );
});
