/** A slide as a picture. A new one is shown once it is loaded, to avoid flicker; an unchanged one is not fetched again. */
import { useEffect, useState } from 'preact/hooks';
import { address } from '../api.js';
import { report } from '../live.js';
import { words } from '../words/words.js';

interface SlidePictureProps {
  /** From 1. */
  readonly at: number;
  readonly title: string;
  readonly class?: string;
  readonly isLazy?: boolean;
}

export function SlidePicture({ at, title, class: name, isLazy = false }: SlidePictureProps) {
  const { name: folder = '', slides } = report.value ?? {};
  const wanted = address(['reports', folder, 'slides', at], { look: slides?.[at - 1]?.signature });
  const shown = useLoaded(wanted, at);
  return (
    <img
      class={name}
      src={isLazy ? wanted : shown}
      alt={words.value.slide(at, title)}
      {...(isLazy && { loading: 'lazy' })}
      width={1280}
      height={720}
    />
  );
}

/** An address once its picture is loaded; before that the one of the same slide that was shown last. */
function useLoaded(wanted: string, at: number): string {
  const [loaded, setLoaded] = useState({ at, address: wanted });
  useEffect(() => {
    if (loaded.address === wanted) return;
    let isCurrent = true;
    const picture = new Image();
    picture.src = wanted;
    const put = () => {
      if (isCurrent) setLoaded({ at, address: wanted });
    };
    // Where the slide looks otherwise by now there is none of this look, and the report as it is now is on its way.
    picture.decode().then(put, () => picture.naturalWidth > 0 && put());
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return loaded.at === at ? loaded.address : wanted;
}
