/** The links of a page: lines of the contents, marks of terms and the pages that their entries name. */
import type { Target } from '../pdf-book.js';
import type { PageLink } from '../pdf-page-drawing.js';
import { fragmentOf, route } from '../route.js';

interface PageLinksProps {
  readonly links: readonly PageLink[];
  onTarget(target: Target): void;
}

export function PageLinks({ links, onTarget }: PageLinksProps) {
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div class="links">
      {links.map((link, i) => (
        // biome-ignore lint/a11y/useAnchorContent: its words are on the page below it
        <a
          key={i}
          href={fragmentOf({ ...route.value, view: 'book', at: link.position })}
          aria-label={link.label}
          style={{
            left: percent(link.left),
            top: percent(link.top),
            width: percent(link.width),
            height: percent(link.height),
          }}
          onClick={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onTarget(link);
          }}
        />
      ))}
    </div>
  );
}
