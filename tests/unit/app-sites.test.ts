import { expect, test } from 'vitest';
import type { Application } from '../../lib/app/application.ts';
import { siteById } from '../../lib/sites/site-list.ts';
import { file, openDraftOf, startedApplication } from '../support/fake-environment.ts';
import { settle } from '../support/test-clock.ts';

const post = `---
title: Recap
author: First Organizer
category: General
published_datetime: 2024-10-07 06:00:00
---

Hello.
`;

function shownNotices(application: Application): string[] {
  return application.notices.shown.value.map(({ text }) => text);
}

test('an opened file says which site it seems to be of, and its draft has that site', async () => {
  const { application } = await startedApplication();
  await application.openFiles([file('recap.md', post)]);
  expect(shownNotices(application)).toEqual(['Opened recap.md as a post of DjangoCon US 2024.']);
  expect(openDraftOf(application).site.site.value.id).toBe('djangocon-us-2024');
});

test('the notice leads to the choice of the site, from wherever the person is', async () => {
  const { application } = await startedApplication();
  await application.openFiles([file('recap.md', post)]);
  const { id } = openDraftOf(application);
  const [notice] = application.notices.shown.value;
  await application.showList();
  notice?.action?.run();
  await settle();
  const open = openDraftOf(application);
  expect([open.id, application.tab.value, open.formWish.value]).toEqual([id, 'details', 'site']);
});

test('the folders of a dropped file are kept, from the root of the repository on', async () => {
  const { application } = await startedApplication();
  const path = '2024.djangocon.us/src/_content/posts/recap.md';
  await application.openFiles([{ ...file('recap.md', post), path }]);
  const { site } = openDraftOf(application);
  expect(site.path.value).toBe('src/_content/posts/recap.md');
  expect(site.place('other.md').path).toBe('src/_content/posts/other.md');
  const next = siteById('djangocon-us-2019');
  if (next) site.choose(next);
  expect(site.path.value).toBeNull();
});

test('a file of no known site is opened without one, and the guess can come later', async () => {
  const { application, witness } = await startedApplication();
  await application.openFiles([file('notes.md', 'Hello.\n')]);
  const open = openDraftOf(application);
  expect(open.site.state.value).toEqual({ state: 'none' });
  expect(open.site.guess(open.settled.value, open.fileName.value)).toBeNull();
  expect(shownNotices(application)).toEqual([]);
  open.text.insert(0, post);
  await witness.device.clock.advance(1_000);
  const guess = open.site.guess(open.settled.value, open.fileName.value);
  expect(guess?.site.id).toBe('djangocon-us-2024');
  expect(guess?.because).toContainEqual({ reason: 'field', field: 'published_datetime' });
});

test('several files at once do not fill the window with messages', async () => {
  const { application } = await startedApplication();
  await application.openFiles([file('one.md', post), file('two.md', post)]);
  expect(shownNotices(application)).toEqual([]);
  expect(application.drafts.count.value).toBe(2);
});

test('a pasted post has the site that it seems to be of', async () => {
  const { application } = await startedApplication();
  await application.openText(post);
  expect(openDraftOf(application).site.site.value.id).toBe('djangocon-us-2024');
  expect(shownNotices(application)).toEqual([
    'Made a draft of the pasted text, as a post of DjangoCon US 2024.',
  ]);
});

test('a post begun from a template is of its site, and the site is remembered', async () => {
  const { application, witness } = await startedApplication();
  const site = siteById('django-under-the-hood');
  const template = site?.templates[0];
  if (!site || !template) throw new Error('The site has no template');
  await application.newPost(site, template);
  const open = openDraftOf(application);
  expect(open.text.toString()).toMatch(/^# .*\n\n> Published on 20th Nov 2026 by the DUTH team\n/);
  expect(open.site.state.value).toMatchObject({ state: 'chosen', site: { id: site.id } });
  expect(open.fileName.value).toMatch(/^2026-11-20-.*wrap-up\.md$/);
  expect(witness.settings.lastSite).toBe(site.id);
});
