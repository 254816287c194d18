import { expect, test } from 'vitest';
import { siteById, sites } from '../../lib/sites/site-list.ts';

test('every site is found by its id, and no other is', () => {
  for (const site of sites) expect(siteById(site.id)).toBe(site);
  expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
  expect(siteById('nowhere')).toBeNull();
});

test('the site for everything else is the last one, and asks for nothing', () => {
  const last = sites.at(-1);
  expect(last?.id).toBe('plain');
  expect(last?.fields.schema.required ?? []).toEqual([]);
  expect(last?.fields.schema.additionalProperties).toBeUndefined();
});

test.each([
  ['djangocon-us-2018', 'https://2018.djangocon.us', 'America/Chicago', '2018-10-14', '2018-10-19'],
  ['djangocon-us-2019', 'https://2019.djangocon.us', 'America/Chicago', '2019-09-22', '2019-09-27'],
  ['djangocon-us-2022', 'https://2022.djangocon.us', 'America/Los_Angeles', '2022-10-16', '2022-10-21'],
  ['djangocon-us-2024', 'https://2024.djangocon.us', 'America/New_York', '2024-09-22', '2024-09-27'],
])('%s has its own year everywhere', (id, address, zone, first, last) => {
  const site = siteById(id);
  const year = Number(id.slice(-4));
  expect(site).toMatchObject({ address, zone, name: `DjangoCon US ${year}` });
  expect(site?.repository?.name).toBe(`djangocon/${year}.djangocon.us`);
  expect(site?.writing.ownHosts).toEqual([`${year}.djangocon.us`]);
  expect(site?.writing.event).toEqual({ name: 'DjangoCon US', year, days: { first, last } });
  expect(site?.templates[0]?.fields.title).toBe(`DjangoCon US ${year} Wrap Up`);
});

test('the first year did not know the photo above a post', () => {
  const fields = (id: string) => Object.keys(siteById(id)?.fields.schema.properties ?? {});
  expect(fields('djangocon-us-2019')).toContain('post_photo_url');
  expect(fields('djangocon-us-2018')).not.toContain('post_photo_url');
  expect(fields('djangocon-us-2018')).not.toContain('post_photo_alt');
});

test.each(sites.map((site) => [site.id, site] as const))('%s labels and explains its fields', (_, site) => {
  const fields = Object.entries(site.fields.schema.properties ?? {});
  expect(fields.length).toBeGreaterThan(0);
  for (const [key, field] of fields) {
    expect(field.title, key).toMatch(/\S/);
    expect(field.description, key).toMatch(/\.$/);
    expect(field.afterword?.control, key).toBeDefined();
  }
});

test.each(sites.map((site) => [site.id, site] as const))('%s lists hosts and names once each', (_, site) => {
  const { knownHosts, names, ownHosts } = site.writing;
  expect(new Set(knownHosts).size).toBe(knownHosts.length);
  expect(new Set(names).size).toBe(names.length);
  expect(knownHosts.filter((host) => ownHosts.includes(host))).toEqual([]);
});

test.each(sites.map((site) => [site.id, site] as const))('%s begins posts at its own level', (_, site) => {
  expect(site.templates.map(({ id }) => id)).toEqual([
    'wrap-up',
    'recap-by-day',
    'thank-you',
    'announcement',
  ]);
  const mark = `${'#'.repeat(site.writing.firstHeading)} `;
  for (const { body } of site.templates) {
    const headings = body.split('\n').filter((line) => line.startsWith('#'));
    expect(headings.length).toBeGreaterThan(1);
    expect(headings.filter((line) => !line.startsWith(mark))).toEqual([]);
  }
});
