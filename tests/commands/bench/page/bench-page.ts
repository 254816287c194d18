import type { OpeningTrace, TypingTrace } from '../trace.ts';
import { previewFrame, watchOpening } from './opening.ts';
import { type Typing, type TypingWatch, watchTyping } from './typing.ts';

/** What the measuring side calls in the page. It is there before the page's own scripts run. */
export interface BenchPage {
  /** The opening of the draft that the page was loaded with. Its times count from the start of the load. */
  readonly opened: Promise<OpeningTrace>;
  /** Resolves with times from the next click on. */
  openedByClick(): Promise<OpeningTrace>;
  /** Watches the editor and the extension's own preview. */
  watchOurs(typing: Typing): void;
  /** Watches the editor alone. */
  watchEditor(typing: Typing): void;
  /** Watches the editor and another preview, which is told of every character that the editor has taken. */
  watchNaive(typing: Typing, naive: { readonly body: HTMLElement; show(count: number): void }): void;
  painted(count: number): Promise<void>;
  /** When each key since the beginning of the watching was pressed. */
  pressed(): readonly number[];
  /** Ends the watching. */
  takeTrace(): TypingTrace;
  /** Counts the changes of our own preview since the last call: none while it is at rest. */
  countOwnChanges(): number;
}

declare global {
  // A global of a page can only be declared with `var`.
  var bench: BenchPage;
}

let current: TypingWatch | null = null;
let ownChanges = new MutationObserver(() => {});

globalThis.bench = {
  opened: location.hash.startsWith('#draft=') ? watchOpening() : new Promise(() => {}),
  openedByClick: () =>
    new Promise((resolve) => {
      const clicked = ({ timeStamp }: Event) => {
        void watchOpening().then(({ firstText, editor, preview }) =>
          resolve({
            firstText: firstText - timeStamp,
            editor: editor - timeStamp,
            preview: preview - timeStamp,
          }),
        );
      };
      window.addEventListener('click', clicked, { capture: true, once: true });
    }),
  watchOurs(typing) {
    current = watchTyping(typing, ownBody());
  },
  watchEditor(typing) {
    current = watchTyping(typing, null);
  },
  watchNaive(typing, { body, show }) {
    current = watchTyping(typing, body, show);
    ownChanges = new MutationObserver(() => {});
    ownChanges.observe(ownBody(), { childList: true, characterData: true, subtree: true });
  },
  painted: (count) => watching().painted(count),
  pressed: () => watching().trace.pressed,
  takeTrace() {
    const { trace, stop } = watching();
    stop();
    current = null;
    return trace;
  },
  countOwnChanges: () => ownChanges.takeRecords().length,
};

function watching(): TypingWatch {
  if (!current) throw new Error('nothing is being watched');
  return current;
}

function ownBody(): HTMLElement {
  const body = previewFrame()?.contentDocument?.body;
  if (!body) throw new Error('the preview is not there');
  return body;
}
