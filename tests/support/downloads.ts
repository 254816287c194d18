import type { BrowserPage } from '../../lib/start/page.ts';

/** A file that the page has offered to keep. */
export interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

declare global {
  interface Window {
    caughtDownloads?: { name: string; content: Blob }[];
  }
}

/**
 * From now on, and until the page loads anew, keeps the browser from asking where to store what the page
 * offers, and notes it instead.
 */
export async function catchDownloads(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    const caught: { name: string; content: Blob }[] = [];
    const contents = new Map<string, Blob>();
    const { createObjectURL } = window.URL;
    window.caughtDownloads = caught;
    window.URL.createObjectURL = (blob: Blob) => {
      const address = createObjectURL.call(window.URL, blob);
      contents.set(address, blob);
      return address;
    };
    window.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const content = contents.get(this.href);
      if (content) caught.push({ name: this.download, content });
    };
  });
}

/** Waits for a download and takes it. */
export async function takeDownload(page: BrowserPage): Promise<Download> {
  const { name, codes } = await page.waitFor(readCaught, null, { what: 'download' });
  return { name, bytes: Buffer.from(codes, 'latin1') };
}

/** Runs in the page. The bytes come as characters of one byte each: that is what both protocols carry. */
async function readCaught(): Promise<{ name: string; codes: string } | null> {
  const download = window.caughtDownloads?.shift();
  if (!download) return null;
  const codes = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsBinaryString(download.content);
  });
  return { name: download.name, codes };
}
