/**
 * Translates offsets in `text` with every line ending turned into `\n` to offsets in `text` itself.
 * Ask in ascending order: one pass over the text answers all questions.
 */
export function originalOffsets(text: string): (offset: number) => number {
  let pair = text.indexOf('\r\n');
  if (pair === -1) return (offset) => offset;
  let dropped = 0;
  return (offset) => {
    while (pair !== -1 && pair - dropped < offset) {
      dropped++;
      pair = text.indexOf('\r\n', pair + 2);
    }
    return offset + dropped;
  };
}
