/*
 * The texts of all pages, in one file that is loaded when someone first asks why: about 30 kB gzip. Nothing of
 * ours is on a server where they could be looked up.
 */

const files = import.meta.glob<string>('../../docs/checks/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** By the check's id: Markdown without the heading, which is the check's title, and without what is for tests. */
export const checkPages: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, page]) => [path.replace(/^.*\/|\.md$/g, ''), explanation(page)]),
);

function explanation(page: string): string {
  return page.replace(/^# .*\n/, '').replace(/^(?:Site|File|Files|Today): .*\n/gm, '');
}
