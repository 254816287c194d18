import { expect, test } from 'vitest';
import { fillPage } from '../../lib/page/fill-page.ts';
import { findPlaces } from '../../lib/page/find-places.ts';
import {
  buildFixtureSite,
  type FixturePost,
  type FixtureSite,
  type Manner,
} from '../support/fixture-site.ts';
import { pageDifference } from '../support/same-page.ts';

const origin = 'http://127.0.0.1:4000';

function shellFrom({ site }: FixtureSite, post: FixturePost, isKnown: boolean) {
  const search = findPlaces(
    { html: post.page, address: post.address, taken: 1 },
    site,
    isKnown ? post : null,
  );
  if (search.state !== 'found') throw new Error(`no body was found in ${post.file}`);
  return search.shell;
}

test.for<Manner>(['2019', '2024'])(
  'the small site of %s serves its pages and all that they show',
  async (manner) => {
    const { files, posts } = await buildFixtureSite(manner, origin);
    expect(posts).toHaveLength(4);
    for (const { page, path } of posts) {
      expect(files.get(path)?.body).toBe(page);
      for (const [, asked = ''] of page.matchAll(/(?:src|rel="stylesheet" href)="(\/[^"]*)"/g)) {
        expect(files.has(asked), asked).toBe(true);
      }
    }
  },
);

test.for<Manner>(['2019', '2024'])(
  'a page of the small site of %s becomes that of any other post',
  async (manner) => {
    const site = await buildFixtureSite(manner, origin);
    for (const borrowed of site.posts.slice(0, 3)) {
      const shell = shellFrom(site, borrowed, true);
      for (const post of site.posts.slice(0, 3)) {
        if (post.cover !== null && borrowed.cover === null) continue;
        const difference = pageDifference(post.page, fillPage(shell, post), post.address);
        expect(difference, `${post.file} in the page of ${borrowed.file}`).toBeNull();
      }
    }
  },
);

test.for<Manner>(['2019', '2024'])('the same places of the small site of %s are guessed', async (manner) => {
  const site = await buildFixtureSite(manner, origin);
  for (const post of site.posts.slice(0, 3)) {
    const shell = shellFrom(site, post, false);
    expect(pageDifference(post.page, fillPage(shell, post), post.address), post.file).toBeNull();
  }
});

test.for<Manner>(['2019', '2024'])(
  'the busy page of the small site of %s is calm as a shell',
  async (manner) => {
    const site = await buildFixtureSite(manner, origin);
    const busy = site.posts.at(-1);
    if (!busy) throw new Error('the site has no posts');
    const { html } = shellFrom(site, busy, true);
    expect(html).toContain('<iframe width="320" height="120" title="A frame"></iframe>');
    expect(html).not.toMatch(/<script|onclick|javascript:|action=|embed\.html|noscript/);
  },
);
