import { useComputed } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { FactToConfirm } from '../lib/app/post-checks.ts';
import { useApplication } from './context.ts';
import { findingActions } from './finding-actions.ts';
import { NameForm } from './name-form.tsx';

const FIRST = 100;

/** What only people know to be right, to be ticked off together. */
export function FactsSection({ open }: { open: OpenDraft }) {
  const { checks } = useApplication().messages;
  const [isWhole, setWhole] = useState(false);
  const facts = open.checks.facts.value;
  const isWaiting = useComputed(() => open.checks.state.value.state === 'waiting').value;
  if (isWaiting) return null;
  const done = facts.length - open.checks.counts.value.fact;
  const shown = isWhole ? facts : facts.slice(0, FIRST);
  return (
    <section aria-labelledby="facts-title" data-facts>
      <h2 id="facts-title">{checks.facts}</h2>
      {facts.length === 0 ? (
        <p class="muted">{checks.factsNone}</p>
      ) : (
        <>
          <p class="muted">{checks.factsHint}</p>
          <p data-facts-count>{checks.factsCount(done, facts.length)}</p>
          <ul class="fact-rows">
            {shown.map((fact) => (
              <FactRow key={fact.quote} open={open} fact={fact} />
            ))}
          </ul>
          {shown.length < facts.length && (
            <button type="button" class="text-button" onClick={() => setWhole(true)}>
              {checks.showAll(facts.length)}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function FactRow({ open, fact }: { open: OpenDraft; fact: FactToConfirm }) {
  const application = useApplication();
  const { checks } = application.messages;
  const [isNaming, setNaming] = useState(false);
  const id = useId();
  const { quote, kind, places, confirmation } = fact;
  const [place] = places;

  const tick = (box: HTMLInputElement) => {
    if (confirmation) open.checks.takeBack(fact);
    else if (application.settings.value.name === '') setNaming(true);
    else open.checks.confirm(fact);
    // Ticked is only what is confirmed.
    box.checked = confirmation !== null;
  };

  return (
    <li class="fact" data-fact={quote}>
      <input
        id={id}
        type="checkbox"
        checked={confirmation !== null}
        aria-describedby={`${id}-about`}
        onChange={(event) => tick(event.currentTarget)}
      />
      <div class="fact-text">
        <label for={id}>{quote}</label>
        <p class="fact-about muted" id={`${id}-about`}>
          {checks.kinds[kind]}
          {places.length > 1 && ` · ${checks.places(places.length)}`}
          {confirmation && ` · ${checks.confirmed(confirmation.by, confirmation.at, application.now())}`}
        </p>
      </div>
      {place && (
        <button
          type="button"
          class="text-button"
          aria-label={checks.goToLabel(quote)}
          onClick={() => findingActions(application, open).goTo(place)}
        >
          {checks.goTo}
        </button>
      )}
      {isNaming && (
        <NameForm
          submit={checks.confirmAs}
          onNamed={() => {
            setNaming(false);
            open.checks.confirm(fact);
            document.getElementById(id)?.focus();
          }}
          onCancel={() => {
            setNaming(false);
            document.getElementById(id)?.focus();
          }}
        />
      )}
    </li>
  );
}
