/**
 * Values that are there on the site and not here: the site makes them of its other files. To print nothing for them
 * would be wrong without a word, so that reading one throws (`isUnknownValue`). Those that have a value keep it.
 */
export function withUnknownValues(values: object, names: readonly string[]): object {
  for (const name of names) {
    if (Object.hasOwn(values, name)) continue;
    Object.defineProperty(values, name, {
      get: () => {
        throw new Error(`${UNKNOWN} ${name}`);
      },
    });
  }
  return values;
}

export function isUnknownValue(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(UNKNOWN);
}

const UNKNOWN = 'unknown value';
