export type Attributes = ReadonlyMap<string, string>;

/** `{: .class #id key="value" name }`: what it sets, and the names of the lists it takes more from. */
export interface AttributeList {
  readonly names: string[];
  readonly values: Map<string, string>;
}

export function emptyList(): AttributeList {
  return { names: [], values: new Map() };
}

/** Reads what stands between `{:` and `}` into a list. What is none of the known forms is passed over. */
export function readAttributeList(content: string, into: AttributeList): AttributeList {
  const closing = { '"': lastClosing(content, '"'), "'": lastClosing(content, "'") };
  let at = 0;
  while (at < content.length) {
    const start = at === 0 && !space.test(content.charAt(0)) ? 0 : at + 1;
    const end = readPair(content, start, closing, into) ?? readName(content, start, into);
    at = end ?? nextSpace(content, start);
  }
  return into;
}

/** The attributes with what the list asks for: classes are added, everything else replaces what was there. */
export function withList(
  attributes: Attributes,
  list: AttributeList,
  named: ReadonlyMap<string, AttributeList>,
): Attributes {
  const result = new Map(attributes);
  apply(list, named, result, new Set());
  return result;
}

/** Adds to a list what another one asks for. */
export function extendList(list: AttributeList, by: AttributeList): void {
  list.names.push(...by.names);
  for (const [key, value] of by.values) setValue(list.values, key, value);
}

const space = /[ \t\n\v\f]/;
const pair = /(\w[\w-]*)=(["'])/y;
const name = /(\w[\w-]*)(?=[ \t\n\v\f]|$)/y;
const idOrClass = /#([A-Za-z][\w:-]*)|\.([^ \t\n\v\f.#]+)/y;
const spaces = /[ \t\n\v\f]/g;

type Closing = Readonly<Record<'"' | "'", number>>;

function apply(
  list: AttributeList,
  named: ReadonlyMap<string, AttributeList>,
  result: Map<string, string>,
  seen: Set<string>,
): void {
  for (const key of list.names) {
    const more = named.get(key);
    // A list that names itself would never end.
    if (!more || seen.has(key)) continue;
    seen.add(key);
    apply(more, named, result, seen);
  }
  for (const [key, value] of list.values) setValue(result, key, value);
}

function setValue(values: Map<string, string>, key: string, value: string): void {
  const before = values.get(key);
  values.set(key, key === 'class' && before ? `${before} ${value}` : value);
}

function readPair(content: string, start: number, closing: Closing, into: AttributeList): number | null {
  pair.lastIndex = start;
  const found = pair.exec(content);
  if (!found) return null;
  const [all, key = '', quote] = found;
  const from = start + all.length;
  const end = quote === '"' || quote === "'" ? closingQuote(content, from, quote, closing[quote]) : -1;
  if (end === -1 || !quote) return null;
  setValue(into.values, key, unescaped(content.slice(from, end), quote));
  return end + 1;
}

function readName(content: string, start: number, into: AttributeList): number | null {
  name.lastIndex = start;
  const found = name.exec(content);
  if (found) {
    into.names.push(found[0]);
    return name.lastIndex;
  }
  return readIdsAndClasses(content, start, into);
}

function readIdsAndClasses(content: string, start: number, into: AttributeList): number | null {
  const found: [string, string][] = [];
  let end = start;
  for (;;) {
    idOrClass.lastIndex = end;
    const match = idOrClass.exec(content);
    if (!match) break;
    found.push(match[1] ? ['id', match[1]] : ['class', match[2] ?? '']);
    end = idOrClass.lastIndex;
  }
  if (found.length === 0 || (end < content.length && !space.test(content.charAt(end)))) return null;
  for (const [key, value] of found) setValue(into.values, key, value);
  return end;
}

/** A quote that ends a value has white space or nothing after it. */
function closingQuote(content: string, from: number, quote: string, last: number): number {
  for (let at = from; at <= last; at++) {
    const char = content.charAt(at);
    if (char === '\\' && (content[at + 1] === quote || content[at + 1] === '}')) at++;
    else if (char === quote && isLast(content, at)) return at;
  }
  return -1;
}

/** So that no value is looked for where none can end. */
function lastClosing(content: string, quote: string): number {
  let at = content.lastIndexOf(quote);
  while (at !== -1 && !isLast(content, at)) at = at === 0 ? -1 : content.lastIndexOf(quote, at - 1);
  return at;
}

function isLast(content: string, at: number): boolean {
  return at + 1 >= content.length || space.test(content.charAt(at + 1));
}

function nextSpace(content: string, from: number): number {
  spaces.lastIndex = from;
  return spaces.exec(content)?.index ?? content.length;
}

function unescaped(value: string, quote: string): string {
  return value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote);
}
