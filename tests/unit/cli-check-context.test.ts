import { expect, test } from 'vitest';
import { completeContext, type PostPlace } from '../../lib/cli/check-context.ts';
import { plain } from '../../lib/sites/plain.ts';

const place: PostPlace = { site: plain, files: null, fileName: 'recap.md', today: '2026-06-01' };

test('the command line knows how words are written, and what others wrote about style', async () => {
  const { spelling, style } = await completeContext(place);
  expect(spelling?.isKnown('garden')).toBe(true);
  expect(spelling?.isKnown('gardden')).toBe(false);
  expect(style).not.toBeNull();
});

test('the dictionary is not loaded for a site that switches spelling off', async () => {
  const site = { ...plain, silenced: { spelling: 'Our posts are in Spanish.' } };
  expect(await completeContext({ ...place, site })).toMatchObject({ site, spelling: null });
});
