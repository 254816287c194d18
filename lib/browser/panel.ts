import { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

/** Firefox only; the types of `browser` are Chrome's, which has no sidebar. */
const { sidebarAction } = browser as unknown as { readonly sidebarAction: SidebarAction };

/**
 * Opens the panel in the given window: Chrome's side panel or Firefox's sidebar. Must be called at once in
 * the handler of a click or a command; both browsers refuse it later.
 */
export function openPanel(windowId: number | undefined): void {
  if (import.meta.env.FIREFOX) void sidebarAction.open();
  else if (windowId !== undefined) void browser.sidePanel.open({ windowId });
}

/** Lets the toolbar button open the panel. */
export function openPanelOnClick(): void {
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void sidebarAction.toggle());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}
