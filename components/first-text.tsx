/** As much of the text as anyone can read while the editor loads, in UTF-16 code units. */
const FIRST = 20_000;

/** The text as plain text, until the editor stands in its place. */
export function FirstText({ text }: { text: string }) {
  return (
    <pre class="first-text" data-first-text>
      {text.slice(0, FIRST)}
    </pre>
  );
}
