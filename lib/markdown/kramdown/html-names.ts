import type { ContentModel } from './element.ts';

/** The elements that kramdown takes for part of a line of text. */
export const spanElements =
  set(`a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark
  option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var`);

/** The elements that kramdown never lets stand within a line of text. */
export const blockElements =
  set(`address article aside applet body blockquote caption col colgroup dd div dl dt
  fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol
  optgroup p pre section summary table tbody td th thead tfoot tr ul`);

export const emptyElements = set(
  `area base br col command embed hr img input keygen link meta param source track wbr`,
);

/** The elements whose inside is read as `markdown="1"` asks for; that of any other is left as it is. */
const contentModels: ReadonlyMap<string, ContentModel> = new Map([
  ...models(
    'block',
    `address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header
    hgroup iframe li main map menu nav noscript object section summary td`,
  ),
  ...models(
    'span',
    `a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb
    rbc rp rt rtc ruby select small span strong sub sup th tt`,
  ),
  ...models('raw', `script style math option textarea pre code kbd samp var`),
]);

/** `html` in any case is this element; a name that is not known keeps its case. */
export function elementName(written: string): string {
  const name = written.toLowerCase();
  return isKnownElement(name) ? name : written;
}

export function isKnownElement(name: string): boolean {
  return (
    spanElements.has(name) || blockElements.has(name) || emptyElements.has(name) || contentModels.has(name)
  );
}

export function contentModelOf(name: string): ContentModel {
  return contentModels.get(name) ?? 'raw';
}

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}

function models(model: ContentModel, names: string): [string, ContentModel][] {
  return names.split(/\s+/).map((name) => [name, model]);
}
