/** On one line and short enough to be quoted. */
export function shortened(text: string, longest = 80): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const cut = [...line].slice(0, longest).join('');
  return cut.length < line.length ? `${cut}…` : line;
}
