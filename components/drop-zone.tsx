import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApplication } from './context.ts';
import { droppedFiles } from './incoming-files.ts';

/** Opens files that are dropped anywhere on the application, and nothing else that is dragged. */
export function DropZone({ children }: { children: ComponentChildren }) {
  const application = useApplication();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const out = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void droppedFiles(event.dataTransfer).then((files) => application.openFiles(files));
    };
    // In the capture phase: the editor would insert a dropped file's text into the open draft.
    document.addEventListener('dragover', over, true);
    document.addEventListener('dragleave', out, true);
    document.addEventListener('drop', drop, true);
    return () => {
      document.removeEventListener('dragover', over, true);
      document.removeEventListener('dragleave', out, true);
      document.removeEventListener('drop', drop, true);
    };
  }, [application]);

  return (
    <div class="application">
      {children}
      {isOver && <div class="drop-hint">{application.messages.list.dropHere}</div>}
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
