import { withProtocol } from './addresses.ts';

/** What a person can do with the mouse and the keyboard in the preview. */
export interface ClickHandlers {
  /** An absolute address. */
  onOpenLink(address: string): void;
  /** The page that relative addresses are of; null if it is not known. */
  base(): string | null;
  /** A click that was meant for the text itself. `caret` is where the browser put its cursor, if it did. */
  onPick(target: Node, caret: Caret | null): void;
}

export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Listens in the frame's document, from outside of it, so that no click can lead the frame anywhere. */
export function listenToClicks(page: Document, handlers: ClickHandlers): void {
  const clicked = (event: MouseEvent) => {
    // The other button opens the browser's menu.
    if (event.button === 2 || !isElement(event.target)) return;
    const link = event.target.closest('a, area');
    // A drawing may have links of an older kind.
    const address = link?.getAttribute('href') ?? link?.getAttribute('xlink:href');
    if (typeof address === 'string') {
      event.preventDefault();
      follow(page, address, handlers);
    } else if (event.type === 'click' && !event.target.closest('summary, video, audio')) {
      pick(page, event.target, handlers);
    }
  };
  page.addEventListener('click', clicked);
  page.addEventListener('auxclick', clicked);
  for (const name of ['dragover', 'drop', 'submit'])
    page.addEventListener(name, (event) => event.preventDefault());
}

function follow(page: Document, address: string, { onOpenLink, base }: ClickHandlers): void {
  if (address.startsWith('#')) {
    goTo(page, address.slice(1));
    return;
  }
  const url = URL.parse(withProtocol(address), base() ?? undefined);
  if (url && /^(https?|mailto):$/.test(url.protocol)) onOpenLink(url.href);
}

/** As a browser does (HTML standard, "find a potential indicated element"). */
function goTo(page: Document, fragment: string): void {
  const decoded = decode(fragment);
  const target = [fragment, decoded].flatMap(
    (id) => page.getElementById(id) ?? page.getElementsByName(id)[0] ?? [],
  )[0];
  if (target) target.scrollIntoView();
  else if (decoded === '' || decoded.toLowerCase() === 'top') page.documentElement.scrollTop = 0;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A lone percent sign is a character like any other.
    return fragment;
  }
}

function pick(page: Document, target: Element, { onPick }: ClickHandlers): void {
  const selection = page.getSelection();
  if (selection && !selection.isCollapsed) return;
  const node = selection?.anchorNode;
  onPick(target, node ? { node, offset: selection.anchorOffset } : null);
}

function isElement(target: EventTarget | null): target is Element {
  // `instanceof` would ask for this window's class, and the frame has its own.
  return target !== null && 'closest' in target;
}
