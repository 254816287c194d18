import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Dictionary } from '../checks/spelling/dictionary.ts';

/**
 * Reads the English dictionary: beside this file if that is the packed command line, else from its package.
 * @throws {Error} if a file is missing
 */
export async function loadDictionary(): Promise<Dictionary> {
  const packed = new URL('./index.aff', import.meta.url);
  const aff = existsSync(packed) ? packed : new URL('index.aff', import.meta.resolve('dictionary-en'));
  const dic = new URL('index.dic', aff);
  return { aff: await readFile(aff, 'utf8'), dic: await readFile(dic, 'utf8') };
}
