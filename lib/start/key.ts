/** A key as both protocols want it. */
export interface Key {
  /** The DOM's `key`: "a", "Enter". */
  readonly key: string;
  /** The DOM's `code`: "KeyA", "Enter"; empty for a character that has no key of its own. */
  readonly code: string;
  /** The Windows virtual key code, by which Chromium finds its editing commands. */
  readonly windowsCode: number;
  /** The private-use character for the key in WebDriver (the specification's keyboard actions), or the key. */
  readonly webDriver: string;
  /** What the key types; empty if nothing. */
  readonly text: string;
}

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

interface SpecialKey {
  readonly windowsCode: number;
  readonly webDriver: string;
  readonly text?: string;
}

const specialKeys: Readonly<Record<string, SpecialKey>> = {
  Backspace: { windowsCode: 8, webDriver: '\uE003' },
  Tab: { windowsCode: 9, webDriver: '\uE004' },
  Enter: { windowsCode: 13, webDriver: '\uE007', text: '\r' },
  Shift: { windowsCode: 16, webDriver: '\uE008' },
  Control: { windowsCode: 17, webDriver: '\uE009' },
  Alt: { windowsCode: 18, webDriver: '\uE00A' },
  Escape: { windowsCode: 27, webDriver: '\uE00C' },
  PageUp: { windowsCode: 33, webDriver: '\uE00E' },
  PageDown: { windowsCode: 34, webDriver: '\uE00F' },
  End: { windowsCode: 35, webDriver: '\uE010' },
  Home: { windowsCode: 36, webDriver: '\uE011' },
  ArrowLeft: { windowsCode: 37, webDriver: '\uE012' },
  ArrowUp: { windowsCode: 38, webDriver: '\uE013' },
  ArrowRight: { windowsCode: 39, webDriver: '\uE014' },
  ArrowDown: { windowsCode: 40, webDriver: '\uE015' },
  Delete: { windowsCode: 46, webDriver: '\uE017' },
  Meta: { windowsCode: 91, webDriver: '\uE03D' },
  F2: { windowsCode: 113, webDriver: '\uE032' },
  F8: { windowsCode: 119, webDriver: '\uE038' },
  F10: { windowsCode: 121, webDriver: '\uE03A' },
};

/** The key of a name (`Enter`), or of one character. Throws for a name that it does not know. */
export function keyOf(name: string): Key {
  if (name === '\n') return keyOf('Enter');
  const special = specialKeys[name];
  if (special) return { key: name, code: name, text: '', ...special };
  if ([...name].length !== 1) throw new Error(`unknown key: ${name}`);
  const upper = name.toUpperCase();
  const code = /^[A-Z]$/.test(upper) ? `Key${upper}` : /^[0-9]$/.test(name) ? `Digit${name}` : '';
  const windowsCode = code ? upper.charCodeAt(0) : name === ' ' ? 32 : 0;
  return { key: name, code: name === ' ' ? 'Space' : code, windowsCode, webDriver: name, text: name };
}

/** Reads `Control+Shift+k`. The last part is the key, so `Control++` presses the plus key. */
export function readKeys(keys: string): { readonly modifiers: readonly Modifier[]; readonly key: Key } {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').slice(0, -1), '+'] : keys.split('+');
  const key = keyOf(parts.at(-1) ?? '');
  return { modifiers: parts.slice(0, -1).map(modifierOf), key };
}

function modifierOf(name: string): Modifier {
  if (name === 'Alt' || name === 'Control' || name === 'Meta' || name === 'Shift') return name;
  throw new Error(`unknown modifier: ${name}`);
}
