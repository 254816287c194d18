import { closeHoverTooltips, type EditorView } from '@codemirror/view';
import type { Finding, Fix } from '../checks/check.ts';

export interface CardOptions {
  readonly words: CardWords;
  /** The word that the finding is about, if it can be learnt. */
  wordOf(finding: Finding): string | null;
  fix(fix: Fix): void;
  learn(word: string): void;
  switchOff(finding: Finding): void;
  explain(finding: Finding): void;
}

export interface CardWords {
  /** Accessible name of the card. */
  readonly card: string;
  readonly severity: Readonly<Record<Finding['severity'], string>>;
  readonly learn: (word: string) => string;
  readonly switchOff: string;
  readonly why: string;
}

/** What is wrong at a place, and buttons for what can be done. Escape goes back to the text. */
export function findingCard(view: EditorView, current: () => Finding, options: CardOptions): HTMLElement {
  const { words } = options;
  const finding = current();
  const card = element('div', `cm-finding cm-finding-${finding.severity}`);
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', words.card);
  card.dataset.finding = finding.check;
  const title = element(
    'strong',
    'cm-finding-title',
    `${words.severity[finding.severity]}: ${finding.title}`,
  );
  card.append(title, messageOf(finding), buttons(view, current, options));
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close(view);
    view.focus();
  });
  card.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !view.dom.contains(relatedTarget)) close(view);
  });
  return card;
}

/** What stands between backquotes is code. */
function messageOf({ message }: Finding): HTMLElement {
  const paragraph = element('p', 'cm-finding-message', '');
  for (const [index, part] of message.split(/`([^`]+)`/).entries()) {
    paragraph.append(index % 2 === 1 ? element('code', '', part) : part);
  }
  return paragraph;
}

function buttons(view: EditorView, current: () => Finding, options: CardOptions): HTMLElement {
  const { words } = options;
  const finding = current();
  const word = options.wordOf(finding);
  const row = element('div', 'cm-finding-buttons');
  const add = (action: string, label: string, run: () => void) => {
    const button = element('button', 'button small', label);
    button.type = 'button';
    button.dataset.action = action;
    button.addEventListener('click', () => {
      close(view);
      run();
    });
    row.append(button);
  };
  for (const [index, { title }] of finding.fixes.entries()) {
    add('fix', title, () => {
      const fix = current().fixes[index];
      if (fix) options.fix(fix);
      view.focus();
    });
  }
  row.firstElementChild?.classList.add('primary');
  if (word !== null) {
    add('learn', words.learn(word), () => {
      options.learn(word);
      view.focus();
    });
  }
  add('switch-off', words.switchOff, () => options.switchOff(current()));
  add('why', words.why, () => {
    view.focus();
    options.explain(current());
  });
  return row;
}

function close(view: EditorView): void {
  view.dispatch({ effects: closeHoverTooltips });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
