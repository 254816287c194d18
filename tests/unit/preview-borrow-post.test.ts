// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { type BorrowWorld, borrowPage } from '../../lib/preview/borrow.ts';
import type { Site } from '../../lib/sites/site.ts';
import { buildFixtureSite, type FixturePost } from '../support/fixture-site.ts';

const origin = 'https://harbour.example';
const repository = { host: 'github.com', name: 'harbour/site', branch: 'main' };
const raw = 'https://raw.githubusercontent.com/harbour/site/main/_posts/';

/** A fixture site on the web, and what was asked for. */
async function onTheWeb({ source = false, draft = false } = {}) {
  const built = await buildFixtureSite('2019', origin);
  const post = built.posts.find(({ file }) => file.includes('lanterns'));
  if (!post) throw new Error('the post is gone');
  const asked: string[] = [];
  const world: BorrowWorld = {
    now: () => 1_000,
    draftOf: async () => (draft ? { name: post.file, source: post.source } : null),
    fetch: async (address) => {
      asked.push(address);
      const file =
        address === raw + post.file && source ? textOf(post) : built.files.get(address.replace(origin, ''));
      if (!file) return new Response('', { status: 404 });
      const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body);
      return new Response(body, { headers: { 'content-type': file.type } });
    },
  };
  return { site: { ...built.site, repository } satisfies Site, post, world, asked };
}

function textOf({ source }: FixturePost) {
  return { type: 'text/plain; charset=utf-8', body: source };
}

test('the post is known by its source in the site’s public repository', async () => {
  const { site, post, world, asked } = await onTheWeb({ source: true });
  const reading = await borrowPage(new URL(post.address), site, world);
  expect(reading).toMatchObject({
    state: 'read',
    shell: {
      site: site.id,
      address: post.address,
      taken: 1_000,
      places: { body: 'known', title: 'known', date: 'known', cover: 'known' },
    },
  });
  expect(asked).toContain(raw + post.file);
  const html = reading.state === 'read' ? reading.shell.html : '';
  expect(html).toContain('.post-title');
  expect(html).not.toContain('/static/main.css');
  expect(html).not.toContain('214 people');
});

test('or by a draft of it, if there is none', async () => {
  const { site, post, world } = await onTheWeb({ draft: true });
  const reading = await borrowPage(new URL(post.address), site, world);
  expect(reading).toMatchObject({ state: 'read', shell: { places: { body: 'known', cover: 'known' } } });
});

test('else its places are guessed', async () => {
  const { site, post, world } = await onTheWeb();
  const reading = await borrowPage(new URL(post.address), site, world);
  expect(reading).toMatchObject({ state: 'read', shell: { places: { body: 'guessed', title: 'guessed' } } });
});

test('a repository that does not answer is asked once', async () => {
  const { site, post, world } = await onTheWeb({ draft: true });
  const asked: string[] = [];
  const fetch: BorrowWorld['fetch'] = async (address, init) => {
    if (address.startsWith(origin)) return world.fetch(address, init);
    asked.push(address);
    throw new TypeError('Failed to fetch');
  };
  const reading = await borrowPage(new URL(post.address), site, { ...world, fetch });
  expect(reading).toMatchObject({ state: 'read', shell: { places: { body: 'known' } } });
  expect(asked).toHaveLength(1);
});

test('a site whose repository is elsewhere is not looked for on GitHub', async () => {
  const { site, post, world, asked } = await onTheWeb();
  await borrowPage(new URL(post.address), { ...site, repository: null }, world);
  expect(asked.filter((address) => !address.startsWith(origin))).toEqual([]);
});

test('a page whose address leads elsewhere has the address where it was found', async () => {
  const { site, post, world } = await onTheWeb({ draft: true });
  const moved: BorrowWorld['fetch'] = async (address, init) => {
    const response = await world.fetch(address.replace('/old/', '/news/'), init);
    return Object.defineProperty(response, 'url', { value: address.replace('/old/', '/news/') });
  };
  const old = new URL(post.address.replace('/news/', '/old/'));
  const reading = await borrowPage(old, site, { ...world, fetch: moved });
  expect(reading).toMatchObject({ state: 'read', shell: { address: post.address } });
});

test.each([
  ['/gone/', { code: 'status', status: 404 }],
  ['/static/img/logo.svg', { code: 'no-page' }],
  ['/embed.html', { code: 'no-body' }],
])('%s cannot be borrowed', async (path, problem) => {
  const { site, world } = await onTheWeb();
  expect(await borrowPage(new URL(origin + path), site, world)).toEqual({ state: 'refused', problem });
});
