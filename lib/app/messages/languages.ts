import { en } from './en.ts';

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : Shape<T[K]>;
};

/** The texts of the application in one language. */
export type Messages = Shape<typeof en>;

const languages: Readonly<Record<string, Messages>> = { en };

/** The texts in the first of the preferred languages (BCP 47 tags) that there is; English otherwise. */
export function messagesFor(preferred: readonly string[]): Messages {
  for (const tag of preferred) {
    const found = languages[tag] ?? languages[tag.split('-')[0] ?? tag];
    if (found) return found;
  }
  return en;
}
