import { describe, expect, test } from 'vitest';
import type { FormField, FormRow } from '../../lib/app/form-rows.ts';
import { createPostForm, type PostForm } from '../../lib/app/post-form.ts';
import { setSite } from '../../lib/draft/draft-site.ts';
import { siteById } from '../../lib/sites/site-list.ts';
import { openDraftOf, startedApplication } from '../support/fake-environment.ts';
import { settle } from '../support/test-clock.ts';

const sound = `---
# Kept as it is
author: 'First Organizer'
category: General # as most posts
date: 2019-10-13 06:00:00
layout: post
title: "Wrap: up"
mood: glad
---

Hello.
`;

async function formOf(source: string, site = 'djangocon-us-2019') {
  const { application, witness } = await startedApplication();
  const id = await application.drafts.createFrom(source, null, { site: siteById(site), sitePath: null });
  await application.showDraft(id ?? '');
  const open = openDraftOf(application);
  const form = createPostForm(open);
  const text = () => open.text.toString();
  return { application, witness, clock: witness.device.clock, open, form, text };
}

function rows(form: PostForm): readonly FormRow[] {
  const state = form.state.value;
  if (state.state === 'unclosed') throw new Error('There are no rows');
  return [...state.rows.site, ...state.rows.other];
}

function field(form: PostForm, path: string): FormField {
  const all = rows(form).flatMap((row) => (row.kind === 'group' ? [row, ...row.rows] : [row]));
  const found = all.find((row) => row.path.join('.') === path);
  if (found?.kind !== 'field') throw new Error(`The form has no field ${path}`);
  return found;
}

test('the fields stand in the order of the site, with its words; what it does not know comes last', async () => {
  const { form } = await formOf(sound);
  expect(rows(form).map(({ path }) => path.join('.'))).toEqual([
    ...Object.keys(siteById('djangocon-us-2019')?.fields.schema.properties ?? {}),
    'mood',
  ]);
  expect(field(form, 'title')).toMatchObject({ label: 'Title', isRequired: true, isPresent: true });
  expect(field(form, 'image')).toMatchObject({ isRequired: false, isPresent: false });
  expect(field(form, 'mood')).toMatchObject({ isKnown: false, control: { text: 'glad' } });
});

test('a field of older posts is asked for only where a post has it', async () => {
  const without = await formOf('---\ntitle: A\n---\n', 'djangocon-us-2024');
  expect(() => field(without.form, 'draft')).toThrow();
  const { form } = await formOf('---\ntitle: A\ndraft: true\n---\n', 'djangocon-us-2024');
  expect(field(form, 'draft').control).toEqual({ control: 'yes-no', isYes: true });
});

test('a group needs its fields only if it is there', async () => {
  const without = await formOf('---\ntitle: A\n---\n', 'djangocon-us-2024');
  expect(field(without.form, 'cover.alt').isRequired).toBe(false);
  const { form } = await formOf('---\ntitle: A\ncover:\n  url: /a.png\n---\n', 'djangocon-us-2024');
  expect(field(form, 'cover.alt')).toMatchObject({ isRequired: true, isPresent: false });
});

test('an edit is one splice: comments, quotes and everything around it stay', async () => {
  const { form, text } = await formOf(sound);
  form.setText(field(form, 'title'), ' Wrap: up and away ');
  expect(text()).toBe(sound.replace('Wrap: up', 'Wrap: up and away'));
  form.setText(field(form, 'category'), 'Program');
  expect(text()).toContain('category: Program # as most posts\n');
  form.setText(field(form, 'mood'), 'sorry');
  expect(text()).toContain('mood: sorry\n');
});

test('one visit of a field is one step of Undo, however long it takes', async () => {
  const { form, text } = await formOf(sound);
  form.setText(field(form, 'title'), 'W');
  await new Promise((resolve) => setTimeout(resolve, 450));
  form.setText(field(form, 'title'), 'Wr');
  form.leave();
  form.setText(field(form, 'author'), 'Second Organizer');
  form.undo();
  expect(text()).toContain("author: 'First Organizer'");
  expect(text()).toContain('title: "Wr"');
  form.undo();
  expect(text()).toBe(sound);
  expect(field(form, 'title').control).toMatchObject({ text: 'Wrap: up' });
  form.redo();
  expect(text()).toContain('title: "Wr"');
});

test('a field that is missing is written where the site has it, and goes with its line', async () => {
  const { form, text } = await formOf(sound);
  form.setText(field(form, 'image'), '/static/img/blog/a.jpg');
  expect(text()).toContain('image: /static/img/blog/a.jpg\n');
  form.remove(field(form, 'image'));
  expect(text()).toBe(sound);
  form.setText(field(form, 'image'), '');
  expect(text()).toBe(sound);
});

test('the first field begins the front matter of a post that has none', async () => {
  const { form, text } = await formOf('Hello.\n');
  expect(form.state.value).toMatchObject({ state: 'fields', isNew: true });
  form.setText(field(form, 'title'), 'Recap');
  expect(text()).toMatch(/^---\ntitle: Recap\n---\n+Hello\.\n$/);
});

test('numbers, yes and lists that the site does not know keep their kind', async () => {
  const { form, text } = await formOf(
    '---\ntitle: A\nweight: 3\npinned: true\ntags: [one, 2]\n---\n',
    'plain',
  );
  form.setText(field(form, 'weight'), '4');
  form.setText(field(form, 'pinned'), 'false');
  expect(field(form, 'tags').control).toEqual({ control: 'list', items: ['one', 2] });
  form.setItems(field(form, 'tags'), ['2', 'one', 'three']);
  expect(text()).toBe('---\ntitle: A\nweight: 4\npinned: false\ntags: [2, one, three]\n---\n');
});

test('what a form cannot hold is shown as it stands', async () => {
  const { form } = await formOf('---\ntitle: A\nlinks:\n  - a: 1\n    b: 2\n---\n', 'plain');
  expect(field(form, 'links').control).toMatchObject({ control: 'in-text' });
});

describe('a date', () => {
  test('says which day the page will show, and what would mend it', async () => {
    const { form, text } = await formOf(sound.replace('06:00:00', '00:00:00'));
    const { control } = field(form, 'date');
    expect(control).toMatchObject({
      control: 'date',
      reading: { shown: 'Oct 12, 2019', isOtherDay: true, meant: '2019-10-13 06:00:00' },
    });
    form.setDate(field(form, 'date'), { day: '2019-10-13', time: null, offset: null });
    expect(text()).toBe(sound);
  });

  test('is written as the site writes it, with a zone if one is chosen', async () => {
    const { form, text } = await formOf(sound);
    form.setDate(field(form, 'date'), { day: '2019-11-02', time: '09:30:00', offset: -300 });
    expect(text()).toContain('date: 2019-11-02 09:30:00-05:00\n');
    expect(field(form, 'date').control).toMatchObject({
      reading: { day: '2019-11-02', time: '09:30:00', offset: -300, shown: 'Nov 2, 2019' },
    });
  });

  test('that is none can be written over as text', async () => {
    const { form, text } = await formOf(sound.replace('2019-10-13 06:00:00', 'soon'));
    expect(field(form, 'date').control).toMatchObject({ text: 'soon', reading: { state: 'unreadable' } });
    form.setText(field(form, 'date'), '2019-10-13 06:00:00');
    expect(text()).toBe(sound);
  });
});

describe('broken front matter', () => {
  const broken = '---\ntitle: Wrap: up\nauthor: First Organizer\n---\nHello.\n';

  test('says where it broke, and what the fix will write; the fix is one step of Undo', async () => {
    const { form, text } = await formOf(broken);
    const state = form.state.value;
    if (state.state !== 'broken') throw new Error('It should be broken');
    const [problem] = state.problems;
    expect(problem).toMatchObject({ line: 2, quote: 'title: Wrap: up' });
    expect(problem?.fix?.quote).toMatch(/^title: ["']Wrap: up["']$/);
    if (problem?.fix) form.fix(problem.fix);
    expect(form.state.value.state).toBe('fields');
    expect(field(form, 'title').control).toMatchObject({ text: 'Wrap: up' });
    form.undo();
    expect(text()).toBe(broken);
  });

  test('leaves what can still be read to be edited, and locks the rest', async () => {
    const { form, text } = await formOf(broken);
    expect(field(form, 'author').isLocked).toBe(false);
    expect(field(form, 'title').isLocked).toBe(true);
    form.setText(field(form, 'author'), 'Second Organizer');
    expect(text()).toBe(broken.replace('First', 'Second'));
    form.setText(field(form, 'title'), 'Wrap up');
    expect(form.refusal.value).toEqual({ path: ['title'], reason: 'broken-front-matter' });
    expect(text()).toBe(broken.replace('First', 'Second'));
  });

  test('that never ends has no fields', async () => {
    const { form } = await formOf('---\ntitle: Wrap up\n\nHello.\n');
    expect(form.state.value).toEqual({ state: 'unclosed' });
  });
});

test('a site without front matter has its fields in the text', async () => {
  const source = '# Old title\n\n> Published on 27th Feb 2018 by the DUTH team\n\nHello.\n';
  const { form, text } = await formOf(source, 'django-under-the-hood');
  form.setText(field(form, 'title'), 'New title');
  form.setDate(field(form, 'date'), { day: '2018-03-01', time: null, offset: null });
  expect(text()).toBe('# New title\n\n> Published on 1st Mar 2018 by the DUTH team\n\nHello.\n');
});

test('what the checks say of a field stands at the field, with its fix', async () => {
  const { form, clock, text } = await formOf(sound.replace('category: General', 'category: Generl'));
  await clock.advance(1_000);
  const [finding] = form.findings(field(form, 'category'));
  expect(finding?.message).toContain('General');
  expect(form.findings(field(form, 'title'))).toEqual([]);
  const [fix] = finding?.fixes ?? [];
  if (fix) form.fixFinding(fix);
  expect(text()).toBe(sound);
});

test('two people editing two fields at once both win', async () => {
  const { application, witness, form, text, open } = await formOf(sound);
  const other = await startedApplication(witness.device);
  await other.application.showDraft(open.id);
  const otherForm = createPostForm(openDraftOf(other.application));
  form.setText(field(form, 'title'), 'Mine');
  otherForm.setText(field(otherForm, 'author'), 'Second Organizer');
  await settle();
  witness.device.channels.deliverAll();
  const both = sound.replace('Wrap: up', 'Mine').replace('First', 'Second');
  expect(text()).toBe(both);
  expect(openDraftOf(other.application).text.toString()).toBe(both);
  await application.stop();
});

test('the form follows the site, and so does the file name until it is given', async () => {
  const { form, open } = await formOf(sound);
  expect(open.fileName.value).toBe('2019-10-13-wrap-up.md');
  expect(open.site.place(open.fileName.value)).toMatchObject({
    path: '_posts/2019-10-13-wrap-up.md',
    address: 'https://2019.djangocon.us/news/wrap-up/',
  });
  const next = siteById('djangocon-us-2024');
  if (next) open.site.choose(next);
  expect(open.fileName.value).toBe('wrap-up.md');
  expect(open.site.place(open.fileName.value).path).toBe('src/_content/posts/wrap-up.md');
  expect(field(form, 'published_datetime').isPresent).toBe(false);
  open.setFileName('mine.md');
  expect([open.fileName.value, open.hasOwnFileName.value]).toEqual(['mine.md', true]);
});

test('a record that came with a draft and is none is explained, and can be replaced', async () => {
  const { open, application } = await formOf(sound);
  const shown = application.screen.value;
  if (shown.screen !== 'draft') throw new Error('No draft is open');
  const outcome = open.site.replace('{"format":1,');
  expect(outcome.state).toBe('no-json');
  expect(open.site.replace('{"format":1}').state).toBe('refused');
  expect(open.site.site.value.id).toBe('djangocon-us-2019');
  const record = JSON.parse(open.site.record.value);
  expect(open.site.replace(JSON.stringify({ ...record, name: 'Ours', id: 'ours' })).state).toBe('read');
  expect(open.site.choices.value.map(({ name }) => name)).toContain('Ours');
});

test('a draft whose site was refused says why', async () => {
  const { open } = await formOf(sound);
  const { doc } = open.text;
  if (!doc) throw new Error('The text has no document');
  setSite({ about: doc.getMap('about') }, { format: 2 });
  const state = open.site.state.value;
  expect(state.state === 'refused' && state.problems.length).toBeGreaterThan(0);
  expect(open.site.record.value).toContain('"format": 2');
});
