import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import * as Y from 'yjs';
import type { SavingState } from '../draft/document-store.ts';
import type { Draft } from '../draft/draft.ts';
import { listVersions, restoreVersion, versionText } from '../draft/history.ts';
import type { VersionSummary } from '../draft/journal.ts';
import type { Heading } from '../markdown/outline.ts';
import { safeFileName } from '../post/file-name.ts';
import type { Environment } from './environment.ts';
import type { Messages } from './messages/languages.ts';
import type { Notices } from './notices.ts';
import { dayOf, factsOf, type PostFacts } from './post-facts.ts';

/** A draft on the desk: what its views show and what a person can do with it. */
export interface OpenDraft {
  readonly id: string;
  readonly text: Y.Text;
  /** Undoes this person's own edits, whichever view of the draft they were made in. */
  readonly undo: Y.UndoManager;
  readonly saving: ReadonlySignal<SavingState>;
  readonly origin: Draft['origin'];
  /** Why the history could not be kept, or null. */
  readonly historyProblem: Draft['notesProblem'];
  /** Another view found the stored document damaged and took another: this one must be opened anew. */
  readonly isReplaced: Draft['isReplaced'];
  /** Counts the changes of the text. */
  readonly revision: ReadonlySignal<number>;
  /** The text as it was when it last rested for a moment. */
  readonly settled: ReadonlySignal<string>;
  readonly facts: ReadonlySignal<PostFacts>;
  readonly outline: ReadonlySignal<readonly Heading[]>;
  readonly fileName: ReadonlySignal<string>;
  /** Where the editor is asked to go; it takes the wish and empties the signal. */
  readonly wish: Signal<Selection | null>;
  setFileName(name: string): void;
  copy(): Promise<CopyOutcome>;
  copyRich(): Promise<void>;
  download(): void;
  /** Stores what is waiting; false if the storage refuses, so that the text is in this window only. */
  save(): Promise<boolean>;
  readonly history: History;
  close(): Promise<void>;
}

export interface Selection {
  readonly from: number;
  readonly to: number;
}

export type CopyOutcome = 'copied' | 'refused';

export interface History {
  /** Changes when a version was added. */
  readonly added: ReadonlySignal<number>;
  versions(): Promise<readonly VersionSummary[]>;
  text(id: string): Promise<string | undefined>;
  restore(id: string): Promise<void>;
}

/** How long the text rests before anything slow looks at it, in milliseconds. */
const SETTLE = 250;

export function openOnDesk(
  environment: Environment,
  draft: Draft,
  messages: Messages,
  notices: Notices,
): OpenDraft {
  const { source } = draft;
  const undo = new Y.UndoManager(source, { captureTimeout: 400, trackedOrigins: new Set([restoring]) });
  const revision = signal(0);
  const settled = signal(source.toString());
  const about = signal(0);
  let stopTimer = () => {};

  const changed = () => {
    revision.value += 1;
    stopTimer();
    stopTimer = environment.clock.after(SETTLE, () => {
      settled.value = source.toString();
    });
  };
  const aboutChanged = () => {
    about.value += 1;
  };
  const stopLeaving = environment.host.onLeave(() => void draft.flush());
  source.observe(changed);
  draft.about.observe(aboutChanged);

  const facts = computed(() => factsOf(settled.value, dayOf(environment.clock.now())));
  const fileName = computed(() => {
    about.value;
    const given = draft.about.get('fileName');
    return typeof given === 'string' && given !== '' ? safeFileName(given) : facts.value.suggestedFileName;
  });

  return {
    id: draft.id,
    text: source,
    undo,
    saving: draft.saving,
    origin: draft.origin,
    historyProblem: draft.notesProblem,
    isReplaced: draft.isReplaced,
    revision,
    settled,
    facts,
    outline: outlineSignal(settled),
    fileName,
    wish: signal(null),
    setFileName: (name) => draft.about.set('fileName', name.trim() === '' ? '' : safeFileName(name)),
    copy: async () => {
      const copied = await environment.clipboard.writeText(source.toString());
      if (copied) notices.done(messages.draft.copied);
      return copied ? 'copied' : 'refused';
    },
    copyRich: () => copyRich(environment, source.toString(), messages, notices),
    download: () => {
      const name = fileName.value;
      environment.host.download(name, 'text/markdown', new TextEncoder().encode(source.toString()));
      notices.done(messages.draft.downloaded(name));
    },
    save: async () => {
      await draft.flush();
      return draft.saving.value.state !== 'failed';
    },
    history: {
      added: draft.versionsAdded,
      versions: () => listVersions(environment, draft.id),
      text: (id) => versionText(environment, draft.id, id),
      restore: async (id) => {
        undo.stopCapturing();
        await restoreVersion(environment, draft, id, restoring);
        undo.stopCapturing();
      },
    },
    close: async () => {
      stopTimer();
      stopLeaving();
      source.unobserve(changed);
      draft.about.unobserve(aboutChanged);
      undo.destroy();
      await draft.close();
    },
  };
}

/** The origin of edits that put an older version back: this person's own, so that Undo takes them back. */
const restoring = Symbol('restoring a version');

async function copyRich(
  environment: Environment,
  source: string,
  messages: Messages,
  notices: Notices,
): Promise<void> {
  try {
    const html = await environment.richText(source);
    const copied = await environment.clipboard.writeRich(html, source);
    if (copied) notices.done(messages.draft.copiedRich);
    else notices.problem(messages.draft.copyRefused);
  } catch {
    notices.problem(messages.draft.richFailed);
  }
}

/** The Markdown parser behind it is loaded when someone first looks at the outline. */
function outlineSignal(settled: ReadonlySignal<string>): ReadonlySignal<readonly Heading[]> {
  const parser = signal<((source: string) => readonly Heading[]) | null>(null, {
    watched: () => {
      void import('../markdown/outline.ts').then(({ outlineOf }) => {
        parser.value = outlineOf;
      });
    },
  });
  return computed(() => parser.value?.(settled.value) ?? []);
}
