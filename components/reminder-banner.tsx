import { useApplication } from './context.ts';

/** Says once that uninstalling erases the drafts, and offers the zip every month. */
export function ReminderBanner() {
  const { reminders, messages, exportAll } = useApplication();
  const due = reminders.due.value;
  if (due === null) return null;
  const { reminder } = messages;
  return (
    <aside class="banner" data-reminder={due}>
      <p>{due === 'uninstall' ? reminder.uninstall : reminder.monthly}</p>
      <div class="row">
        <button type="button" class="button small" onClick={() => void exportAll()}>
          {reminder.exportNow}
        </button>
        <button type="button" class="text-button" onClick={() => void reminders.settle()}>
          {due === 'uninstall' ? reminder.understood : reminder.later}
        </button>
      </div>
    </aside>
  );
}
