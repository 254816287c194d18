/** A sentence in which what stands between backquotes is code. */
export function InlineCode({ text }: { text: string }) {
  return (
    <>
      {text.split(/`([^`]+)`/).map((part, index) =>
        // Every other part stood between backquotes; parts of one sentence have no other identity than their place.
        index % 2 === 1 ? <code key={index}>{part}</code> : part,
      )}
    </>
  );
}
