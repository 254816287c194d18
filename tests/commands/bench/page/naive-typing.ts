import { createNaivePage, overlay } from './naive-page.ts';
import type { Typing } from './typing.ts';

/** The source as it is before, and where in it one types. */
export interface NaiveTyping extends Typing {
  readonly source: string;
  /** How many of the characters stand there already. */
  readonly start: number;
}

declare global {
  // A global of a page can only be declared with `var`.
  var naiveTyping: (typing: NaiveTyping) => Promise<void>;
}

/** Puts a naive preview where our own one was, and has it follow the editor. */
globalThis.naiveTyping = async ({ anchor, text, source, start }) => {
  const place = document.querySelector('.column:last-child [role="tabpanel"]:not([hidden])');
  if (!place) throw new Error('there is no place for the naive preview');
  const page = await createNaivePage(overlay(place.getBoundingClientRect()));
  const at = source.indexOf(anchor) + anchor.length;
  const show = (count: number) => page.show(source.slice(0, at) + text.slice(0, count) + source.slice(at));
  show(start);
  const block = [...page.body.children].find((child) => child.textContent.includes(anchor));
  block?.scrollIntoView({ block: 'center' });
  bench.watchNaive({ anchor, text }, { body: page.body, show });
};
