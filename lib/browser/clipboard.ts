import type { Clipboard } from '../app/environment.ts';

/** The system clipboard of an extension page. It needs the focus, and in Firefox a key press or click just before. */
export const systemClipboard: Clipboard = {
  writeText: (text) => attempt(() => navigator.clipboard.writeText(text), { 'text/plain': text }),
  writeRich: (html, text) =>
    attempt(
      () =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([html], { type: 'text/html' }),
            'text/plain': new Blob([text], { type: 'text/plain' }),
          }),
        ]),
      { 'text/html': html, 'text/plain': text },
    ),
};

async function attempt(write: () => Promise<void>, data: Readonly<Record<string, string>>): Promise<boolean> {
  if (!document.hasFocus()) return false;
  try {
    await write();
    return true;
  } catch {
    return copyByEvent(data);
  }
}

/** The older way, which some settings allow when the newer one is refused. It keeps every character, too. */
function copyByEvent(data: Readonly<Record<string, string>>): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isFilled = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return isCopied && isFilled;
}
