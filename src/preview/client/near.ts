/** Whether an element is near the visible part of its scroll container, so that only visible pictures are drawn. */
import { useEffect, useState } from 'preact/hooks';

/**
 * Whether an element is in the visible part of what it scrolls in, or within the height of that above or below it.
 * @param root selector of the ancestor that scrolls
 */
export function useNear(element: { readonly current: HTMLElement | null }, root: string): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: element.current.closest(root),
      rootMargin: '100%',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return isNear;
}
