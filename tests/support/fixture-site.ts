import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { Liquid } from 'liquidjs';
import { createPrinter } from '../../lib/markdown/printer.ts';
import type { KnownPost } from '../../lib/page/find-places.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { djangoconUs2024 } from '../../lib/sites/djangocon-us-2024.ts';
import { postAddress } from '../../lib/sites/file-rule.ts';
import type { Site } from '../../lib/sites/site.ts';
import { knownPost } from './known-post.ts';
import type { Answer } from './serve.ts';

/** In the manner of Jekyll sites of 2019, or of Eleventy sites of 2024. */
export type Manner = '2019' | '2024';

/** A small static site, made of the layout and the posts in tests/fixtures/site. */
export interface FixtureSite {
  readonly site: Site;
  /** Everything that the site serves, by its path: `/news/lanterns-out/`. */
  readonly files: ReadonlyMap<string, Answer>;
  /** By name of their files; the last one is the page with a frame, a form and a script. */
  readonly posts: readonly FixturePost[];
}

export interface FixturePost extends KnownPost {
  /** `2019-10-02-lanterns-out.md` */
  readonly file: string;
  readonly source: string;
  /** On the site. */
  readonly path: string;
  /** The whole address. */
  readonly address: string;
  /** The page as the site serves it. */
  readonly page: string;
}

/** Builds the site as it is published at `origin`, without a slash at its end. */
export async function buildFixtureSite(manner: Manner, origin: string): Promise<FixtureSite> {
  const site = siteAt(manner, origin);
  const posts = await readPosts(manner, site);
  const layout = liquid.parse(fixture(manner, 'layout.html'));
  const paged = posts.map((post) => {
    const extras = isBusy(post.file) ? busyElements : null;
    const page: string = liquid.renderSync(layout, { ...post, origin, posts: posts.slice(0, 3), extras });
    return { ...post, page };
  });
  const pages = paged.map(({ path, page }): [string, Answer] => [path, { type: 'text/html', body: page }]);
  return { site, posts: paged, files: new Map([...pages, ...assets(manner), ...embeds]) };
}

const liquid = new Liquid();

const folder = join(import.meta.dirname, '../fixtures/site');

function fixture(manner: Manner, name: string): string {
  return readFileSync(join(folder, manner, name), 'utf8');
}

function siteAt(manner: Manner, origin: string): Site {
  const known = manner === '2019' ? djangoconUs2019 : djangoconUs2024;
  const name = manner === '2019' ? 'Harbour Days 2019' : 'Pine Ridge Conf 2024';
  return { ...known, id: `fixture-${manner}`, name, address: origin, repository: null };
}

async function readPosts(manner: Manner, site: Site): Promise<Omit<FixturePost, 'page'>[]> {
  const printer = await createPrinter(site);
  const files = readdirSync(join(folder, manner, 'posts')).toSorted(
    (one, other) => Number(isBusy(one)) - Number(isBusy(other)) || (one < other ? -1 : 1),
  );
  return files.map((file) => {
    const source = fixture(manner, `posts/${file}`);
    const { body } = printer.print(source, { name: file });
    const post = knownPost(source, site, body.map(({ html }) => html).join(''));
    const address = postAddress(file, site);
    if (address === null) throw new Error(`${file} is not named as posts of the site are`);
    // The layouts of 2019 show the photo only; `image` is for links.
    const cover = source.includes('\nimage: ') ? null : post.cover;
    return { ...post, cover, file, source, address, path: new URL(address).pathname };
  });
}

function isBusy(file: string): boolean {
  return file.includes('a-page-that-does-things');
}

/** If any of it ran or loaded, the page would be red, or ask for `/embed.html` or `/sent`. */
const busyElements = `
    <iframe src="/embed.html" width="320" height="120" title="A frame"></iframe>
    <form action="/sent" method="get"><input name="mail" value="a@harbour.example"><button>Send</button></form>
    <p onclick="document.body.style.background = 'red'"><a href="javascript:document.body.remove()">Do not press</a></p>
    <noscript><p>Only without scripts</p></noscript>
    <script>document.body.style.background = 'red';</script>`;

const embeds: readonly [string, Answer][] = [
  ['/embed.html', { type: 'text/html', body: '<body style="background: red">A frame of its own' }],
];

function assets(manner: Manner): readonly [string, Answer][] {
  const svg = (name: string): Answer => ({ type: 'image/svg+xml', body: fixture(manner, name) });
  const css: Answer = { type: 'text/css', body: fixture(manner, 'main.css') };
  if (manner === '2019') {
    return [
      ['/static/main.css', css],
      ['/static/img/logo.svg', svg('logo.svg')],
      ['/static/img/waves.svg', svg('waves.svg')],
      ['/static/img/card.png', picture(600, 315, [11, 60, 73])],
      ['/static/img/blog/quay.png', picture(960, 400, [217, 101, 59])],
      ['/static/img/blog/desk.png', picture(640, 360, [11, 100, 119])],
    ];
  }
  return [
    ['/assets/css/main.css', css],
    ['/assets/img/logo.svg', svg('logo.svg')],
    ['/assets/img/dots.svg', svg('dots.svg')],
    ['/assets/img/card.png', picture(600, 315, [47, 111, 82])],
    ['/assets/img/blog/ridge.png', picture(1200, 630, [47, 111, 82])],
    ['/assets/img/blog/stage.png', picture(1200, 630, [180, 120, 40])],
    ['/assets/img/blog/drawing.png', picture(640, 360, [60, 60, 90])],
  ];
}

type Colour = readonly [red: number, green: number, blue: number];

/** A PNG that grows lighter from left to right. */
function picture(width: number, height: number, [red, green, blue]: Colour): Answer {
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x++) {
    const light = Math.floor((x * 70) / width);
    row.set(
      [red + light, green + light, blue + light].map((part) => Math.min(part, 255)),
      1 + x * 3,
    );
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return { type: 'image/png', body: new Uint8Array(Buffer.concat([signature, ...chunks])) };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sizes = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  sizes[0].writeUInt32BE(data.length);
  sizes[1].writeUInt32BE(crc32(body));
  return Buffer.concat([sizes[0], body, sizes[1]]);
}
