import { useEffect, useState } from 'preact/hooks';

/** Whether a CSS media query holds; follows the window and the system. */
export function useMediaQuery(condition: string): boolean {
  const [query] = useState(() => window.matchMedia(condition));
  const [isMatching, setMatching] = useState(query.matches);
  useEffect(() => {
    const changed = () => setMatching(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return isMatching;
}
