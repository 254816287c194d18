import { FilePlus, Plus } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../lib/app/messages/languages.ts';
import type { Site } from '../lib/sites/site.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';

interface NewDraftProps {
  readonly action: string;
  readonly label: string;
  /** Which edge of the button the choices are flush with. */
  readonly align: 'center' | 'end';
}

/** A button with the ways to begin a post: a site's templates, or nothing at all. Arrow keys move between them. */
export function NewDraft({ action, label, align }: NewDraftProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (!isOpen) return;
    root.current?.querySelector<HTMLElement>('[data-template]')?.focus();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
      button.current?.focus();
    } else moveFocus(event, root.current);
  };

  return (
    <div
      class="new-draft"
      ref={root}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="button primary"
        data-action={action}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon icon={Plus} /> {label}
      </button>
      {isOpen && (
        <div
          id={id}
          class={`new-draft-choices new-draft-${align}`}
          role="dialog"
          aria-label={label}
          onKeyDown={press}
        >
          <Choices onChoose={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}

function Choices({ onChoose }: { onChoose: () => void }) {
  const application = useApplication();
  const { messages, sites, settings } = application;
  const [chosen, setChosen] = useState(settings.value.lastSite);
  const site = sites.find(({ id }) => id === chosen) ?? sites.at(-1);
  const id = useId();
  if (!site) return null;
  return (
    <>
      <label class="label" for={id}>
        {messages.newDraft.site}
      </label>
      <select
        id={id}
        data-action="new-site"
        value={site.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {sites.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <p class="label" id={`${id}-templates`}>
        {messages.newDraft.templates}
      </p>
      <ul aria-labelledby={`${id}-templates`}>
        {site.templates.map((template) => (
          <li key={template.id}>
            <Choice
              name={template.name}
              hint={hintFor(template, messages)}
              data-template={template.id}
              onClick={() => {
                onChoose();
                void application.newPost(site, template);
              }}
            />
          </li>
        ))}
      </ul>
      <Choice
        name={messages.newDraft.blank}
        hint={messages.newDraft.blankHint}
        data-action="new-blank"
        onClick={() => {
          onChoose();
          void application.newDraft('blank');
        }}
      />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly hint: string;
  readonly 'data-template'?: string;
  readonly 'data-action'?: string;
  readonly onClick: () => void;
}

function Choice({ name, hint, ...rest }: ChoiceProps) {
  return (
    <button type="button" class="new-draft-choice" data-choice {...rest}>
      <Icon icon={FilePlus} size={16} />
      <span>
        <span class="choice-name">{name}</span>
        {hint !== '' && <span class="muted small">{hint}</span>}
      </span>
    </button>
  );
}

/** A site may have templates of its own, which say what they are by their names. */
function hintFor({ id }: Site['templates'][number], { newDraft }: Messages): string {
  const hints: Readonly<Record<string, string>> = newDraft.hints;
  return Object.hasOwn(hints, id) ? (hints[id] ?? '') : '';
}

function moveFocus(event: KeyboardEvent, root: HTMLElement | null): void {
  const choices = [...(root?.querySelectorAll<HTMLElement>('[data-choice]') ?? [])];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? choices.indexOf(activeElement) : -1;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || at === -1) return;
  event.preventDefault();
  choices[(at + by + choices.length) % choices.length]?.focus();
}
