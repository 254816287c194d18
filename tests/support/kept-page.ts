import { findPlaces } from '../../lib/page/find-places.ts';
import type { Shell } from '../../lib/page/shell.ts';
import type { Site } from '../../lib/sites/site.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { buildFixtureSite, type FixtureSite } from './fixture-site.ts';
import { putRows } from './page-databases.ts';
import type { Answer } from './serve.ts';

/** Puts a page of a fixture site onto the device, as if it had been borrowed, and gives the site's record. */
export async function keepPage(page: BrowserPage, taken: number): Promise<Site> {
  const { site, shell } = await fixtureShell(taken);
  const rows = [{ store: 'shells', key: site.id, value: shell }];
  await page.evaluate(putRows, {
    database: 'afterword-pages',
    rows,
    stores: { shells: { autoIncrement: false } },
  });
  return site;
}

/** With its style sheet and pictures in it. */
async function fixtureShell(taken: number): Promise<{ site: Site; shell: Shell }> {
  const built = await buildFixtureSite('2019', 'https://harbour.example');
  const post = built.posts.find(({ cover }) => cover !== null);
  if (!post) throw new Error('no post of the site has a cover');
  const given = { html: withFiles(post.page, built), address: post.address, taken };
  const found = findPlaces(given, built.site, post);
  if (found.state === 'no-body') throw new Error('the post is not on its page');
  return { site: built.site, shell: found.shell };
}

function withFiles(html: string, { files }: FixtureSite): string {
  const css = String(files.get('/static/main.css')?.body);
  return [...files].reduce(
    (text, [path, answer]) => (path.startsWith('/static/img/') ? withPicture(text, path, answer) : text),
    html.replace('<link rel="stylesheet" href="/static/main.css">', () => `<style>${css}</style>`),
  );
}

/** The cover of the post stays where it is: the place is found by its address. */
function withPicture(text: string, path: string, { type, body }: Answer): string {
  if (path.includes('/blog/')) return text;
  const data = `data:${type};base64,${Buffer.from(body).toString('base64')}`;
  return text.replaceAll(path, data).replaceAll(`"${path.replace('/static/', '')}"`, `"${data}"`);
}
