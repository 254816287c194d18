import { useMediaQuery } from './media-query.ts';

/** From this width on, in CSS pixels, the text and what comes of it stand side by side. */
const TWO_COLUMNS = 720;

/** Whether there is room for two columns. */
export function useTwoColumns(): boolean {
  return useMediaQuery(`(min-width: ${TWO_COLUMNS}px)`);
}
