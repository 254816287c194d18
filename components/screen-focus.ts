import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For the root of a screen: what had the focus has gone with the screen before, so that the next key press would
 * start at the top of the window. The new screen takes the focus, unless something else has it.
 */
export function useScreenFocus() {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  }, []);
  return root;
}
