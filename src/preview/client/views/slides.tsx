/** The slides: a list by parts, the one that is shown large, its notes; all of them at a glance; the whole screen. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SlideDetail } from '../../numbers-protocol.js';
import type { SlideState } from '../../protocol.js';
import { useAnswer } from '../fetched.js';
import { report } from '../live.js';
import { SlideNotes } from '../parts/slide-notes.js';
import { SlidePicture } from '../parts/slide-picture.js';
import { SlideShow } from '../parts/slide-show.js';
import { SlideStage } from '../parts/slide-stage.js';
import { Thumbnail, useCurrentInView } from '../parts/thumbnail.js';
import { fragmentOf, route } from '../route.js';
import { sameSlide, slideAfterKey, within } from '../slide-order.js';
import { slideWords } from '../words/slides.js';
import { words } from '../words/words.js';

/** How large slides may be shown, 1 for a whole one. */
const zooms = [1, 1.5, 2, 3];

export function SlidesView() {
  const { slides } = report.value ?? {};
  if (!report.value) return null;
  return slides ? <Deck slides={slides} /> : <p class="empty">{words.value.noSlides}</p>;
}

/** Shows a slide; the address follows, without a step in the history for each. */
function goTo(at: number): void {
  // Keys may follow each other faster than the address.
  route.value = { ...route.peek(), view: 'slides', at };
  location.replace(fragmentOf(route.peek()));
}

function Deck({ slides }: { readonly slides: readonly SlideState[] }) {
  const text = slideWords.value;
  const count = slides.length;
  const at = within(route.value.at ?? 1, count);
  const [zoom, setZoom] = useState(1);
  const [isOverview, setOverview] = useState(false);
  const [isShow, setShow] = useState(false);
  /** Of the number that was clicked, among those of the slide: its words may change. */
  const [clicked, setClicked] = useState<number>();
  const show = useRef<HTMLButtonElement>(null);
  const detail = useAnswer<SlideDetail | null>(['slides', at, 'detail']);
  const number = clicked === undefined ? undefined : detail?.numbers[clicked];
  const titles = slides.map(({ title }) => title);
  useSameSlide(titles, at);
  useEffect(() => setClicked(undefined), [at]);
  useKeys((key) => slideAfterKey(key, within(route.peek().at ?? 1, count), count), !isOverview && !isShow);
  const step = (by: number) => setZoom(zooms[zooms.indexOf(zoom) + by] ?? zoom);
  if (isOverview)
    return (
      <Overview
        slides={slides}
        at={at}
        onChoose={(to) => {
          goTo(to);
          setOverview(false);
        }}
      />
    );
  return (
    <div class="deck">
      <div class="slides">
        <SlideList slides={slides} at={at} />
        <div class="shown-slide">
          <div class="slide-tools" role="toolbar" aria-label={words.value.views.slides}>
            <button type="button" disabled={at === 1} aria-label={text.previous} onClick={() => goTo(at - 1)}>
              ‹
            </button>
            <span class="position" role="status">
              {text.position(at, count)}
            </span>
            <button type="button" disabled={at === count} aria-label={text.next} onClick={() => goTo(at + 1)}>
              ›
            </button>
            <span class="gap" />
            <button
              type="button"
              disabled={zoom === zooms[0]}
              class="zoom"
              aria-label={text.smaller}
              onClick={() => step(-1)}
            >
              −
            </button>
            <button
              type="button"
              disabled={zoom === 1}
              class="zoom"
              aria-label={`${Math.round(zoom * 100)}% ${text.fit}`}
              onClick={() => setZoom(1)}
            >
              {Math.round(zoom * 100)}%
            </button>
            <button
              type="button"
              disabled={zoom === zooms.at(-1)}
              class="zoom"
              aria-label={text.larger}
              onClick={() => step(1)}
            >
              +
            </button>
            <button type="button" onClick={() => setOverview(true)}>
              {text.overview}
            </button>
            <button ref={show} type="button" onClick={() => setShow(true)}>
              {text.present}
            </button>
          </div>
          <SlideStage
            at={at}
            title={titles[at - 1] ?? ''}
            zoom={zoom}
            numbers={detail?.numbers ?? []}
            number={number}
            onNumber={(one) => setClicked(detail?.numbers.indexOf(one))}
          />
        </div>
        <SlideNotes detail={detail} number={number} />
        {isShow && (
          <SlideShow
            at={at}
            titles={titles}
            onMove={goTo}
            onEnd={() => {
              setShow(false);
              show.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Where keys mean something else: texts scroll, fields are edited. */
const others = 'input, textarea, select, dialog, aside, .slide-notes, .zoomed';

/** Keys change the slide wherever the focus is, unless they mean something else there. */
function useKeys(leadsTo: (key: string) => number | undefined, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const turn = (event: KeyboardEvent) => {
      const to = leadsTo(event.key);
      if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(others)) return;
      event.preventDefault();
      goTo(to);
    };
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  });
}

/** After a change of the deck the slide with the same title is shown, wherever it is now. */
function useSameSlide(titles: readonly string[], at: number): void {
  const before = useRef(titles);
  useEffect(() => {
    const known = before.current;
    before.current = titles;
    if (known.join('\n') === titles.join('\n')) return;
    const now = sameSlide(known, titles, at);
    if (now !== at) goTo(now);
  }, [titles.join('\n')]);
}

interface SlideListProps {
  readonly slides: readonly SlideState[];
  readonly at: number;
}

/** The slides under the names of their parts; the current one is in view and keeps the focus. */
function SlideList({ slides, at }: SlideListProps) {
  const list = useRef<HTMLElement>(null);
  useCurrentInView(list, at);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (list.current?.contains(document.activeElement)) current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <nav ref={list} class="thumbnails" aria-label={slideWords.value.list}>
      {sectionsOf(slides).map(({ name, from, slides: own }) => (
        <section key={from}>
          <h2>{name || slideWords.value.before}</h2>
          <ol start={from}>
            {own.map((slide, i) => (
              <li key={from + i}>
                <SmallSlide {...slide} at={from + i} isCurrent={from + i === at} onChoose={goTo} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

interface SmallSlideProps extends SlideState {
  readonly at: number;
  readonly isCurrent: boolean;
  readonly onChoose: (at: number) => void;
}

function SmallSlide({ title, changed, at, isCurrent, onChoose }: SmallSlideProps) {
  return (
    <Thumbnail isCurrent={isCurrent} changed={changed} onChoose={() => onChoose(at)}>
      <SlidePicture at={at} title={title} isLazy />
      <span aria-hidden="true" title={title}>
        {at}　{title}
      </span>
    </Thumbnail>
  );
}

interface OverviewProps {
  readonly slides: readonly SlideState[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

function Overview({ slides, at, onChoose }: OverviewProps) {
  const grid = useRef<HTMLDivElement>(null);
  // Before the next key can be pressed.
  useLayoutEffect(() => grid.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus(), []);
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onChoose(at);
    const buttons = [...(grid.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    const from = buttons.indexOf(document.activeElement as HTMLElement) + 1;
    const to = from > 0 ? slideAfterKey(event.key, from, buttons.length) : undefined;
    if (to === undefined) return;
    event.preventDefault();
    buttons[to - 1]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that the buttons in it do not use
    <div class="slide-overview" ref={grid} onKeyDown={move}>
      <button type="button" class="leave" onClick={() => onChoose(at)}>
        {slideWords.value.back}
      </button>
      {sectionsOf(slides).map(({ name, from, slides: own }) => (
        <section key={from}>
          <h2>{name || slideWords.value.before}</h2>
          <ol start={from}>
            {own.map((slide, i) => (
              <li key={from + i}>
                <SmallSlide {...slide} at={from + i} isCurrent={from + i === at} onChoose={onChoose} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Slides by the parts they begin. */
function sectionsOf(slides: readonly SlideState[]) {
  const found: { name: string; from: number; slides: SlideState[] }[] = [];
  for (const [i, slide] of slides.entries()) {
    const last = found.at(-1);
    if (last && (slide.section === undefined || slide.section === '')) last.slides.push(slide);
    else found.push({ name: slide.section ?? '', from: i + 1, slides: [slide] });
  }
  return found;
}
