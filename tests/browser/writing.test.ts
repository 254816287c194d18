import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatList } from '../../lib/editor/format-list.ts';
import {
  copyPost,
  openApp,
  openFile,
  showList,
  showTab,
  typeAtEnd,
  waitForPreview,
  waitToSee,
} from '../../lib/start/app-driver.ts';
import { focusEditor, pressCommand, selectWords, shownText } from '../support/editing.ts';
import { closeNotices } from '../support/every-view.ts';
import { type OpenExtension, openExtension } from '../support/page.ts';
import { fixturePost } from '../support/posts.ts';

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension();
});
afterAll(() => extension?.close());
beforeEach(async () => {
  await extension.page.setSize(480, 800);
  await openApp(extension.page, extension.address('sidepanel.html'));
  await showList(extension.page);
});

describe('the toolbar', () => {
  test('formats what is selected, by mouse and by arrow keys, with one stop for Tab', async () => {
    const { page } = extension;
    await open('Some plain words.\n');
    await selectWords(page, 'plain');
    await page.click('[data-tool="bold"]');
    await expectText('Some **plain** words.\n');

    await selectWords(page, 'words');
    const stops = () => document.querySelectorAll('[role="toolbar"] button:not([tabindex="-1"])').length;
    expect(await page.evaluate(stops)).toBe(1);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-tool="bold"]')?.focus());
    await page.press('ArrowRight');
    await page.press('Enter');
    await expectText('Some **plain** *words*.\n');
    expect(await page.evaluate(() => document.activeElement?.matches('.cm-content'))).toBe(true);
  });

  test('keeps every tool within reach at 320 pixels, in a menu at its end', async () => {
    const { page } = extension;
    await page.setSize(320, 640);
    await open('Numbers:\n');
    const reach = await page.evaluate(() => {
      const bar = document.querySelector('[role="toolbar"]');
      const right = Math.max(...[...(bar?.children ?? [])].map((tool) => tool.getBoundingClientRect().right));
      return [right <= innerWidth, document.documentElement.scrollWidth <= innerWidth];
    });
    expect(reach).toEqual([true, true]);
    await page.click('[data-action="more-formats"]');
    const tools = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('[role="toolbar"] > [data-tool]')];
      const rest = [...document.querySelectorAll('[data-tool="more"] [role="menuitem"]')];
      return [
        ...shown.map((tool) => tool.getAttribute('data-tool')),
        ...rest.map((tool) => tool.getAttribute('data-action')),
      ];
    });
    const every = [...formatList.map(({ id }) => id), 'undo', 'redo', 'find', 'more', 'outline'];
    expect(tools.toSorted()).toEqual(every.toSorted());
    await page.press('End');
    await page.press('Enter');
    await waitToSee(page, '.cm-search', 'panel to find in');
  });
});

test('Enter continues a list, and ends it on an empty item', async () => {
  await open('');
  await extension.page.type('1. Captions\nA quiet room\n\n\nThen text.');
  await expectText('1. Captions\n2. A quiet room\n\nThen text.');
});

test('an address pasted over words makes them a link', async () => {
  const { page } = extension;
  await open('Watch the recordings soon.\n');
  await selectWords(page, 'the recordings');
  await page.evaluate(() => navigator.clipboard.writeText('https://video.example/2026?a=1'));
  await pressCommand(page, 'v');
  await expectText('Watch [the recordings](https://video.example/2026?a=1) soon.\n');
});

test('words are found and replaced, and Escape comes back to the text', async () => {
  const { page } = extension;
  await open('Ducks. More ducks. DUCKS.\n');
  await focusEditor(page);
  await pressCommand(page, 'f');
  await page.waitFor(() => document.activeElement?.matches('[name="search"]'));
  await page.type('ducks');
  await page.click('.cm-search [name="replace"]:not(button)');
  await page.type('boats');
  await page.click('.cm-search button[name="replaceAll"]');
  await expectText('boats. More boats. boats.\n');
  await page.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.matches('.cm-content'))).toBe(true);
  await pressCommand(page, 'z');
  await expectText('Ducks. More ducks. DUCKS.\n');
});

test('Tab indents, and after Escape it leaves the text', async () => {
  const { page } = extension;
  await open('- one\n');
  await focusEditor(page);
  await page.press('Tab');
  await expectText('    - one\n');
  await page.press('Escape');
  await page.press('Tab');
  expect(
    await page.evaluate(() => document.querySelector('.cm-editor')?.contains(document.activeElement)),
  ).toBe(false);
  await expectText('    - one\n');
});

test('the outline leads to a heading', async () => {
  const { page } = extension;
  const filler = 'Words and more words.\n\n'.repeat(60);
  await open(`# Start\n\n${filler}## Thank you\n\n${filler}`);
  await page.click('[data-action="outline"]');
  await page.click('[data-tool="outline"] [role="menuitem"]:nth-of-type(2)');
  await page.waitFor(() => document.activeElement?.matches('.cm-content'));
  await page.press('End');
  await page.type('!');
  expect(await copyPost(page)).toBe(`# Start\n\n${filler}## Thank you!\n\n${filler}`);
});

test('an older version shows its difference, comes back byte for byte, and Undo takes that back', async () => {
  const { page } = extension;
  const post = fixturePost('2026-06-14-conference-wrap-up.md');
  await openFile(page, post);
  await typeAtEnd(page, 'A sentence to regret.');
  const edited = await copyPost(page);
  await closeNotices(page);
  await showTab(page, 'review');
  await page.click('[data-version]');
  await waitToSee(page, '.difference .cm-insertedLine, .difference .cm-changedLine', 'difference');
  const difference = await page.evaluate(() => document.querySelector('.difference')?.textContent);
  expect(difference).toContain('A sentence to regret.');
  await page.click('[data-action="restore-version"]');
  await page.waitFor(() => !document.querySelector('[data-version-view]'));
  expect(Buffer.from(await copyPost(page)).equals(post.bytes)).toBe(true);
  await focusEditor(page);
  await pressCommand(page, 'z');
  expect(await copyPost(page)).toBe(edited);
});

describe('beside the preview', () => {
  const frame = '#panel-preview iframe';

  beforeEach(() => extension.page.setSize(1280, 800));

  test('a click on a word puts the cursor into it', async () => {
    const { page } = extension;
    const paragraphs = Array.from(
      { length: 30 },
      (_, at) => `Paragraph ${at} ${'has words in it '.repeat(8)}`,
    );
    await open(paragraphs.join('\n\n'));
    await waitForPreview(page, 'Paragraph 29');
    const clicked = await page.evaluate(wordInMiddle, frame);
    await page.click(frame);
    await page.waitFor(() => document.activeElement?.matches('.cm-content'));
    await page.type('@');
    const { text, offset } = clicked ?? { text: '', offset: 0 };
    expect(await copyPost(page)).toContain(`${text.slice(0, offset)}@${text.slice(offset)}`);
  });

  test('scrolling the text scrolls the preview, and the other way round', async () => {
    const { page } = extension;
    const chapters = Array.from(
      { length: 40 },
      (_, at) => `## Chapter ${at}\n\n${'Words of it. '.repeat(30)}`,
    );
    await open(chapters.join('\n\n'));
    await waitForPreview(page, 'Chapter 39');
    await focusEditor(page);
    for (let presses = 0; presses < 6; presses += 1) await page.press('PageDown');
    await expect.poll(() => page.evaluate(chapterInPreview, frame)).toBeGreaterThan(5);
    await expect.poll(chapterDistance).toBeLessThanOrEqual(1);

    await page.evaluate((selector) => {
      const inside = document.querySelector<HTMLIFrameElement>(selector)?.contentDocument;
      inside?.querySelectorAll('h2')[30]?.scrollIntoView();
    }, frame);
    await expect.poll(() => page.evaluate(chapterInEditor)).toBeGreaterThan(28);
    await expect.poll(chapterDistance).toBeLessThanOrEqual(1);
  });

  test('a link opens outside, and the frame stays where it is', async () => {
    const { page } = extension;
    const line = `[${'a link of many words '.repeat(200)}](https://site.example/page)`;
    await open(line);
    await waitForPreview(page, 'a link of many words');
    await page.evaluate(() => {
      window.open = (address) => {
        document.title = String(address);
        return null;
      };
    });
    await page.click(frame);
    await page.waitFor(() => document.title === 'https://site.example/page', null, { what: 'opened link' });
    const where = (selector: string) =>
      document.querySelector<HTMLIFrameElement>(selector)?.contentWindow?.location.href;
    expect(await page.evaluate(where, frame)).toBe('about:srcdoc');
    await waitForPreview(page, 'a link of many words');
  });

  test('a video is a card with its title, and nobody asks for the video', async () => {
    const { page } = extension;
    await open(
      '# Watch\n\n<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE" title="The opening"></iframe>\n\nBelow.\n',
    );
    await waitForPreview(page, 'Below.');
    const card = await page.evaluate((selector) => {
      const inside = document.querySelector<HTMLIFrameElement>(selector)?.contentDocument;
      return [inside?.querySelector('.afterword-video')?.textContent, inside?.querySelector('iframe')];
    }, frame);
    expect(card).toEqual([expect.stringContaining('The opening'), null]);
    expect((await page.requests()).filter((address) => address.includes('youtube'))).toEqual([]);
  });

  /** How many chapters apart the tops of both views are. */
  async function chapterDistance(): Promise<number> {
    const { page } = extension;
    return Math.abs((await page.evaluate(chapterInEditor)) - (await page.evaluate(chapterInPreview, frame)));
  }
});

test('the keys for zoom are left to the browser', async () => {
  const { page } = extension;
  await page.setSize(1280, 800);
  await open('# Zoom\n');
  await waitForPreview(page, 'Zoom');
  await focusEditor(page);
  const taken = await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#panel-preview iframe');
    const places = [document.querySelector('.cm-content'), document.body, frame?.contentDocument?.body];
    const keys = [
      ['+', 'Equal', 187],
      ['=', 'Equal', 187],
      ['-', 'Minus', 189],
      ['0', 'Digit0', 48],
    ] as const;
    return places.flatMap((place) =>
      keys.filter(([key, code, keyCode]) => {
        const options = { key, code, keyCode, ctrlKey: true, bubbles: true, cancelable: true };
        return place?.dispatchEvent(new window.KeyboardEvent('keydown', options)) !== true;
      }),
    );
  });
  expect(taken).toEqual([]);
});

/** Opens a post of this text with the cursor at its start. An empty file is refused, so that one is made blank. */
async function open(text: string): Promise<void> {
  const { page } = extension;
  if (text !== '') return openFile(page, { name: 'post.md', bytes: Buffer.from(text) });
  await page.click('[data-action="new-draft"], [data-action="start-template"]');
  await page.click('[data-action="new-blank"]');
  await focusEditor(page);
}

async function expectText(text: string): Promise<void> {
  await expect.poll(() => shownText(extension.page)).toBe(text);
}

/** Runs in the page. The text node in the middle of the frame and the place in it that a click there means. */
function wordInMiddle(frame: string): { text: string; offset: number } | null {
  const element = document.querySelector<HTMLIFrameElement>(frame);
  if (!element?.contentDocument) return null;
  const place = element.contentDocument.caretPositionFromPoint(
    element.clientWidth / 2,
    element.clientHeight / 2,
  );
  return place && { text: place.offsetNode.textContent ?? '', offset: place.offset };
}

/** Runs in the page. The number of the last chapter that begins above the top of the preview, or just below. */
function chapterInPreview(frame: string): number {
  const inside = document.querySelector<HTMLIFrameElement>(frame)?.contentDocument;
  const titles = [...(inside?.querySelectorAll('h2') ?? [])];
  return titles.findLastIndex((title) => title.getBoundingClientRect().top < 10);
}

/** Runs in the page. Chapters out of view are not in the page at all. */
function chapterInEditor(): number {
  const top = document.querySelector('.cm-scroller')?.getBoundingClientRect().top ?? 0;
  const titles = [...document.querySelectorAll('.cm-line')].filter((line) =>
    line.textContent.startsWith('##'),
  );
  const above = titles.findLast((line) => line.getBoundingClientRect().top < top + 10);
  const next = titles.find((line) => line.getBoundingClientRect().top >= top + 10);
  const number = (line: Element) => Number(line.textContent.replace(/\D/g, ''));
  return above ? number(above) : next ? number(next) - 1 : 0;
}
