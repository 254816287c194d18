import { X } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../lib/app/messages/languages.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { BorrowProblem } from '../lib/app/page-library.ts';
import { hostOf } from '../lib/preview/borrow-address.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';

interface BorrowDialogProps {
  readonly open: OpenDraft;
  readonly onClose: (isBorrowed: boolean) => void;
}

/** Asks for a published post, whose page the preview then shows around this one. */
export function BorrowDialog({ open, onClose }: BorrowDialogProps) {
  const { page } = useApplication().messages;
  const words = page.borrow;
  const { borrowing } = open.page;
  const [address, setAddress] = useState(() => firstAddress(open));
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isBorrowed = useRef(false);
  const id = useId();
  const host = hostOf(address) ?? words.theSite;
  const state = borrowing.value;
  const isWorking = state.state === 'working';

  // Before the next key arrives, however fast someone types.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
    input.current?.select();
  }, []);
  const borrow = async () => {
    isBorrowed.current = await open.page.borrow(address);
    if (isBorrowed.current) dialog.current?.close();
  };
  const closed = () => {
    open.page.dismiss();
    onClose(isBorrowed.current);
  };

  return (
    <dialog
      ref={dialog}
      class="borrow-dialog"
      aria-labelledby={`${id}-title`}
      data-dialog="borrow"
      onClose={closed}
    >
      <header class="borrow-header">
        <h2 id={`${id}-title`}>{words.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          title={words.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon icon={X} />
        </button>
      </header>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // Before anything is awaited: the browser asks for a permission only within the click.
          if (!isWorking) void borrow();
        }}
      >
        <div>
          <label class="label" for={`${id}-address`}>
            {words.address}
          </label>
          <input
            ref={input}
            id={`${id}-address`}
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            data-action="borrow-address"
            value={address}
            aria-describedby={`${id}-hint ${id}-problem`}
            aria-invalid={state.state === 'failed'}
            onInput={({ currentTarget }) => {
              setAddress(currentTarget.value);
              open.page.dismiss();
            }}
          />
          <Example open={open} id={`${id}-hint`} />
        </div>
        <div id={`${id}-problem`} role="alert">
          {state.state === 'failed' && (
            <p class="banner" data-borrow-problem={state.problem.code}>
              {words.failed(problemText(state.problem, hostOf(state.address) ?? words.theSite, page))}
            </p>
          )}
        </div>
        <p class="small muted">{words.about(host)}</p>
        <p class="small" role="status">
          {isWorking ? words.working(host) : ''}
        </p>
        <div class="row">
          <button type="submit" class="button primary" data-action="borrow-submit" aria-disabled={isWorking}>
            {state.state === 'failed' ? words.again : words.submit}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function Example({ open, id }: { open: OpenDraft; id: string }) {
  const { borrow } = useApplication().messages.page;
  const example = open.page.exampleAddress(borrow.exampleName);
  return (
    <span class="hint muted" id={id}>
      {example === null ? '' : borrow.example(example)}
    </span>
  );
}

/** What was asked for in vain can be mended. */
function firstAddress({ page }: OpenDraft): string {
  const last = page.borrowing.peek();
  return last.state === 'idle' ? page.guessAddress() : last.address;
}

function problemText(problem: BorrowProblem, host: string, { borrow }: Messages['page']): string {
  const { problems } = borrow;
  switch (problem.code) {
    case 'not-allowed':
    case 'offline':
      return problems[problem.code](host);
    case 'status':
      return problems.status(problem.status);
    default:
      return problems[problem.code];
  }
}
