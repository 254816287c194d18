import type { Site } from '../../lib/sites/site.ts';
import { openFile, showTab, typeAtEnd, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';

/** A post of DjangoCon US 2019 with a day that the page will not show, a category of its own and a key too many. */
export const datedPost = `---
author: First Organizer
category: Generl
date: 2019-10-13 00:00:00 # as agreed
image: /static/img/blog/2019-10-13-wrap-up/lighthouse.jpg
layout: post
post_photo_url: lighthouse.jpg
title: 'What a week: DjangoCon US 2019'
moods: [glad, tired]
---

Thank you all.
`;

/** The colon in its title ends the value for YAML. */
export const brokenPost = `---
author: First Organizer
category: General
date: 2019-10-13 06:00:00
layout: post
title: What a week: DjangoCon US 2019
---

Thank you all.
`;

export const textPost = `# The last edition

> Published on 28th Feb 2018 by the DUTH team

Thank you all.
`;

/** The form for posts that have something to show. */
export const detailsViews = [
  { name: 'details-2019', show: (page: BrowserPage) => withDetails(page, 'dated.md', datedPost) },
  {
    name: 'details-2019-fields',
    show: async (page: BrowserPage) => {
      await withDetails(page, 'dated.md', datedPost);
      await waitToSee(page, '[data-field="category"] [data-check]');
      await page.evaluate(scrollTo, '[data-field="date"]');
    },
  },
  {
    name: 'details-2019-end',
    show: async (page: BrowserPage) => {
      await withDetails(page, 'dated.md', datedPost);
      await page.evaluate(scrollTo, '[data-other-fields]');
    },
  },
  { name: 'details-broken', show: (page: BrowserPage) => withDetails(page, 'broken.md', brokenPost) },
  {
    name: 'details-unclosed',
    show: (page: BrowserPage) => withDetails(page, 'half.md', '---\ntitle: Half open\n\nText.\n'),
  },
  { name: 'details-text', show: (page: BrowserPage) => withDetails(page, 'last.md', textPost) },
  {
    name: 'details-guess',
    show: async (page: BrowserPage) => {
      await page.click('[data-action="start-template"]');
      await page.click('[data-action="new-blank"]');
      await typeAtEnd(page, '# The last edition\n\n> Published on 28th Feb 2018 by the DUTH team\n');
      await showDetails(page);
      await waitToSee(page, '[data-site-guess]');
    },
  },
  {
    name: 'details-record',
    show: async (page: BrowserPage) => {
      await withDetails(page, 'last.md', textPost);
      await page.click('.site-record summary');
    },
  },
] as const;

/** Opens a post and shows its form. */
export async function withDetails(page: BrowserPage, name: string, text: string): Promise<void> {
  await openFile(page, { name, bytes: Buffer.from(text) });
  await showDetails(page);
}

export async function showDetails(page: BrowserPage): Promise<void> {
  await showTab(page, 'details');
  await waitToSee(page, '[data-details="ready"]', 'form');
}

/** Makes the draft in front one of that site, by its record, and shows the preview again. */
export async function useRecord(page: BrowserPage, site: Site): Promise<void> {
  await showDetails(page);
  await page.evaluate(typeRecord, JSON.stringify(site));
  await page.click('[data-action="use-record"]');
  await page.waitFor(isChosen, site.id, { what: `site "${site.id}"` });
  await showTab(page, 'preview');
}

/** Runs in the page. */
function typeRecord(json: string): void {
  document.querySelector<HTMLDetailsElement>('.site-record')?.setAttribute('open', '');
  const field = document.querySelector<HTMLTextAreaElement>('[data-action="site-record"]');
  if (!field) throw new Error('there is no field for a record');
  field.value = json;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in the page. */
function isChosen(site: string): boolean {
  return document.querySelector<HTMLSelectElement>('[data-action="choose-site"]')?.value === site;
}

/** Runs in the page. */
function scrollTo(selector: string): void {
  document.querySelector(selector)?.scrollIntoView();
}
