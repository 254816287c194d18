import type { PostFile } from '../markdown/print.ts';
import type { Site } from '../sites/site.ts';

/** The body of the post as its site prints it, cleaned. Engine and cleaner are loaded when someone first asks for it. */
export async function richText(source: string, site: Site, file: PostFile): Promise<string> {
  const [{ createPrinter }, { cleanHtml }] = await Promise.all([
    import('../markdown/printer.ts'),
    import('../preview/clean-html.ts'),
  ]);
  const printer = await createPrinter(site);
  const { body } = printer.print(source, file);
  const base = site.address === null ? null : `${site.address}/`;
  return cleanHtml(body.map(({ html }) => html).join(''), base);
}
