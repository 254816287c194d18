import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenExtension, openExtension } from '../support/page.ts';
import { serve } from '../support/serve.ts';

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension({ width: 360, height: 640 });
  await extension.page.goto(extension.address('sidepanel.html'));
});
afterAll(() => extension?.close());

test('the panel page of the built extension loads in a page of 360 × 640', async () => {
  const { page } = extension;
  const seen = await page.waitFor(() =>
    document.querySelector('[data-view]') ? [document.title, innerWidth, innerHeight] : null,
  );
  expect(seen).toEqual(['Afterword', 360, 640]);
});

test('keys, clicks, files and the clipboard reach the page', async () => {
  const { page } = extension;
  await page.evaluate(() => {
    document.body.innerHTML = '<textarea></textarea><button>Copy</button><input type="file" hidden>';
    document.querySelector('button')?.addEventListener('click', (event) => {
      const text = document.querySelector('textarea')?.value ?? '';
      if (event.isTrusted) void navigator.clipboard.writeText(text);
    });
  });
  await page.click('textarea');
  await page.type('né😀\nline');
  await page.press('Shift+Home');
  await page.press('Backspace');
  await page.type('x');
  await page.click('button');
  await page.setFiles('input', [{ name: 'a.md', bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x0d]) }]);
  expect(await page.readClipboard()).toBe('né😀\nx');
  const file = await page.evaluate(async () => {
    const [picked] = document.querySelector('input')?.files ?? [];
    return picked && [picked.name, ...new window.Uint8Array(await picked.arrayBuffer())];
  });
  expect(file).toEqual(['a.md', 0xef, 0xbb, 0xbf, 0x0d]);
});

test('colours can be chosen, and a picture is a PNG', async () => {
  const { page } = extension;
  for (const colours of ['dark', 'light'] as const) {
    await page.setColours(colours);
    const isMatching = await page.evaluate(
      (name) => matchMedia(`(prefers-color-scheme: ${name})`).matches,
      colours,
    );
    expect(isMatching).toBe(true);
  }
  expect([...(await page.screenshot()).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
});

test('requests of the page and of frames in it are noticed', async () => {
  const { page } = extension;
  const server = await serve(() => ({ type: 'image/gif', body: '' }));
  await page.evaluate((origin) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.srcdoc = `<img src="${origin}/in-frame.gif">`;
    document.body.append(frame);
    new window.Image().src = `${origin}/in-page.gif`;
  }, server.origin);
  await expect
    .poll(() => server.requests.map(({ path }) => path).toSorted())
    .toEqual(['/in-frame.gif', '/in-page.gif']);
  // The browser's own report of a request may come after the server has answered it.
  await expect
    .poll(() => page.requests())
    .toEqual(expect.arrayContaining([`${server.origin}/in-frame.gif`, `${server.origin}/in-page.gif`]));
  await server.close();
});

test('what goes wrong in the page comes back as its own sentence', async () => {
  const { page } = extension;
  const failing = page.evaluate(() => {
    throw new TypeError('not like this');
  });
  await expect(failing).rejects.toThrow('TypeError: not like this');
  const waiting = page.waitFor(() => false, undefined, { timeout: 50, what: 'sign of life' });
  await expect(waiting).rejects.toThrow('no sign of life within 0.05 s');
});
