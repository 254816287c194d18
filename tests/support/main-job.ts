import { openFile, typeAtEnd, waitForPreview, waitUntilSaved } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { putCursorAfter } from './editing.ts';
import { type FixturePost, fixturePost } from './posts.ts';

/** A post, and a place in its middle where a person writes something. */
export interface Job {
  readonly post: FixturePost;
  /** The words there, which stand once in the post. */
  readonly after: string;
  /** How the lines of its file end. */
  readonly ending: '\n' | '\r\n';
}

export const jobs: readonly Job[] = [
  job('2026-02-27-closing-the-harbour-sessions.md', 'with a cup of something warm.', '\n'),
  job('2026-06-14-conference-wrap-up.md', 'contributed to open source before.', '\r\n'),
  job('django-fjord-days-2026-recap.md', 'was counting down to it.', '\n'),
  job('pines-and-python-2026.md', 'and what we want to fix.', '\n'),
];

const inMiddle = [' Typed in Ærøskøbing 🦆.', 'And on a line of its own.'] as const;
const atEnd = ['', '', 'Typed at the end.'] as const;

/** Opens the post's file, writes in its middle and at its end, sees both in the preview, waits for "saved". */
export async function writeIn(page: BrowserPage, { post, after }: Job): Promise<void> {
  await openFile(page, post);
  await putCursorAfter(page, after);
  await page.type(inMiddle.join('\n'));
  await waitForPreview(page, inMiddle[1]);
  await typeAtEnd(page, atEnd.join('\n'));
  await waitForPreview(page, atEnd[2]);
  await waitUntilSaved(page);
}

/** What the file must be after `writeIn`, byte for byte. */
export function written({ post, after, ending }: Job): Buffer {
  const at = post.bytes.indexOf(after) + Buffer.byteLength(after);
  return Buffer.concat([
    post.bytes.subarray(0, at),
    Buffer.from(inMiddle.join(ending)),
    post.bytes.subarray(at),
    Buffer.from(atEnd.join(ending)),
  ]);
}

function job(name: string, after: string, ending: Job['ending']): Job {
  return { post: fixturePost(name), after, ending };
}
