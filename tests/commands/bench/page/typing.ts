import type { State, TypingTrace } from '../trace.ts';
import { afterPaint } from './painted.ts';

/** What will be typed, and where. */
export interface Typing {
  /** The words right before it. */
  readonly anchor: string;
  readonly text: string;
}

/** Watches how many of the typed characters the editor and a preview show, and when that is painted. */
export interface TypingWatch {
  readonly trace: TypingTrace;
  /** Resolves when both have painted at least so many of the characters. */
  painted(count: number): Promise<void>;
  stop(): void;
}

/**
 * Without a preview the editor stands for it too. `onTyped` is called when the editor has taken a character, after
 * its own update.
 */
export function watchTyping(
  typing: Typing,
  preview: HTMLElement | null,
  onTyped?: (count: number) => void,
): TypingWatch {
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const editor = find('.cm-content');
  const inEditor = () => countTyped(typing, lineWith(editor, typing.anchor));
  const inPreview = preview ? reader(preview, typing) : inEditor;
  let typed = inEditor();
  const pressed: number[] = [];
  const paintedEditor: State[] = [];
  const paintedPreview: State[] = [];

  const keyPressed = (event: KeyboardEvent) => pressed.push(event.timeStamp);
  const settle = () => {
    const both = Math.min(newest(paintedEditor), newest(paintedPreview));
    for (const { count, resolve } of waiting) if (count <= both) resolve();
  };
  const stopEditor = watch(editor, inEditor, paintedEditor, settle, () => {
    const count = inEditor();
    if (count <= typed) return;
    typed = count;
    onTyped?.(count);
  });
  const stopPreview = watch(preview ?? editor, inPreview, paintedPreview, settle);
  window.addEventListener('keydown', keyPressed, { capture: true });

  return {
    trace: { start: typed, pressed, editor: paintedEditor, preview: paintedPreview },
    painted: (count) =>
      new Promise((resolve) => {
        waiting.push({ count, resolve });
        settle();
      }),
    stop() {
      stopEditor();
      stopPreview();
      window.removeEventListener('keydown', keyPressed, { capture: true });
    },
  };
}

/** Where one types stays the same block of the page, so that it need not be searched again. */
function reader(preview: HTMLElement, typing: Typing): () => number {
  const index = [...preview.children].findIndex((block) => block.textContent.includes(typing.anchor));
  if (!isInView(preview.children[index])) throw new Error('the preview does not show where one types');
  return () => countTyped(typing, preview.children[index]?.textContent);
}

/** Writes down what each painted frame shows, if it differs from the one before. Returns its stop. */
function watch(
  root: HTMLElement,
  read: () => number,
  painted: State[],
  onPainted: () => void,
  onChange: () => void = () => {},
): () => void {
  let isAwaited = false;
  const observer = new MutationObserver(() => {
    onChange();
    if (isAwaited) return;
    isAwaited = true;
    const beforePaint = () => {
      isAwaited = false;
      return read();
    };
    afterPaint(beforePaint, (count, at) => {
      if (count > newest(painted)) painted.push({ count, at });
      onPainted();
    });
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

function newest(painted: readonly State[]): number {
  return painted.at(-1)?.count ?? 0;
}

function isInView(element: Element | undefined): boolean {
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < view.innerHeight;
}

function lineWith(editor: HTMLElement, anchor: string): string | undefined {
  const lines = [...editor.querySelectorAll('.cm-line')];
  return lines.map((line) => line.textContent).find((text) => text.includes(anchor));
}

function countTyped({ anchor, text }: Typing, shown: string | undefined): number {
  if (shown === undefined) return 0;
  const start = shown.indexOf(anchor);
  if (start === -1) return 0;
  const from = start + anchor.length;
  let count = 0;
  while (count < text.length && shown[from + count] === text[count]) count++;
  return count;
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`there is no ${selector}`);
  return element;
}
