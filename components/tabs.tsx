import { useRef } from 'preact/hooks';

export interface TabChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** What is waiting there: a number to be seen, and the same in words. */
  readonly badge?: { readonly text: string; readonly label: string; readonly isGrave: boolean } | null;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabChoice<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A row of tabs: arrow keys choose the next one, Tab goes on into its panel (WAI-ARIA tabs). */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  const row = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const current = tabs.findIndex((tab) => tab.id === chosen);
    const targets: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = tabs[(target + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          data-tab={tab.id}
          aria-controls={`panel-${tab.id}`}
          aria-selected={tab.id === chosen}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
          {tab.badge && (
            <>
              <span class={tab.badge.isGrave ? 'badge grave' : 'badge'} aria-hidden="true">
                {tab.badge.text}
              </span>
              <span class="visually-hidden">, {tab.badge.label}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
