const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A key in CodeMirror's notation as people know it: `Mod-Shift-8` is Ctrl+Shift+8, on a Mac ⇧⌘8. */
export function keyLabel(key: string): string {
  const parts = key.split('-');
  const letter = parts.at(-1)?.toUpperCase() ?? '';
  const modifiers = parts.slice(0, -1);
  if (!isMac) return [...modifiers.map((name) => (name === 'Mod' ? 'Ctrl' : name)), letter].join('+');
  const signs: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
  return (
    modifiers
      .map((name) => signs[name] ?? name)
      .reverse()
      .join('') + letter
  );
}
