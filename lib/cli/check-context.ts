import type { CheckContext, SiteFiles } from '../checks/check.ts';
import type { Spelling } from '../checks/spelling.ts';
import type { StyleEngine } from '../checks/style-engine.ts';
import type { Site } from '../sites/site.ts';

/** What is known beside the text of a post. */
export interface PostPlace {
  readonly site: Site;
  readonly files: SiteFiles | null;
  /** The post's path or name. */
  readonly fileName: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The context of a check with what the panel loads later: the dictionary, and what others wrote about style. */
export async function completeContext(place: PostPlace): Promise<CheckContext> {
  const isSilenced = Object.hasOwn(place.site.silenced, 'spelling');
  const [loadedSpelling, loadedStyle] = await Promise.all([isSilenced ? null : spelling(), style()]);
  return { ...place, words: new Set(), spelling: loadedSpelling, style: loadedStyle };
}

/** Some 100 ms the first time: only who checks posts waits for it. */
const spelling = once(async (): Promise<Spelling> => {
  const [{ createSpelling }, { loadDictionary }] = await Promise.all([
    import('../checks/spelling/dictionary.ts'),
    import('./dictionary.ts'),
  ]);
  return createSpelling(await loadDictionary());
});

const style = once(
  async (): Promise<StyleEngine> => (await import('../checks/style/engine.ts')).createStyleEngine(),
);

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | null = null;
  return () => {
    loading ??= load();
    return loading;
  };
}
