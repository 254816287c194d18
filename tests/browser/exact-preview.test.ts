import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain } from '../../lib/sites/plain.ts';
import type { Site } from '../../lib/sites/site.ts';
import { payloads } from '../fixtures/payloads.ts';
import { adversarialEdits, type Edit } from '../support/adversarial-edits.ts';
import { useRecord } from '../support/details-views.ts';
import { engineSites } from '../support/engine-sites.ts';
import { type OfflineExtension, openOffline } from '../support/offline-extension.ts';
import { askOracle, buildWithOracle } from '../support/oracle-build.ts';
import { openWithOracle } from '../support/payload-run.ts';
import type { Difference } from '../support/preview-oracle.ts';
import { testBrowser } from '../support/test-browser.ts';

let extension: OfflineExtension;
beforeAll(async () => {
  const target = testBrowser() === 'firefox' ? 'firefox' : 'chrome';
  extension = await openOffline(testBrowser(), await buildWithOracle(target), { width: 1280, height: 800 });
  await openWithOracle(extension);
});
afterAll(() => extension?.close());

const sources: readonly (readonly [name: string, source: string, seed: number, edits?: number])[] = [
  ['nothing', '', 1],
  [
    'a post',
    '---\ntitle: A *title*\n---\n\nWords.\n\n- one\n- two\n\n[a]: https://example.org\n\nSee [a].\n',
    2,
  ],
  ['many paragraphs', Array.from({ length: 80 }, (_, n) => `Paragraph ${n} with *words*.`).join('\n\n'), 3],
  ['HTML', '<div>\n\n**bold**\n\n</div>\n\n<details><summary>x</summary>\n\ntext\n\n</details>\n\nend\n', 4],
  ['payloads', someOf(payloads.map(({ source }) => source)), 5],
  ['a text that is printed in a worker', 'Words and *more words*.\n\n'.repeat(2_600), 6, 8],
];

test.for(sources)(
  'after each of many edits of %s the preview is the same page as the whole text printed anew',
  { timeout: 120_000 },
  async ([, source, seed, count = 60]) => {
    const { page } = extension;
    const text = await askOracle(page, 'text');
    await askOracle(page, 'edit', { from: 0, to: text.length, insert: source });
    const edits = adversarialEdits(count, seed);
    expect(await page.evaluate(firstDifference, { edits, site: plain })).toBeNull();
  },
);

test.for(engineSites)(
  'after each of 40 edits of a post of $name the preview is the same page as the whole text printed anew',
  { timeout: 120_000 },
  async (site) => {
    const { page } = extension;
    await useRecord(page, site);
    const text = await askOracle(page, 'text');
    await askOracle(page, 'edit', { from: 0, to: text.length, insert: everyKind });
    const edits = adversarialEdits(40, 7);
    expect(await page.evaluate(firstDifference, { edits, site })).toBeNull();
  },
);

const everyKind = `---
title: "One" -- title
---

"Quotes" -- and *words*[^1] with a [link][a]{: .marked} and HTML.

{:toc}
- one
    1. two

Term
: what it means

| a | b |
|---|---|
| c | {{ site.title }} |

<div markdown="1">

**bold** {% gist 1 %}

</div>

[^1]: A note.
[a]: /there/ 'a title'
*[HTML]: words
`;

/** Chromium reports every handler that it reads to the console, which takes a while with all of them. */
function someOf(texts: readonly string[]): string {
  return texts.filter((text, index) => index % 4 === 0 && text.length < 300).join('\n\n');
}

interface Failure extends Difference {
  readonly edit: number;
  readonly source: string;
}

/**
 * Runs in the page. A worker may render the text, so that the frame can be some moments behind; what it shows at
 * last is what counts.
 */
async function firstDifference({
  edits,
  site,
}: {
  readonly edits: readonly Edit[];
  readonly site: Site;
}): Promise<Failure | null> {
  const { afterwordOracle: oracle } = Reflect.get(window, 'wrappedJSObject') ?? window;
  for (const [index, { at, remove, insert }] of edits.entries()) {
    const { length } = oracle.text();
    const from = Math.floor(at * length);
    const source = oracle.edit({ from, to: Math.min(length, from + remove), insert });
    let difference: Difference | null = null;
    for (let wait = 0; wait < 200; wait += 1) {
      difference = await oracle.difference(site);
      if (difference === null) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (difference) return { edit: index, source, ...difference };
  }
  return null;
}
