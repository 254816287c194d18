import type { Dictionary } from '../checks/spelling/dictionary.ts';

/**
 * Loads the English dictionary, 550 kB, which the build carries as text: `dictionary-en` itself reads files of
 * Node. By its path, as the package exports nothing else.
 */
export async function loadDictionary(): Promise<Dictionary> {
  const [aff, dic] = await Promise.all([
    import('../../node_modules/dictionary-en/index.aff?raw'),
    import('../../node_modules/dictionary-en/index.dic?raw'),
  ]);
  return { aff: aff.default, dic: dic.default };
}
