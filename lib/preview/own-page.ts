import { ownStyle } from './own-style.ts';

/** Afterword's own page around a post, in a document that is shown nowhere: title, date, cover and body. */
export function ownPage(): Document {
  return new DOMParser().parseFromString(source, 'text/html');
}

const source = `<!doctype html>
<html data-afterword-own><head><style>${ownStyle}</style></head><body>
<h1 data-afterword-place="title-box"><!--afterword:title--><!--/afterword:title--></h1>
<p class="afterword-date" data-afterword-place="date-box"><!--afterword:date--><!--/afterword:date--></p>
<figure class="afterword-cover" data-afterword-place="cover-box"><img data-afterword-place="cover" alt=""></figure>
<!--afterword:body--><!--/afterword:body--></body></html>`;
