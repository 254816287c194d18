import { details } from './en-details.ts';
import { page } from './en-page.ts';
import { counted, listed, momentText } from './format.ts';

const locale = 'en';

/**
 * Every text that a person reads in the application, in English. A language is one more file of this shape
 * and one line in `languages.ts`.
 */
export const en = {
  locale,
  appName: 'Afterword',

  list: {
    title: 'Drafts',
    newDraft: 'New draft',
    startPost: 'Start a post',
    openFile: 'Open a file…',
    openSample: 'Look around with a sample',
    search: 'Search drafts',
    searchEmpty: (query: string) => `No draft contains “${query}”.`,
    searchEmptyHint: 'The search looks at titles, file names and the text itself.',
    clearSearch: 'Clear the search',
    emptyTitle: 'Your wrap-up starts here',
    emptyText:
      'Write the post beside the photos, videos and notes it is about. Everything is saved on this device as you type.',
    emptyHint: 'You can also drop a Markdown file here, or paste a whole post.',
    loading: 'Looking for your drafts…',
    failed: 'The list of drafts could not be read.',
    untitled: 'Untitled draft',
    words: (count: number) => counted(locale, count, { one: '# word', other: '# words' }),
    edited: (at: number, now: number) => `Edited ${momentText(locale, at, now)}`,
    deleted: (at: number, now: number) => `Deleted ${momentText(locale, at, now)}`,
    moreFor: (name: string) => `More for ${name}`,
    rename: 'Rename…',
    renameLabel: 'Name in your list',
    renameHint: 'Only you see this name. Leave it empty to show the post’s title.',
    duplicate: 'Duplicate',
    remove: 'Delete',
    bin: (count: number) => `Bin (${count})`,
    binHint: 'Deleted drafts stay here for 30 days.',
    restore: 'Put back',
    erase: 'Delete for good',
    eraseQuestion: (name: string) => `Delete “${name}” for good? This can’t be undone.`,
    more: 'More',
    exportAll: 'Export all drafts (zip)',
    importZip: 'Import a zip…',
    dropHere: 'Drop to open as drafts',
    theme: 'Colours',
    themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
    yourName: 'Your name…',
    copyOf: (name: string) => `Copy of ${name}`,
  },

  reminder: {
    uninstall:
      'Drafts are kept in this browser only. Removing the extension erases them, so keep a zip of what matters.',
    monthly: 'It has been a month: keep a copy of all drafts outside the browser?',
    exportNow: 'Export all (zip)',
    understood: 'Understood',
    later: 'Not now',
  },

  newDraft: {
    site: 'For which site?',
    templates: 'Begin with',
    blank: 'Blank draft',
    blankHint: 'Nothing but room to write.',
    /** By the ids of templates. */
    hints: {
      'wrap-up': 'Thanks, numbers and moments after the event.',
      'recap-by-day': 'What happened, one day after the other.',
      'thank-you': 'Everyone who made it possible, by name.',
      announcement: 'News that readers act on: dates, tickets, calls.',
    },
  },

  draft: {
    back: 'All drafts',
    copy: 'Copy',
    copyHint: 'Copy the whole post as Markdown (Alt+Shift+C)',
    copied: 'Copied the whole post as Markdown.',
    copyRich: 'Copy as rich text',
    copiedRich: 'Copied as rich text, for mail and documents.',
    download: 'Download the file',
    downloaded: (name: string) => `Downloaded ${name}.`,
    stillOpen: (errors: number, facts: number) => {
      const open = [
        ...(errors > 0 ? [counted(locale, errors, { one: '# error', other: '# errors' })] : []),
        ...(facts > 0 ? [counted(locale, facts, { one: '# fact', other: '# facts' })] : []),
      ];
      return `${listed(locale, open)} ${errors + facts === 1 ? 'is' : 'are'} still open.`;
    },
    lookAtOpen: 'Look at what is open',
    reviewCounts: (errors: number, warnings: number) =>
      [
        ...(errors > 0 ? [counted(locale, errors, { one: '# error', other: '# errors' })] : []),
        ...(warnings > 0 ? [counted(locale, warnings, { one: '# warning', other: '# warnings' })] : []),
      ].join(', '),
    openInTab: 'Open in a tab',
    more: 'More',
    copyNeedsFocus: 'Press Enter to copy: the browser allows it only while this panel is in use.',
    copyRefused: 'The browser refused to copy. Click Copy once more, or download the file instead.',
    richFailed: 'The post could not be turned into rich text. Copy it as Markdown, or download the file.',
    opening: 'Opening…',
    missingTitle: 'This draft is not on this device',
    missingText: 'It may have been deleted for good in another window.',
    failedTitle: 'This draft can’t be opened right now',
    failedText: 'Its text was not touched.',
    leaveUnsaved: 'This draft is not stored yet, so it stays open. Download it, or try again.',
    leaveAnyway: 'Leave and lose what is not stored',
    tabs: { write: 'Write', details: 'Details', preview: 'Preview', review: 'Review' },
    tabsLabel: 'Views of the draft',
    tabsLabelMain: 'Text',
    tabsLabelSide: 'What comes of it',
    openedFromJournal: (when: string | null) =>
      when === null
        ? 'The stored draft was damaged. This is what could be read of it. What is broken was kept aside.'
        : `The stored draft was damaged, so it was opened from its history, as of ${when}. Look into Review → History for what else could be read.`,
    when: (at: number, now: number) => momentText(locale, at, now),
  },

  status: {
    saving: 'Saving…',
    saved: 'Saved on this device',
    notSaved: 'Not saved',
    downloadInstead: 'Download the file',
    tryAgain: 'Try again',
    problem: {
      full: 'Not saved: this device has no room left. Free some space, and download the draft to be safe.',
      blocked:
        'Not saved: the browser does not let Afterword store anything here. A private window or a setting may be the reason. Download the draft.',
      newer:
        'Not saved: a newer Afterword has stored this draft. Update the extension, and download the draft to be safe.',
      failed: 'Not saved: the browser could not write to its storage. Download the draft to be safe.',
    },
  },

  opening: {
    full: 'This device has no room left. Free some space and try again.',
    blocked:
      'The browser does not let Afterword read its storage here. A private window or a setting may be the reason.',
    newer: 'A newer Afterword has stored it. Update the extension, then open it again.',
    failed: 'The browser could not read its storage.',
  },

  files: {
    refused: {
      empty: (name: string) => `“${name}” is empty. No draft was made.`,
      'too-large': (name: string) =>
        `“${name}” is larger than 5 MB, too large for a post. No draft was made.`,
      binary: (name: string) => `“${name}” is not a text file. Choose a Markdown file (.md).`,
      'not-utf8': (name: string) =>
        `“${name}” is not stored as UTF-8 text, so letters could get lost. Save it as UTF-8 and open it again.`,
      utf16: (name: string) => `“${name}” is stored as UTF-16. Save it as UTF-8 and open it again.`,
      unreadable: (name: string) => `“${name}” could not be read. Is it still there?`,
    },
    zipRefused: {
      'not-a-zip': (name: string) => `“${name}” is not a zip file. No draft was touched.`,
      broken: (name: string) => `“${name}” is damaged and can’t be read. No draft was touched.`,
      'too-large': (name: string) =>
        `“${name}” holds too much to be an export of drafts. No draft was touched.`,
      newer: (name: string) => `“${name}” was exported by a newer Afterword. Update the extension first.`,
      'nothing-inside': (name: string) => `“${name}” holds no posts (.md files). No draft was touched.`,
    },
    imported: (count: number) =>
      counted(locale, count, { one: 'Added # draft from the zip.', other: 'Added # drafts from the zip.' }),
    skipped: (names: readonly string[]) => `Left out, because they can’t be read: ${listed(locale, names)}.`,
    opened: (name: string) => `Opened ${name}.`,
    openedFor: (name: string, site: string) => `Opened ${name} as a post of ${site}.`,
    changeSite: 'Change the site',
    pasted: 'Made a draft of the pasted text.',
    pastedFor: (site: string) => `Made a draft of the pasted text, as a post of ${site}.`,
    exported: (count: number) =>
      counted(locale, count, { one: 'Exported # draft.', other: 'Exported # drafts.' }),
    exportFailed: (names: readonly string[]) =>
      `Not in the zip, because they can’t be read: ${listed(locale, names)}.`,
    notStored: {
      full: 'No draft was made: this device has no room left.',
      blocked: 'No draft was made: the browser does not let Afterword store anything here.',
      newer: 'No draft was made: a newer Afterword has been used here. Update the extension first.',
      failed: 'No draft was made: the browser could not write to its storage.',
    },
  },

  notice: {
    deleted: (name: string) => `Deleted “${name}”.`,
    undo: 'Undo',
    dismiss: 'Close this message',
    duplicated: (name: string) => `Made “${name}”.`,
    restored: (name: string) => `Put back “${name}”.`,
    failed: 'That did not work: the browser could not write to its storage. Nothing was changed.',
    region: 'Messages',
  },

  write: {
    toolbar: 'Formatting',
    moreFormats: 'More formatting',
    editor: 'Text of the post',
    formats: {
      bold: 'Bold',
      italic: 'Italic',
      heading: 'Heading',
      link: 'Link',
      bulletList: 'Bulleted list',
      numberedList: 'Numbered list',
      quote: 'Quote',
      code: 'Code',
      image: 'Image',
      table: 'Table',
    },
    undo: 'Undo',
    redo: 'Redo',
    find: 'Find and replace',
    outline: 'Outline',
    outlineEmpty: 'No headings yet. A line that starts with ## is one.',
    leaveHint: 'Escape, then Tab, leaves the text.',
    wordsAndTime: (words: number, minutes: number) =>
      `${counted(locale, words, { one: '# word', other: '# words' })} · ${minutes} min`,
    wordsAndTimeLong: (words: number, minutes: number) =>
      `${counted(locale, words, { one: '# word', other: '# words' })}, about ${counted(locale, minutes, { one: '# minute', other: '# minutes' })} to read`,
    unclosed:
      'The front matter starts with --- but never ends, so a site would print it as text. Put --- on a line of its own after the last field.',
    /** CodeMirror's own phrases that read badly as they are. */
    phrases: {
      placeholder: 'Write the post here…',
      Find: 'Find',
      Replace: 'Replace with',
      next: 'Next',
      previous: 'Previous',
      all: 'Select all',
      'match case': 'Match case',
      'by word': 'Whole words',
      regexp: 'Pattern',
      replace: 'Replace',
      'replace all': 'Replace all',
      close: 'Close',
      'current match': 'current match',
      'replaced $ matches': 'Replaced $ matches',
      'replaced match on line $': 'Replaced the match on line $',
      'on line': 'on line',
      'Carriage return': 'Line break of old Mac files',
    },
  },

  preview: {
    frame: 'Preview of the post',
    empty: 'Nothing to show yet. What you write appears here as a page.',
    leftOut: (what: string) => `Left out here: ${what}. A preview never runs it.`,
    video: (title: string, host: string) => `Play “${title}” on ${host} (opens a new tab)`,
    untitledVideo: 'Video',
    embedded: (host: string) => `Embedded page from ${host} (opens a new tab)`,
    task: (isDone: boolean) => (isDone ? 'Done' : 'Not done'),
    missingPicture: (address: string) => `Picture of the site: ${address}`,
    without: {
      title: 'No title yet',
      date: 'No date yet',
      picture: 'No picture',
      excerpt: 'The site shows no excerpt of this post.',
      description: 'No description',
      host: 'The site has no address',
    },
  },

  page,

  details,

  checks: {
    title: 'Findings',
    waiting: 'Checking…',
    incomplete: 'Spelling follows…',
    none: 'Nothing found. Links, dates, names and the front matter look right.',
    failed: {
      broken: 'The checks stopped working. They begin again after your next change.',
      'too-slow': 'The checks took too long with this text. They begin again after your next change.',
    },
    keys: 'Arrow keys move between findings, Enter goes to the place, F fixes.',
    severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
    groups: {
      errors: 'Errors',
      'front-matter': 'Front matter',
      links: 'Links',
      pictures: 'Pictures',
      liquid: 'Liquid',
      text: 'Text',
      structure: 'Structure',
      engine: 'What the site makes of it',
      style: 'Style',
    },
    groupCount: (name: string, count: number) => `${name} (${new Intl.NumberFormat(locale).format(count)})`,
    goTo: 'Go to',
    goToLabel: (words: string) => `Go to “${words}” in the text`,
    fixLabel: (fix: string, title: string) => `${fix}, for: ${title}`,
    moreFor: (title: string) => `More for: ${title}`,
    why: 'Why?',
    notHere: 'Not here…',
    notInPost: 'Not in this post…',
    switchOff: 'Switch off…',
    switchingOff: (title: string) => `Switch off: ${title}`,
    learn: (word: string) => `Add “${word}” to this post’s words`,
    learnt: (word: string) => `“${word}” is one of this post’s words now.`,
    fixSafe: (count: number) => `Fix all safe ones (${count})`,
    fixSafeHint: 'Only what cannot change the meaning.',
    fixed: (count: number) =>
      counted(locale, count, {
        one: 'Fixed # finding. Undo takes that back.',
        other: 'Fixed # findings. Undo takes all of that back at once.',
      }),
    moved: 'The text there has just changed. Look again in a moment.',
    showMore: (count: number, title: string) =>
      `Show ${new Intl.NumberFormat(locale).format(count)} more: ${title}`,
    showAll: (count: number) => `Show all ${new Intl.NumberFormat(locale).format(count)}`,
    reason: 'Reason (optional)',
    reasonHint: 'For the others who work on this post.',
    offHere: 'Switch off here',
    offInPost: 'Switch off in this post',
    cancel: 'Cancel',
    silenced: (count: number) => `Switched off (${count})`,
    silencedHere: (words: string) => `at “${words}”`,
    silencedInPost: 'in the whole post',
    silencedReason: (reason: string) => `Reason: ${reason}`,
    noReason: 'No reason given',
    switchOn: 'Switch on again',
    switchOnLabel: (title: string) => `Switch on again: ${title}`,
    words: (count: number) => `This post’s words (${count})`,
    wordsHint: 'Right here, although no dictionary has them.',
    forget: (word: string) => `Forget “${word}”`,
    card: 'Finding at this place',
    cardKeys: (key: string) => `${key} for what to do, Escape to close.`,
    noFinding: 'No finding here.',
    close: 'Close',
    noPage: 'There is no page about this check.',
    facts: 'Facts to confirm',
    factsHint: 'Only people know if these are right. Tick each one that you have checked; everyone sees it.',
    factsNone: 'No numbers, prices, dates or names to confirm.',
    factsCount: (done: number, all: number) => `${done} of ${all} confirmed`,
    kinds: {
      number: 'Number',
      price: 'Price',
      time: 'Time',
      date: 'Date',
      name: 'Name',
      published: 'Published on',
    },
    places: (count: number) => counted(locale, count, { one: '# place', other: '# places' }),
    confirmed: (by: string, at: number, now: number) =>
      by === ''
        ? `Confirmed, ${momentText(locale, at, now)}`
        : `Confirmed by ${by}, ${momentText(locale, at, now)}`,
    name: 'Your name',
    nameHint: 'The others see who confirmed a fact. You can change it later in the list’s menu.',
    confirmAs: 'Confirm',
    saveName: 'Keep this name',
  },

  review: {
    outline: 'Outline',
    history: 'History',
    historyHint: 'Versions of the text, kept on this device.',
    historyEmpty: 'No versions yet. One is kept every half minute while you write.',
    reasons: {
      typing: 'While writing',
      opened: 'When opened',
      closed: 'When closed',
      restored: 'Before a version was restored',
      damaged: 'Read from a damaged copy',
    },
    look: (when: string) => `Look at the version of ${when}`,
    version: (when: string) => `Version of ${when}`,
    sameAsNow: 'The same as the text now.',
    differences: 'Differences to the text now',
    differencesHint: 'Green is in the text now; red is in this version only.',
    restore: 'Restore this version',
    restored: 'Restored. The text before is in the history, and Undo brings it back.',
    back: 'Back',
    gone: 'This version is no longer kept.',
    historyFailed: 'The history could not be kept just now. It is tried again by itself.',
    loading: 'Reading…',
  },
} as const;
