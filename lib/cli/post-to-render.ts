import type { PrintedPost, Printer } from '../markdown/print.ts';
import type { Site } from '../sites/site.ts';

/** A post that is to be printed, and what prints the posts of its site. */
export interface PostToRender {
  /** As it was named. */
  readonly path: string;
  /** Of its file; null if nobody said it. */
  readonly name: string | null;
  readonly source: string;
  readonly site: Site;
  readonly printer: Printer;
}

export function printed({ source, name, printer }: PostToRender): PrintedPost {
  return printer.print(source, { name });
}

/** The printed body as one text. */
export function bodyHtml({ body }: PrintedPost): string {
  return body.map(({ html }) => html).join('');
}
