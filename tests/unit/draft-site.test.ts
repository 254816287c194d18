import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { onDraftSite, setSite, setSitePath, siteOf, sitePathOf } from '../../lib/draft/draft-site.ts';
import { duplicateDraft } from '../../lib/draft/duplicate.ts';
import { created, opened } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';

const site = { format: 1, id: 'plain', silenced: { here: 'We like it.' }, templates: [] };

test('a draft that was made without a site has none, and no path', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  expect([siteOf(draft), sitePathOf(draft)]).toEqual([null, null]);
});

test('site and path are stored with the draft, and copied with it', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports, { site, sitePath: '_posts/recap.md' });
  await draft.close();
  const again = await opened(device.view(), draft.id);
  expect([siteOf(again), sitePathOf(again)]).toEqual([site, '_posts/recap.md']);
  const copy = await duplicateDraft(ports, draft.id, null);
  const copied = await opened(ports, copy?.id ?? '');
  expect([siteOf(copied), sitePathOf(copied)]).toEqual([site, '_posts/recap.md']);
});

test('a site can be chosen and left again', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports, { site });
  setSite(draft, { ...site, id: 'other' });
  expect(siteOf(draft)).toEqual({ ...site, id: 'other' });
  setSite(draft, null);
  setSitePath(draft, null);
  expect([siteOf(draft), sitePathOf(draft)]).toEqual([null, null]);
});

test('what is changed later in the record that was given changes nothing in the draft', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  const mine = { ...site, id: 'mine', relay: undefined };
  setSite(draft, mine);
  mine.id = 'yours';
  expect(siteOf(draft)).toEqual({ ...site, id: 'mine' });
});

test('what no JSON can hold is refused', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  const circle: Record<string, unknown> = {};
  circle.again = circle;
  expect(() => setSite(draft, circle)).toThrow(TypeError);
  expect(() => setSite(draft, nested(100))).toThrow(TypeError);
});

test.each([
  ['a shared type', () => new Y.Map()],
  ['bytes', () => ({ id: new Uint8Array([1]) })],
  ['a number beyond JSON', () => ({ id: [1n] })],
  ['nothing', () => ({ id: undefined })],
  ['something too deep', () => nested(100)],
])('%s that another person put in the place of the site is none', async (_, value) => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  draft.about.set('site', value());
  draft.about.set('path', 7);
  expect([siteOf(draft), sitePathOf(draft)]).toEqual([null, null]);
});

test('another view is told of a site or a path, and not of a file name', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports);
  const other = await opened(device.view(), draft.id);
  const heard: unknown[] = [];
  const stop = onDraftSite(other, () => heard.push([siteOf(other), sitePathOf(other)]));
  setSite(draft, site);
  setSitePath(draft, 'a.md');
  draft.about.set('fileName', 'b.md');
  device.channels.deliverAll();
  stop();
  setSitePath(draft, 'c.md');
  device.channels.deliverAll();
  expect(heard).toEqual([
    [site, null],
    [site, 'a.md'],
  ]);
});

function nested(depth: number): unknown {
  return depth === 0 ? {} : [nested(depth - 1)];
}
