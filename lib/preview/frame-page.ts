import { ownStyle } from './own-style.ts';

/**
 * The frame's document before a page is laid into it. Its policy allows styles, fonts, pictures and media and nothing
 * else; it adds to the extension's own policy, which the frame inherits.
 */
export const pageSource = `<!doctype html>
<html>
<head>
<meta charset="utf-8" data-afterword-frame>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http: https: data: blob:; media-src http: https: data: blob:; style-src 'unsafe-inline' http: https:; font-src http: https: data:" data-afterword-frame>
<meta name="referrer" content="no-referrer" data-afterword-frame>
<meta name="viewport" content="width=device-width" data-afterword-frame>
<style data-afterword-frame>/* Chrome gives the pages of extensions a small font of its own. */ body { font: inherit }</style>
<style>${ownStyle}</style>
</head>
<body></body></html>`;
