import { guessSite } from '../sites/guess-site.ts';
import type { Site } from '../sites/site.ts';
import { sites } from '../sites/site-list.ts';

/** Which site each post seemed to be of, where nobody said it. */
export class SiteGuesses {
  /** Names of posts by the id of their site. */
  readonly #posts = new Map<string, string[]>();

  guess(source: string, path: string | null): Site {
    const { site } = guessSite({ source, path }, sites);
    const known = this.#posts.get(site.id) ?? [];
    this.#posts.set(site.id, [...known, path ?? 'the post']);
    return site;
  }

  /** For the person: a line for each site. */
  lines(): readonly string[] {
    return [...this.#posts].map(([id, posts]) => {
      const which = posts.length === 1 ? posts[0] : `${posts.length} posts`;
      return `Guessed the site of ${which}: ${id}. Say --site ID if it is another.`;
    });
  }
}
