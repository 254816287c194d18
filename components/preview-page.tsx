import { useEffect } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import { widthInPixels } from '../lib/app/post-page.ts';
import type { Preview } from '../lib/preview/preview.ts';
import { PreviewBar } from './preview-bar.tsx';

/** Keeps the preview to the site, the page and the look that were chosen, and says so above it. */
export function PreviewPage({ open, preview }: { open: OpenDraft; preview: Preview }) {
  const { shell, look, width } = open.page;
  const site = open.site.site.value;
  useEffect(() => preview.setSite(site), [preview, site]);
  useEffect(() => preview.setShell(shell.value), [preview, shell.value]);
  useEffect(() => preview.setLook(look.value), [preview, look.value]);
  useEffect(() => preview.setWidth(widthInPixels[width.value]), [preview, width.value]);
  return <PreviewBar open={open} />;
}
