import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { createEditor } from '../../../../lib/editor/editor.ts';
import { createNaivePage, overlay } from './naive-page.ts';
import { afterPaint } from './painted.ts';

declare global {
  // A global of a page can only be declared with `var`.
  /** Resolves to the page's clock when the draft that the page's address names has been painted. */
  var naivelyOpened: Promise<number>;
}

globalThis.naivelyOpened = openNaively(decodeURIComponent(location.hash.slice(1)));

/** The straight way: loads the document, makes the editor and the whole preview, then shows all of it. */
async function openNaively(database: string): Promise<number> {
  const doc = new Y.Doc();
  await new IndexeddbPersistence(database, doc).whenSynced;
  const source = doc.getText('source');
  const screen = overlay({ left: 0, top: 0, width: innerWidth, height: innerHeight });
  screen.style.visibility = 'hidden';
  const [write, preview] = [document.createElement('div'), document.createElement('div')];
  for (const half of [write, preview]) half.style.cssText = 'float: left; inline-size: 50%; block-size: 100%';
  screen.append(write, preview);
  const page = await createNaivePage(preview);
  createEditor({
    parent: write,
    source,
    undo: new Y.UndoManager(source),
    label: '',
    phrases: {},
    onPlace() {},
    onCursor() {},
  });
  page.show(source.toString());
  screen.style.visibility = 'visible';
  return new Promise((resolve) =>
    afterPaint(
      () => undefined,
      (_, at) => resolve(at),
    ),
  );
}
