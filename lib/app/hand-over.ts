import type { ReadonlySignal } from '@preact/signals-core';
import type { Site } from '../sites/site.ts';
import type { Environment } from './environment.ts';
import type { Messages } from './messages/languages.ts';
import type { Notices } from './notices.ts';
import type { PostChecks } from './post-checks.ts';

/** The ways on which a post leaves the draft. Nothing holds them up; what is still open is said afterwards. */
export interface HandOver {
  copy(): Promise<CopyOutcome>;
  copyRich(): Promise<void>;
  download(): void;
}

export type CopyOutcome = 'copied' | 'refused';

interface HandOverOptions {
  readonly environment: Environment;
  readonly source: () => string;
  readonly fileName: ReadonlySignal<string>;
  readonly site: ReadonlySignal<Site>;
  readonly checks: PostChecks;
  readonly messages: Messages;
  readonly notices: Notices;
  readonly showReview: () => void;
}

export function createHandOver(options: HandOverOptions): HandOver {
  const { environment, source, fileName, site, notices } = options;
  const { draft: words } = options.messages;
  return {
    copy: async () => {
      const copied = await environment.clipboard.writeText(source());
      if (copied) sayDone(words.copied, options);
      return copied ? 'copied' : 'refused';
    },
    copyRich: async () => {
      try {
        const html = await environment.richText(source(), site.peek(), { name: fileName.peek() });
        const copied = await environment.clipboard.writeRich(html, source());
        if (copied) sayDone(words.copiedRich, options);
        else notices.problem(words.copyRefused);
      } catch {
        notices.problem(words.richFailed);
      }
    },
    download: () => {
      const name = fileName.value;
      environment.host.download(name, 'text/markdown', new TextEncoder().encode(source()));
      sayDone(words.downloaded(name), options);
    },
  };
}

/** By the last answer of the checks, which may still be at work. */
function sayDone(done: string, { checks, messages, notices, showReview }: HandOverOptions): void {
  const { error, fact } = checks.counts.peek();
  if (error + fact === 0) {
    notices.done(done);
    return;
  }
  const action = { topic: 'open', label: messages.draft.lookAtOpen, run: showReview };
  notices.done(`${done} ${messages.draft.stillOpen(error, fact)}`, action);
}
