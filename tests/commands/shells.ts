/**
 * `npm run fidelity:shells -- [--site ID] [--list] FILE.page.html…`: for each page with its post's `.md` beside it,
 * which places are found, with the post known and guessed without it, and whether the shell, filled with the same
 * post, is the page again. A `.body.html` beside it is taken for the body as the site prints it; without one, our
 * own engine prints it. `--list` shows where a page and its filled shell part, and what a guess took for the title.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createPrinter } from '../../lib/markdown/printer.ts';
import { fillPage } from '../../lib/page/fill-page.ts';
import { findPlaces, type GivenPage, type KnownPost } from '../../lib/page/find-places.ts';
import type { Site } from '../../lib/sites/site.ts';
import { sites } from '../../lib/sites/site-list.ts';
import { knownPost } from '../support/known-post.ts';
import { pageDifference } from '../support/same-page.ts';
import { siteNamed } from './checks/given.ts';

/** What a page and its post came to, once known and once guessed. */
interface Outcome {
  readonly how: 'known' | 'guessed';
  /** `body known · title known · …`, or `no body`. */
  readonly places: string;
  /** What is not the same in the filled shell; null if all is. */
  readonly difference: object | null;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string' }, list: { type: 'boolean', default: false } },
});
if (positionals.length === 0) throw new Error('Say which pages: npm run fidelity:shells -- FILE.page.html');
process.exitCode = await measure(positionals);

async function measure(files: readonly string[]): Promise<0 | 1> {
  let same = 0;
  for (const file of files) {
    const outcomes = await tryPage(file);
    console.log(basename(file));
    for (const { how, places, difference } of outcomes) {
      console.log(`  ${how.padEnd(8)} ${places} · ${difference ? 'filled: differs' : 'filled: the same'}`);
      if (values.list && difference) console.log(JSON.stringify(difference, null, 2));
    }
    if (outcomes.every(({ how, difference }) => how === 'guessed' || difference === null)) same += 1;
  }
  console.log(`${same} of ${files.length} pages are the same again when their own post is known`);
  return same === files.length ? 0 : 1;
}

async function tryPage(file: string): Promise<readonly Outcome[]> {
  const html = readFileSync(file, 'utf8');
  const address = addressIn(html);
  const site = siteOf(address);
  const page = { html, address, taken: 0 };
  const post = await postBeside(file, site);
  return [tryPlaces(page, site, post, post), tryPlaces(page, site, null, post)];
}

function tryPlaces(page: GivenPage, site: Site, known: KnownPost | null, post: KnownPost): Outcome {
  const how = known ? 'known' : 'guessed';
  const search = findPlaces(page, site, known);
  if (search.state === 'no-body') return { how, places: 'no body', difference: search };
  const { shell } = search;
  const places = Object.entries(shell.places).map(([name, found]) => `${name} ${found}`);
  const title = shell.documentTitle && `“${shell.documentTitle.before}…${shell.documentTitle.after}”`;
  return {
    how,
    places: [...places, `document’s title ${title ?? 'unknown'}`].join(' · '),
    difference: pageDifference(page.html, fillPage(shell, post), page.address),
  };
}

/** Of `<link rel="canonical">`. */
function addressIn(html: string): string {
  const found = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (found === undefined) throw new Error('the page does not say its address');
  return found;
}

function siteOf(address: string): Site {
  if (values.site !== undefined) return siteNamed(values.site);
  const site = sites.find((site) => site.address !== null && address.startsWith(`${site.address}/`));
  if (!site) throw new Error(`${address} is on no known site: say which with --site`);
  return site;
}

async function postBeside(file: string, site: Site): Promise<KnownPost> {
  const source = readFileSync(file.replace(/\.page\.html$/, '.md'), 'utf8');
  const printed = file.replace(/\.page\.html$/, '.body.html');
  if (existsSync(printed)) return knownPost(source, site, readFileSync(printed, 'utf8'));
  const { body } = (await createPrinter(site)).print(source, { name: null });
  return knownPost(source, site, body.map(({ html }) => html).join(''));
}
