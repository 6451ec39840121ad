/** The slides on the whole screen, without controls: keys and clicks lead on. */
import { useEffect, useRef } from 'preact/hooks';
import { slideAfterKey, within } from '../slide-order.js';
import { slideWords } from '../words/slides.js';
import { SlidePicture } from './slide-picture.js';

interface SlideShowProps {
  readonly at: number;
  readonly titles: readonly string[];
  readonly onMove: (at: number) => void;
  readonly onEnd: () => void;
}

export function SlideShow({ at, titles, onMove, onEnd }: SlideShowProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Where the browser does not allow it, the window is all there is.
    element?.requestFullscreen?.().catch(() => undefined);
    const leave = () => {
      if (!document.fullscreenElement) element?.close();
    };
    document.addEventListener('fullscreenchange', leave);
    return () => {
      document.removeEventListener('fullscreenchange', leave);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  const move = (to: number) => onMove(within(to, titles.length));
  return (
    <dialog
      ref={dialog}
      class="slide-show"
      aria-label={slideWords.value.present}
      onClose={onEnd}
      onClick={() => move(at + 1)}
      onKeyDown={(event) => {
        const to = event.key === ' ' || event.key === 'Enter' ? at + 1 : slideAfterKey(event.key, at, titles.length);
        if (to === undefined) return;
        event.preventDefault();
        move(to);
      }}
    >
      <SlidePicture at={at} title={titles[at - 1] ?? ''} />
    </dialog>
  );
}
