import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { Application } from '../../lib/app/application.ts';
import type { OpenDraft } from '../../lib/app/open-draft.ts';
import type { Printed } from '../../lib/app/page-notes.ts';
import type { LiquidCard, PrintedHead } from '../../lib/markdown/print.ts';
import type { Site } from '../../lib/sites/site.ts';
import { sites } from '../../lib/sites/site-list.ts';
import { file, openDraftOf, startedApplication } from '../support/fake-environment.ts';
import { shellOf } from '../support/fake-pages.ts';
import { settle } from '../support/test-clock.ts';

const address = 'https://2019.djangocon.us/news/thank-you/';
const post = '---\ntitle: Recap\n---\n\nHello.\n';

/** A draft that is looked at, as its preview does. */
async function lookedAt(siteId: string | null = 'djangocon-us-2019') {
  const { application, witness } = await startedApplication();
  await application.openFiles([file('recap.md', post)]);
  const open = openDraftOf(application);
  if (siteId !== null) open.site.choose(site(siteId));
  const stop = effect(() => void open.page.shell.value);
  await settle();
  return { application, witness, open, stop };
}

function site(id: string): Site {
  const found = sites.find((one) => one.id === id);
  if (!found) throw new Error(`there is no site ${id}`);
  return found;
}

function shownNotices(application: Application): string[] {
  return application.notices.shown.value.map(({ text }) => text);
}

test('without a site, that is what is missing', async () => {
  const { open } = await lookedAt(null);
  expect(open.page.status.value).toEqual({ state: 'no-site' });
  open.site.choose(site('plain'));
  expect(open.page.status.value).toEqual({ state: 'no-site' });
});

test('a borrowed page is there at once, and for the next draft of that site', async () => {
  const { application, open } = await lookedAt();
  expect(open.page.status.value).toEqual({ state: 'own', site: 'DjangoCon US 2019' });
  expect(await open.page.borrow(address)).toBe(true);
  expect(open.page.shell.value).toMatchObject({ site: 'djangocon-us-2019', address });
  expect(open.page.status.value).toMatchObject({ state: 'borrowed', taken: Date.UTC(2026, 9, 13, 12) });
  await application.openFiles([file('other.md', post)]);
  const next = openDraftOf(application);
  next.site.choose(site('djangocon-us-2019'));
  effect(() => void next.page.shell.value);
  await settle();
  expect(next.page.shell.value).toEqual(open.page.shell.value);
});

test('nothing is read before someone looks at the page', async () => {
  const { application, witness } = await startedApplication();
  witness.pages.shells.set('djangocon-us-2019', shellOf('djangocon-us-2019', address));
  await application.openFiles([file('recap.md', post)]);
  const open = openDraftOf(application);
  open.site.choose(site('djangocon-us-2019'));
  await settle();
  expect(open.page.shell.peek()).toBeNull();
});

test('with another site comes its page, and never that of the last one', async () => {
  const { witness, open } = await lookedAt();
  witness.pages.shells.set('djangocon-us-2024', shellOf('djangocon-us-2024', address));
  await open.page.borrow(address);
  const seen: (string | undefined)[] = [];
  effect(() => {
    seen.push(open.page.shell.value?.site);
  });
  open.site.choose(site('djangocon-us-2024'));
  await settle();
  expect(seen).toEqual(['djangocon-us-2019', undefined, 'djangocon-us-2024']);
});

test('why a page was not borrowed is said until it is dismissed', async () => {
  const { witness, open } = await lookedAt();
  witness.pages.problem = { code: 'status', status: 404 };
  expect(await open.page.borrow(address)).toBe(false);
  expect(open.page.borrowing.value).toEqual({
    state: 'failed',
    address,
    problem: { code: 'status', status: 404 },
  });
  expect(open.page.status.value.state).toBe('own');
  open.page.dismiss();
  expect(open.page.borrowing.value).toEqual({ state: 'idle' });
});

test('two views of a site follow each other', async () => {
  const { witness, open } = await lookedAt();
  const view = witness.pages.view();
  await view.borrow(address, site('djangocon-us-2019'));
  await settle();
  expect(open.page.shell.value?.address).toBe(address);
  await view.forget('djangocon-us-2019');
  await settle();
  expect(open.page.shell.value).toBeNull();
});

test('a forgotten page gives way to our own, and the person hears of it', async () => {
  const { application, witness, open } = await lookedAt();
  await open.page.borrow(address);
  witness.pages.isFull = true;
  await open.page.forget();
  expect(open.page.shell.value).not.toBeNull();
  expect(shownNotices(application).at(-1)).toMatch(/could not write/);
  witness.pages.isFull = false;
  await open.page.forget();
  expect(open.page.shell.value).toBeNull();
  expect(shownNotices(application).at(-1)).toBe(
    'The page of DjangoCon US 2019 is no longer kept on this device.',
  );
});

test('the width is kept for every draft of the device, the look for this one as long as it is open', async () => {
  const { witness, open } = await lookedAt();
  open.page.chooseLook('link');
  open.page.chooseWidth('phone');
  await settle();
  expect([open.page.look.value, open.page.width.value]).toEqual(['link', 'phone']);
  expect(witness.settings).toMatchObject({ previewWidth: 'phone' });
  expect(witness.settings).not.toHaveProperty('previewLook');
});

test('the address to begin with is where the site has its posts', async () => {
  const { open } = await lookedAt();
  expect(open.page.guessAddress()).toBe('https://2019.djangocon.us/news/');
  expect(open.page.exampleAddress('a-post')).toBe('https://2019.djangocon.us/news/a-post/');
  await open.page.borrow(address);
  expect(open.page.guessAddress()).toBe(address);
  open.site.choose(site('eldarion'));
  expect([open.page.guessAddress(), open.page.exampleAddress('a-post')]).toEqual(['', null]);
});

test('a file out of the repository may be published: its own address comes first', async () => {
  const { application } = await startedApplication();
  const path = '2024.djangocon.us/src/_content/posts/recap.md';
  const dated = post.replace(
    '---\n\n',
    'author: First Organizer\npublished_datetime: 2024-10-07 06:00:00\n---\n\n',
  );
  await application.openFiles([{ ...file('recap.md', dated), path }]);
  expect(openDraftOf(application).page.guessAddress()).toBe('https://2024.djangocon.us/news/recap/');
});

test('what keeps the preview from being the site’s page is said, the gravest first', async () => {
  const { open } = await lookedAt();
  const { page } = open;
  page.setPrinted(printed({ cards: 2 }));
  page.setWork('late');
  expect(page.notes.value).toEqual([{ note: 'late' }, { note: 'cards', count: 2 }]);
  page.setPrinted(printed({ cards: 0 }));
  page.setWork('shown');
  expect(page.notes.value).toEqual([]);
});

test('of places that were guessed or are unknown, those are named that the post has', async () => {
  const { witness, open } = await lookedAt();
  const places = { body: 'guessed', title: 'guessed', date: 'guessed', cover: 'unknown' } as const;
  witness.pages.shells.set('djangocon-us-2019', shellOf('djangocon-us-2019', address, places));
  await reload(open);
  open.page.setPrinted(printed({ title: text('Recap') }));
  expect(open.page.notes.value).toEqual([{ note: 'guessed', places: ['title', 'body'] }]);
  const cover = { address: '/a.jpg', alt: '', from: 0, to: 0 };
  open.page.setPrinted(printed({ title: text('Recap'), cover }));
  expect(open.page.notes.value).toContainEqual({ note: 'unknown', places: ['cover'] });
});

test('style sheets that are not kept with the page are said', async () => {
  const { witness, open } = await lookedAt();
  const shell = shellOf('djangocon-us-2019', address);
  const link = '<link rel="stylesheet" href="https://2019.djangocon.us/static/main.css">';
  witness.pages.shells.set('djangocon-us-2019', { ...shell, html: link + shell.html });
  await reload(open);
  expect(open.page.notes.value).toEqual([{ note: 'styles', count: 1 }]);
});

/** Away from the site and back, so that its page is read anew. */
async function reload(open: OpenDraft): Promise<void> {
  open.site.choose(site('djangocon-us-2024'));
  await settle();
  open.site.choose(site('djangocon-us-2019'));
  await settle();
}

function printed({ cards = 0, ...head }: Partial<PrintedHead> & { cards?: number }): Printed {
  const card: LiquidCard = { source: '{% x %}', from: 0, to: 7, reason: 'unknown-tag' };
  return {
    head: { title: null, isTitleInBody: false, date: null, cover: null, linkPicture: null, ...head },
    cards: Array.from({ length: cards }, () => card),
  };
}

function text(words: string) {
  return { text: words, from: 0, to: words.length };
}
