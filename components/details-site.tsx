import type { Messages } from '../lib/app/messages/languages.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { PostForm } from '../lib/app/post-form.ts';
import type { GuessReason } from '../lib/sites/guess-site.ts';
import type { Site } from '../lib/sites/site.ts';
import { useApplication } from './context.ts';
import { SiteRecord } from './details-site-record.tsx';

interface DetailsSiteProps {
  readonly open: OpenDraft;
  readonly form: PostForm;
}

/** The site that the post is for: chosen, guessed, or come with the draft. */
export function DetailsSite({ open, form }: DetailsSiteProps) {
  const { details } = useApplication().messages;
  const { state, choices, site } = open.site;
  const isChosen = state.value.state === 'chosen';
  const choose = (chosen: Site | undefined) => {
    form.leave();
    if (chosen) open.site.choose(chosen);
  };
  return (
    <section class="site-section" aria-labelledby="site-label">
      <div class="form-field" data-field="site">
        <label class="label" for="site-choice" id="site-label">
          {details.site.title}
        </label>
        <select
          id="site-choice"
          data-action="choose-site"
          value={isChosen ? site.value.id : ''}
          aria-describedby="site-facts"
          onChange={({ currentTarget: { value } }) => choose(choices.value.find(({ id }) => id === value))}
        >
          {!isChosen && <option value="">{details.site.none}</option>}
          {choices.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <div id="site-facts" class="site-facts small muted">
          {isChosen ? <SiteFacts site={site.value} /> : <p>{details.site.noneHint}</p>}
        </div>
      </div>
      <SiteAdvice open={open} onChoose={choose} />
      <SiteRecord open={open} form={form} />
    </section>
  );
}

function SiteFacts({ site: { address, zone, posts, repository } }: { site: Site }) {
  const words = useApplication().messages.details.site;
  return (
    <ul>
      {address !== null && <li>{address}</li>}
      <li>
        {words.zone} {zone === null ? words.zoneAsTyped : words.zoneIn(zone)}
      </li>
      {repository && (
        <li>
          {words.posts} {words.postsIn(repository.name, posts.folder)}
        </li>
      )}
    </ul>
  );
}

function SiteAdvice({ open, onChoose }: { open: OpenDraft; onChoose: (site: Site) => void }) {
  const { messages } = useApplication();
  const words = messages.details.site;
  const state = open.site.state.value;
  switch (state.state) {
    case 'chosen':
      return null;
    case 'refused':
      return (
        <div class="banner problem" role="status" data-site-refused>
          <p>{words.refused}</p>
          <p>{words.refusedAdvice}</p>
          <ul class="plain-list">
            {state.problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{words.problem(path, message)}</li>
            ))}
          </ul>
        </div>
      );
    case 'none': {
      const givenName = open.hasOwnFileName.value ? open.fileName.value : null;
      const guess = open.site.guess(open.settled.value, givenName);
      if (!guess) return null;
      return (
        <div class="banner" data-site-guess>
          <p>
            {words.guess(guess.site.name)}{' '}
            {words.because(guess.because.slice(0, 3).map((reason) => reasonText(reason, messages)))}
          </p>
          <div class="row">
            <button
              type="button"
              class="button small primary"
              data-action="use-guess"
              onClick={() => onChoose(guess.site)}
            >
              {words.use(guess.site.name)}
            </button>
          </div>
        </div>
      );
    }
  }
}

function reasonText(reason: GuessReason, { details }: Messages): string {
  const { reasons } = details.site;
  switch (reason.reason) {
    case 'folder':
      return reasons.folder(reason.folder);
    case 'file-name':
      return reasons['file-name'](reason.pattern);
    case 'field':
      return reasons.field(reason.field);
    case 'fields':
      return reasons.fields(reason.fields);
    case 'line':
      return reasons.line(reason.line);
    case 'heading':
      return reasons.heading(reason.heading);
    case 'link':
      return reasons.link(reason.host);
    case 'picture':
      return reasons.picture(reason.prefix);
    case 'author':
      return reasons.author(reason.author);
    case 'event':
      return reasons.event(reason.event);
    case 'year':
      return reasons.year(reason.year);
  }
}
