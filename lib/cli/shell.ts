/** What surrounds the command line: given by `main.ts`, faked by tests. */
export interface Shell {
  /** Where relative paths begin. Absolute. */
  readonly folder: string;
  /** The day it is where the person is, YYYY-MM-DD. */
  readonly today: string;
  /** Whether what is printed stands on a terminal with colours. */
  readonly hasColours: boolean;
  /** Writes a line of the answer: standard output. */
  print(line: string): void;
  /** Writes a line about the answer, or why there is none: standard error. */
  say(line: string): void;
  /** All of standard input, once. */
  readInput(): Promise<Uint8Array>;
}

/** 0: no errors. 1: errors in a post. 2: wrong usage, or something that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** Something that a person asked for, or why it cannot be had, in a sentence for them. */
export type Reading<Value> =
  | { readonly state: 'read'; readonly value: Value }
  | { readonly state: 'refused'; readonly message: string };

export function read<Value>(value: Value): Reading<Value> {
  return { state: 'read', value };
}

export function refused(message: string): Reading<never> {
  return { state: 'refused', message };
}
