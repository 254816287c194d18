/**
 * Takes from an element's `style` every declaration that could fetch something or borrow a value from elsewhere
 * (`url()`, `image-set()`, `var()` and all other functions but those that only compute), and tells if all stayed.
 * The element must stand in an inert document, where no style sheet is ever loaded.
 */
export function cleanStyle(element: Element, text: string): { text: string; isWhole: boolean } {
  // A function needs its parenthesis, which can be hidden by an escape only.
  if (!/[(\\]|--/.test(text)) return { text, isWhole: true };
  // Only elements of HTML come here, and all of them have a style; their class belongs to another window.
  const { style } = element as HTMLElement;
  const kept = [...style].filter((name) => isHarmless(name, style.getPropertyValue(name)));
  return {
    text: kept.map((name) => declaration(style, name)).join(' '),
    isWhole: kept.length === style.length,
  };
}

function declaration(style: CSSStyleDeclaration, name: string): string {
  const priority = style.getPropertyPriority(name);
  return `${name}: ${style.getPropertyValue(name)}${priority && ` !${priority}`};`;
}

/** The value as the browser printed it, escapes resolved. It is empty if it depends on a variable. */
function isHarmless(name: string, value: string): boolean {
  if (name.startsWith('--') || value === '' || /[\\@]/.test(value)) return false;
  return [...functionsIn(value)].every((called) => computing.has(called.toLowerCase()));
}

/** The words before brackets. */
function* functionsIn(value: string): Generator<string> {
  for (let at = value.indexOf('('); at !== -1; at = value.indexOf('(', at + 1)) {
    let from = at;
    while (from > 0 && /[\w-]/.test(value.charAt(from - 1))) from--;
    yield value.slice(from, at);
  }
}

const computing: ReadonlySet<string> = new Set(
  (
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp minmax repeat ' +
    'fit-content linear-gradient radial-gradient conic-gradient repeating-linear-gradient ' +
    'repeating-radial-gradient translate translatex translatey scale scalex scaley rotate skew skewx skewy ' +
    'matrix blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia ' +
    'cubic-bezier steps inset circle ellipse polygon'
  ).split(' '),
);
