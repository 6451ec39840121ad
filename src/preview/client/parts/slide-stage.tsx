/** A slide large, with a button over each of its numbers. */
import type { SlideNumber } from '../../numbers-protocol.js';
import { selected } from '../selection.js';
import { slideWords } from '../words/slides.js';
import { SlidePicture } from './slide-picture.js';

interface SlideStageProps {
  readonly at: number;
  readonly title: string;
  /** 1 for a whole slide. */
  readonly zoom: number;
  readonly numbers: readonly SlideNumber[];
  readonly number: SlideNumber | undefined;
  readonly onNumber: (number: SlideNumber) => void;
}

export function SlideStage({ at, title, zoom, numbers, number: shown, onNumber }: SlideStageProps) {
  const text = slideWords.value;
  const share = (length: number) => `${length * 100}%`;
  return (
    <div class={zoom > 1 ? 'stage zoomed' : 'stage'}>
      <div class="sheet-of-slide" style={zoom > 1 ? { width: share(zoom) } : {}}>
        <SlidePicture class="slide" at={at} title={title} />
        {numbers.map((number) => (
          <button
            key={`${number.x} ${number.y}`}
            type="button"
            class="hit"
            aria-label={text.numberOf(number.label, number.shown)}
            aria-pressed={shown === number}
            title={number.sentence}
            style={{
              left: share(number.x),
              top: share(number.y),
              width: share(number.w),
              height: share(number.h),
            }}
            onClick={() => {
              onNumber(number);
              selected.value = number.at;
            }}
          />
        ))}
      </div>
    </div>
  );
}
