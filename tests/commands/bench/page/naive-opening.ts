import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { createEditor } from '../../../../lib/editor/editor.ts';
import { createNaivePage, overlay } from './naive-page.ts';
import { afterPaint } from './painted.ts';

declare global {
  // Globals of a page can only be declared with `var`. The second one is set before this script runs.
  var naiveOpening: (database: string) => Promise<number>;
  var naiveBegin: number;
}

/**
 * Opens a draft the straight way: loads its document, then makes the editor and the whole preview, then shows all
 * of it. Resolves to the page's clock when that is painted.
 */
globalThis.naiveOpening = async (database) => {
  const doc = new Y.Doc();
  const persistence = new IndexeddbPersistence(database, doc);
  await persistence.whenSynced;
  const source = doc.getText('source');
  const screen = overlay({ left: 0, top: 0, width: innerWidth, height: innerHeight });
  screen.style.visibility = 'hidden';
  screen.style.display = 'grid';
  screen.style.grid = '100% / 1fr 1fr';
  const [write, preview] = [document.createElement('div'), document.createElement('div')];
  write.className = 'editor';
  write.style.overflow = preview.style.overflow = 'hidden';
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
};
