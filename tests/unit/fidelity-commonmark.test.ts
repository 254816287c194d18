import { expect, test } from 'vitest';
import { loadEngine } from '../../lib/markdown/engine-list.ts';
import type { EngineRule } from '../../lib/sites/site.ts';
import { type CommonmarkExample, commonmarkExamples } from '../support/commonmark-examples.ts';
import { firstDifference } from '../support/same-dom.ts';

const examples = commonmarkExamples();

/**
 * Where cmark-gfm prints something else than the specification's 0.31.2 says: its extensions, and what has changed
 * since the 0.29 that it follows. `npm run fidelity:commonmark` compares those with cmark-gfm itself.
 */
const otherwiseInGfm: Readonly<Record<string, (example: CommonmarkExample) => boolean>> = {
  'autolink: an address in a text becomes a link': ({ html }) => /https:|@/.test(plainText(html)),
  'tagfilter: some tags are printed as text': ({ markdown }) =>
    /<\/?(script|style|textarea)\b/.test(markdown),
  'since 0.30: symbols count as punctuation': ({ markdown }) => /[£€]/.test(markdown),
  'since 0.30: a number has seven digits at most': ({ markdown }) => /&#\d{8}/.test(markdown),
  'since 0.31: a comment ends as in HTML': ({ markdown }) => /<!--(-?>|[^>]*--\n)/.test(markdown),
};

test('the examples are all there', () => {
  expect(examples).toHaveLength(652);
});

test('markdown-it in its `commonmark` preset prints every example as the specification', async () => {
  const rule: EngineRule = { id: 'markdown-it', options: { preset: 'commonmark' } };
  expect(await differing(rule, examples)).toEqual([]);
});

test('the gfm engine prints as the specification what its extensions and its version leave alone', async () => {
  const common = examples.filter((example) => !Object.values(otherwiseInGfm).some((is) => is(example)));
  expect(common).toHaveLength(636);
  expect(await differing({ id: 'gfm', options: {} }, common)).toEqual([]);
});

async function differing(rule: EngineRule, some: readonly CommonmarkExample[]): Promise<unknown[]> {
  const engine = await loadEngine(rule);
  return some.flatMap(({ number, markdown, html }) => {
    const printed = engine.render(markdown).blocks.map((block) => block.html);
    const difference = firstDifference(html, printed.join(''));
    return difference ? [{ number, markdown, difference }] : [];
  });
}

/** What stands outside of tags, links and code. */
function plainText(html: string): string {
  return html.replace(/<(a|code)\b[^>]*>[^<]*<\/\1>|<[^>]*>/g, '');
}
