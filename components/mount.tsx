import { render } from 'preact';
import type { Application } from '../lib/app/application.ts';
import { App } from './app.tsx';

/** Shows the application in the page and listens to the keys that work everywhere in it. */
export function mountApplication(application: Application, root: HTMLElement): void {
  document.documentElement.lang = application.messages.locale;
  document.addEventListener('keydown', (event) => {
    if (!isCopyKey(event)) return;
    event.preventDefault();
    void application.copyCommand();
  });
  window.addEventListener('beforeunload', (event) => {
    if (application.hasUnsavedText()) event.preventDefault();
  });
  render(<App application={application} />, root);
}

/** The keys of the extension's copy command, for browsers in which the command has none assigned. */
function isCopyKey(event: KeyboardEvent): boolean {
  return event.code === 'KeyC' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
}
