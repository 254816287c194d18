import { buildFixtureSite, type FixturePost, type FixtureSite, type Manner } from './fixture-site.ts';
import { type Answer, serve, type TestServer } from './serve.ts';

/** A fixture site on loopback. */
export interface ServedSite extends FixtureSite, Pick<TestServer, 'origin' | 'requests' | 'close'> {
  /** The post whose file's name has those words. */
  post(words: string): FixturePost;
}

/** `more` is served besides the site's own files, by its path. */
export async function serveSite(
  manner: Manner,
  more: Readonly<Record<string, Answer>> = {},
): Promise<ServedSite> {
  let files: ReadonlyMap<string, Answer> = new Map();
  const server = await serve(({ path }) => more[path] ?? files.get(path));
  const built = await buildFixtureSite(manner, server.origin);
  files = built.files;
  return {
    ...built,
    ...server,
    post: (words) => {
      const found = built.posts.find(({ file }) => file.includes(words));
      if (!found) throw new Error(`the site has no post of ${words}`);
      return found;
    },
  };
}
