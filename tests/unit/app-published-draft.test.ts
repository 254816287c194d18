import { expect, test } from 'vitest';
import { publishedDraft } from '../../lib/app/published-draft.ts';
import { createDraft } from '../../lib/draft/draft.ts';
import { siteById } from '../../lib/sites/site-list.ts';
import { FakeDevice } from '../support/fake-device.ts';

const address = 'https://2019.djangocon.us/news/Thank-You/';
const name = '2019-10-13-Thank-You.md';

/** A device with those drafts, the last one edited last. */
async function deviceWith(...drafts: readonly { fileName: string | null; source: string }[]) {
  const site = siteById('djangocon-us-2019');
  if (!site) throw new Error('the site is gone');
  const device = new FakeDevice();
  const ports = device.view();
  for (const draft of drafts) {
    await createDraft(ports, draft);
    await device.clock.advance(1_000);
  }
  return { device, ports, site, find: (page: string) => publishedDraft(ports, page, site) };
}

test('a draft is found by the address that its file has on the site', async () => {
  const { find } = await deviceWith(
    { fileName: 'notes.md', source: 'Notes' },
    { fileName: name, source: 'Thanks' },
    { fileName: '2019-10-14-other.md', source: 'Other' },
  );
  expect(await find(address)).toEqual({ name, source: 'Thanks' });
  expect(await find('https://2019.djangocon.us/news/thanks/')).toBeNull();
});

test.each(['https://2019.djangocon.us/news/Thank-You', `${address}index.html`, `${address}?from=feed#end`])(
  'however the address is written: %s',
  async (written) => {
    const { find } = await deviceWith({ fileName: name, source: 'Thanks' });
    expect(await find(written)).not.toBeNull();
  },
);

test('a draft without a name has the one that it would get', async () => {
  const source = '---\ntitle: Thanks All\ndate: 2019-10-13 06:00:00\n---\n\nThanks.\n';
  const { find } = await deviceWith({ fileName: null, source });
  expect(await find('https://2019.djangocon.us/news/thanks-all/')).toMatchObject({ source });
});

test('of several, the one edited last; none out of the bin', async () => {
  const { ports, find } = await deviceWith(
    { fileName: name, source: 'First' },
    { fileName: name, source: 'Second' },
  );
  expect(await find(address)).toEqual({ name, source: 'Second' });
  for (const { id } of await ports.catalog.list()) await ports.catalog.update(id, { deletedAt: 1 });
  expect(await find(address)).toBeNull();
});
