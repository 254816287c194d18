import { type Truthy, until, type WaitLimits } from './until.ts';

/** One open page of the extension, driven the same way in Chromium and in Firefox. */
export interface BrowserPage {
  readonly browser: 'chromium' | 'firefox';
  /** Opens an address and waits until it has loaded. */
  goto(address: string): Promise<void>;
  /**
   * Runs the function in the page and resolves to what it returns (awaited). It is sent as text: it may
   * use its argument and the page's globals, nothing around it. Argument and result travel as JSON.
   * In Chromium it counts as a person's gesture.
   * In Firefox it runs in a sandbox over the page: `instanceof` needs `window.Uint8Array`, and so on.
   * Throws what the function throws, as an Error with the same message.
   */
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
  /** Waits until the function returns something truthy, and resolves to that. Asks about 60 times a second. */
  waitFor<Argument, Result>(
    run: (argument: Argument) => Result,
    argument?: Argument,
    limits?: WaitLimits,
  ): Promise<Truthy<Awaited<Result>>>;
  /** Waits until the element is there, enabled, still and not covered, and clicks its middle with the mouse. */
  click(selector: string): Promise<void>;
  /** Types into whatever has the focus, a real key event for each character; "\n" is the Enter key. */
  type(text: string): Promise<void>;
  /** Presses one key, with modifiers before it: `Escape`, `Control+End`, `Control+Shift+k`. */
  press(keys: string): Promise<void>;
  /** Gives files to an `<input type=file>`, hidden or not, as if a person had picked them. */
  setFiles(selector: string, files: readonly PickedFile[]): Promise<void>;
  /** What a person sees of the page, as PNG bytes. */
  screenshot(): Promise<Uint8Array>;
  /** The size of the page itself (`innerWidth`, `innerHeight`), in CSS pixels. */
  setSize(width: number, height: number): Promise<void>;
  /** Which colours the system is said to prefer. */
  setColours(colours: 'light' | 'dark'): Promise<void>;
  /** The text on the clipboard. The page must have the focus. */
  readClipboard(): Promise<string>;
  /** The http, https, ws and wss addresses that the page and the frames in it have asked for so far. */
  requests(): Promise<readonly string[]>;
}

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A point in the page, in CSS pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a browser must be able to do; `browserPage` makes the rest of it. */
export interface PageControls
  extends Pick<
    BrowserPage,
    'browser' | 'goto' | 'type' | 'press' | 'screenshot' | 'setSize' | 'setColours' | 'requests'
  > {
  /** Runs `return (SOURCE)(argument)` in the page and awaits the result. */
  run(source: string, argument: unknown): Promise<unknown>;
  clickAt(point: Point): Promise<void>;
}

/** A page made of what one browser can do and of what is the same in both. */
export function browserPage(controls: PageControls): BrowserPage {
  async function evaluate<Argument, Result>(
    run: (argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>> {
    // The answer comes as JSON from another process: only the function that was sent says what it is.
    return (await controls.run(String(run), argument)) as Awaited<Result>;
  }
  return {
    ...controls,
    evaluate,
    waitFor: (run, argument, limits) =>
      until(() => evaluate(run, argument), { what: String(run), ...limits }),
    click: async (selector) => {
      const what = `element to click: ${selector}`;
      await controls.clickAt(await until(() => evaluate(pointToClick, selector), { what }));
    },
    setFiles: (selector, files) =>
      evaluate(pickFiles, {
        selector,
        files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
      }),
    readClipboard: () => evaluate(() => navigator.clipboard.readText()),
  };
}

/** Runs in the page. Two frames apart, so that what still moves is not clicked where it was. */
async function pointToClick(selector: string): Promise<Point | null> {
  const element = document.querySelector(selector);
  if (!element || element.matches(':disabled')) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0 || left !== before.left || top !== before.top) return null;
  const point = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  return hit && (element.contains(hit) || hit.contains(element)) ? point : null;
}

/** Runs in the page. */
function pickFiles({
  selector,
  files,
}: {
  selector: string;
  files: { name: string; base64: string }[];
}): void {
  const input = document.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`no file input: ${selector}`);
  const transfer = new DataTransfer();
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], name));
  }
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
