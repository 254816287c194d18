/** The body of the post as cleaned HTML. Parser and cleaner are loaded when someone first asks for it. */
export async function richText(source: string): Promise<string> {
  const [{ renderPost }, { cleanHtml }] = await Promise.all([
    import('../markdown/html.ts'),
    import('../preview/clean-html.ts'),
  ]);
  return cleanHtml(renderPost(source));
}
