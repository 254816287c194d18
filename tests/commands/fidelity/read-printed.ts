import { ProcessFailed } from './run-process.ts';

/** A list of texts, as a program of ours prints it in JSON. */
export function readPrinted(json: string): readonly string[] {
  const printed: unknown = JSON.parse(json);
  if (!Array.isArray(printed) || !printed.every((one) => typeof one === 'string'))
    throw new ProcessFailed('the program printed something else than a list of texts');
  return printed;
}
