import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { askForCopy } from '../lib/browser/copy-request.ts';
import { editorAddress } from '../lib/browser/host.ts';
import { openPanel, openPanelOnClick } from '../lib/browser/panel.ts';

const OPEN_IN_TAB = 'open-in-tab';

export default defineBackground(() => {
  openPanelOnClick();

  browser.commands.onCommand.addListener((command, tab) => {
    openPanel(tab?.windowId);
    if (command === 'copy-post') void askForCopy(Date.now());
  });

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: OPEN_IN_TAB,
      title: browser.i18n.getMessage('openInTab'),
      contexts: ['action'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === OPEN_IN_TAB) void browser.tabs.create({ url: editorAddress(null) });
  });
});
