import { ProcessFailed } from './run-process.ts';

type Print = (texts: readonly string[]) => Promise<readonly string[]>;

/**
 * Prints many texts in runs of so many. Where a run fails, its halves are tried, down to the one text that the
 * program cannot print: that is null.
 */
export async function inBatches(
  texts: readonly string[],
  size: number,
  print: Print,
): Promise<(string | null)[]> {
  const printed: (string | null)[] = [];
  for (let from = 0; from < texts.length; from += size) {
    printed.push(...(await inHalves(texts.slice(from, from + size), print)));
  }
  return printed;
}

async function inHalves(texts: readonly string[], print: Print): Promise<readonly (string | null)[]> {
  try {
    const printed = await print(texts);
    if (printed.length !== texts.length)
      throw new ProcessFailed(`${texts.length} texts were given and ${printed.length} came back`);
    return printed;
  } catch (error) {
    if (!(error instanceof ProcessFailed)) throw error;
    if (texts.length <= 1) return texts.map(() => null);
  }
  const middle = texts.length >> 1;
  return [
    ...(await inHalves(texts.slice(0, middle), print)),
    ...(await inHalves(texts.slice(middle), print)),
  ];
}
