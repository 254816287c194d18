/**
 * When pictures, films and sounds of the preview may load. A new address waits until typing rests, so that none
 * is asked for half-typed; one that was shown before comes at once; an element that stays the same is kept, so
 * that it neither flickers nor starts over.
 */
export interface Media {
  /** Takes the addresses away. Call it on nodes that are in no shown document yet. */
  withhold(nodes: Iterable<ChildNode>): void;
  /**
   * Call it on nodes that have just come into the frame, with those that are about to leave it. Tells which
   * elements gave way to the same one of before.
   */
  settle(coming: Iterable<ChildNode>, going: Iterable<ChildNode>): ReadonlyMap<ChildNode, ChildNode>;
  /** Gives an element that stays another picture: at once if it was shown before, else when typing rests. */
  show(element: Element, name: 'src' | 'style', value: string): void;
  /** Takes back what was to be shown. */
  forget(element: Element): void;
  /** Typing rests: everything in the frame may load. */
  release(page: ParentNode): void;
}

export function createMedia(): Media {
  const loaded = new Set<string>();
  /** How each element was written, for as long as it lives. */
  const written = new WeakMap<Element, string>();

  function load(element: Element): void {
    for (const part of [...element.querySelectorAll(waiting), element]) restore(part, loaded);
  }

  return {
    withhold(nodes) {
      for (const element of matching(nodes, units)) written.set(element, element.outerHTML);
      for (const element of matching(nodes, sources)) withholdFrom(element);
    },
    settle(coming, going) {
      const old = Map.groupBy(matching(going, units), (element) => written.get(element));
      const kept = new Map<ChildNode, ChildNode>();
      for (const element of matching(coming, units)) {
        const twin = old.get(written.get(element))?.shift();
        if (twin) kept.set(element, twin);
        else if (isKnown(element, loaded)) load(element);
      }
      for (const [element, twin] of kept) element.replaceWith(twin);
      return kept;
    },
    show(element, name, value) {
      if ((element.getAttribute(held(name)) ?? element.getAttribute(name)) === value) return;
      element.setAttribute(held(name), value);
      if (loaded.has(value)) restore(element, loaded);
    },
    forget(element) {
      for (const name of restored) element.removeAttribute(held(name));
    },
    release(page) {
      for (const element of page.querySelectorAll(waiting)) restore(element, loaded);
    },
  };
}

/** What is kept or replaced as one, with all that is in it: a picture has sources and an image. */
const units = ['picture', 'img', 'video', 'audio']
  .map((name) => `${name}:not(:is(picture, video, audio) *)`)
  .join();
const sources = 'img, source, video, audio, track';
/** In this order: an image picks from its set first, and would otherwise load twice. */
const attributes = ['srcset', 'src', 'poster'];
/** A style can wait too, if it has a picture. */
const restored = [...attributes, 'style'];
const waiting = restored.map((name) => `[${held(name)}]`).join();

function held(name: string): string {
  return `data-afterword-${name}`;
}

function withholdFrom(element: Element): void {
  for (const name of attributes) {
    const address = element.getAttribute(name);
    if (address === null) continue;
    element.setAttribute(held(name), address);
    element.removeAttribute(name);
  }
}

function restore(element: Element, loaded: Set<string>): void {
  for (const name of restored) {
    const address = element.getAttribute(held(name));
    if (address === null) continue;
    loaded.add(address);
    element.setAttribute(name, address);
    element.removeAttribute(held(name));
  }
}

function isKnown(element: Element, loaded: ReadonlySet<string>): boolean {
  return [element, ...element.querySelectorAll(waiting)].every((part) =>
    attributes.every(
      (name) => loaded.has(part.getAttribute(held(name)) ?? '') || !part.hasAttribute(held(name)),
    ),
  );
}

function matching(nodes: Iterable<ChildNode>, selector: string): Element[] {
  return [...nodes].flatMap((node) => {
    if (!('querySelectorAll' in node)) return [];
    // Among child nodes only elements can be searched; the test above cannot tell the compiler so.
    const element = node as ChildNode & Element;
    return element.matches(selector)
      ? [element, ...element.querySelectorAll(selector)]
      : [...element.querySelectorAll(selector)];
  });
}
