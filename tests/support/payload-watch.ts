/**
 * Functions that run in a page of the application, each sent as text: they use nothing from around them. In
 * Firefox a script of ours sees the page through a wrapper, and `wrappedJSObject` is the page as its own scripts
 * have it.
 */
declare global {
  interface Window {
    payloadWatch?: PayloadWatch;
  }
}

interface PayloadWatch {
  readonly frame: Document;
  readonly names: readonly (readonly string[])[];
  readonly events: WatchedEvent[];
  readonly address: string;
}

/** Something that happened in the page or in the frame; `text` is a message, an address or a violated rule. */
export interface WatchedEvent {
  readonly kind: 'dialog' | 'opened' | 'violation';
  readonly text: string;
}

/** What a payload has left behind. */
export interface Traces {
  /** Names that the page or the frame has as global variables now and had not before. */
  readonly newNames: readonly string[];
  readonly events: readonly WatchedEvent[];
  /** Whether page and frame are the very documents they were. */
  readonly isInPlace: boolean;
  /** Elements and attributes in the frame that could run something or ask for something in secret. */
  readonly dangers: readonly string[];
  /** Absolute addresses of the pictures, films and sounds that stand in the frame. */
  readonly media: readonly string[];
  /** What the frame has asked for, the extension's own addresses included. */
  readonly resources: readonly string[];
}

/** Begins to watch the page and the frame of its preview. */
export function beginWatch(): void {
  const own = (target: object) => Reflect.get(target, 'wrappedJSObject') ?? target;
  const inner = document.querySelector<HTMLIFrameElement>('.preview iframe')?.contentWindow;
  if (!inner) throw new Error('there is no preview in this page');
  const events: WatchedEvent[] = [];
  const note = (kind: WatchedEvent['kind']) => (text: unknown) => {
    events.push({ kind, text: String(text) });
    return null;
  };
  for (const target of [window, inner]) {
    for (const name of ['alert', 'confirm', 'prompt', 'print']) own(target)[name] = note('dialog');
    own(target).open = note('opened');
    target.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // Chromium says it of every handler that it reads, in documents that are shown nowhere too: there the page
      // hears of it, and a handler that came into the frame would be told to the frame.
      const isOnlyRead = target === window && violatedDirective === 'script-src-attr';
      if (!isOnlyRead) note('violation')(`${violatedDirective} ${blockedURI}`);
    });
  }
  const names: string[][] = [];
  window.payloadWatch = { frame: inner.document, names, events, address: location.href };
  for (const target of [window, inner]) names.push(Object.getOwnPropertyNames(own(target)));
}

/** Does what a person can do with everything in the frame: hover, focus, click, press keys. */
export function touchEverything(): void {
  const inner = document.querySelector<HTMLIFrameElement>('.preview iframe')?.contentWindow;
  if (!inner) return;
  const hovers = ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove'];
  const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'auxclick', 'contextmenu', 'dblclick'];
  const all = [...inner.document.querySelectorAll<HTMLElement>('body, body *')];
  // Hundreds of elements inside one another are as good as the first and the last of them.
  for (const element of all.length > 100 ? [...all.slice(0, 50), ...all.slice(-50)] : all) {
    const fire = (kind: typeof MouseEvent, type: string) =>
      element.dispatchEvent(new kind(type, { bubbles: true, cancelable: true, composed: true }));
    for (const type of hovers) fire(window.MouseEvent, type);
    element.focus?.();
    for (const type of presses) fire(window.MouseEvent, type);
    element.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    element.click?.();
    fire(window.MouseEvent, 'mouseout');
    element.dispatchEvent(new window.Event('scroll'));
    element.blur?.();
  }
}

/** Whether everything that waited for typing to rest has been let go. */
export function hasRested(): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('.preview iframe')?.contentDocument;
  const held = '[data-afterword-src], [data-afterword-srcset], [data-afterword-poster]';
  return frame?.querySelector(held) === null;
}

/** Tells what has happened since it was asked last, and what stands in the frame now. */
export function collectTraces(): Traces {
  const watch = window.payloadWatch;
  const inner = document.querySelector<HTMLIFrameElement>('.preview iframe')?.contentWindow;
  if (!watch || !inner) return { ...nothing(), newNames: ['(the page is another one)'] };
  const own = (target: object) => Reflect.get(target, 'wrappedJSObject') ?? target;
  const newNames = [window, inner].flatMap((target, index) =>
    Object.getOwnPropertyNames(own(target)).filter((name) => !watch.names[index]?.includes(name)),
  );
  const body = inner.document.body;
  const resources = inner.performance.getEntriesByType('resource').map(({ name }) => name);
  inner.performance.clearResourceTimings();
  return {
    newNames,
    events: watch.events.splice(0),
    isInPlace:
      inner.document === watch.frame &&
      inner.document.URL === 'about:srcdoc' &&
      location.href === watch.address,
    dangers: [...body.querySelectorAll('*')].flatMap(dangersOf),
    media: [...body.querySelectorAll('img, source, video, audio, track')].flatMap(addressesOf),
    resources,
  };

  function dangersOf(element: Element): string[] {
    const unwelcome =
      'script, style, link, meta, base, iframe, frame, frameset, object, embed, applet, portal, form, button, ' +
      'textarea, select, template, slot, svg, math, input:not([type=checkbox][disabled]), noscript, noembed';
    const attributes = [...element.attributes].filter(({ name, value }) =>
      isDangerous(name.toLowerCase(), value.replaceAll(/[\0-\x20]/g, '').toLowerCase()),
    );
    return [
      ...(element.matches(unwelcome) ? [element.localName] : []),
      ...attributes.map(({ name }) => `${element.localName} ${name}`),
    ];
  }

  function isDangerous(name: string, value: string): boolean {
    if (name.startsWith('on') || ['ping', 'srcdoc', 'background', 'formaction'].includes(name)) return true;
    if (name === 'style') return /url\(|image-set\(|expression\(|-moz-binding|behavior/.test(value);
    if (name === 'src' || name === 'poster') return !/^(https?:\/\/|data:(image|audio|video)\/)/.test(value);
    const isAddress = ['href', 'srcset', 'xlink:href', 'action', 'cite', 'data'].includes(name);
    return isAddress && /^(javascript:|vbscript:|data:(?!image\/|audio\/|video\/)|file:|blob:)/.test(value);
  }

  function addressesOf(element: Element): string[] {
    const sets = (element.getAttribute('srcset') ?? '').split(/[\s,]+/);
    return [element.getAttribute('src'), element.getAttribute('poster'), ...sets].flatMap((address) => {
      const url = address ? URL.parse(address, 'relative:') : null;
      return url ? [url.href] : [];
    });
  }

  function nothing(): Traces {
    return { newNames: [], events: [], isInPlace: false, dangers: [], media: [], resources: [] };
  }
}
