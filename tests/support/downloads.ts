import type { BrowserPage } from '../../lib/start/page.ts';

/** A file that the page has offered to keep. */
export interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

declare global {
  interface Window {
    caughtDownloads?: { name: string; address: string }[];
  }
}

/**
 * From now on, and until the page loads anew, keeps the browser from asking where to store what the page
 * offers, and notes it instead.
 */
export async function catchDownloads(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    const caught: { name: string; address: string }[] = [];
    window.caughtDownloads = caught;
    window.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      caught.push({ name: this.download, address: this.href });
    };
  });
}

/** Waits for a download and takes it. */
export async function takeDownload(page: BrowserPage): Promise<Download> {
  const { name, codes } = await page.waitFor(readCaught, null, { what: 'download' });
  return { name, bytes: Buffer.from(codes, 'latin1') };
}

/** Runs in the page. */
async function readCaught(): Promise<{ name: string; codes: string } | null> {
  const download = window.caughtDownloads?.shift();
  if (!download) return null;
  const blob = await (await fetch(download.address)).blob();
  // As characters of one byte each: that is what both protocols carry.
  const codes = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsBinaryString(blob);
  });
  return { name: download.name, codes };
}
