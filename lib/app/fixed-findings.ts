import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { Finding } from '../checks/check.ts';
import type { Stop } from '../draft/clock.ts';

/** What was fixed in the text that was checked last, until the next answer knows of it by itself. */
export interface FixedFindings {
  readonly list: ReadonlySignal<readonly Finding[]>;
  add(findings: readonly Finding[]): void;
  stop: Stop;
}

/** `checkedSource` is the text that was checked last. What `undo` takes back is no longer fixed. */
export function rememberFixed(
  text: Y.Text,
  undo: Y.UndoManager,
  checkedSource: ReadonlySignal<string>,
): FixedFindings {
  const fixed = signal<{ readonly source: string; readonly findings: readonly Finding[] }>(NOTHING);
  const forget = (_: Y.YTextEvent, { origin }: Y.Transaction) => {
    if (origin === undo) fixed.value = NOTHING;
  };
  text.observe(forget);
  const list = computed(() =>
    fixed.value.source === checkedSource.value ? fixed.value.findings : NOTHING.findings,
  );
  return {
    list,
    add: (findings) => {
      fixed.value = { source: checkedSource.peek(), findings: [...list.peek(), ...findings] };
    },
    stop: () => text.unobserve(forget),
  };
}

const NOTHING = { source: '', findings: [] };
