import { buildFolder } from './lib/start/build.ts';
import { loadedFiles } from './lib/start/first-load.ts';

const folder = buildFolder('chrome');
const { first, later, worker, behindWorker, previewWorker } = loadedFiles(folder, 'sidepanel.html');

export default [
  { name: 'The panel, first load', path: first, limit: '260 kB', gzip: true },
  // Every engine stands here and in the worker of the preview; a site loads its own.
  { name: 'Everything loaded later', path: later, limit: '520 kB', gzip: true },
  { name: 'The preview, in its worker', path: previewWorker, limit: '260 kB', gzip: true },
  { name: 'The checks, in their worker', path: worker, limit: '140 kB', gzip: true },
  { name: 'Dictionary and style, loaded behind them', path: behindWorker, limit: '350 kB', gzip: true },
  { name: 'Background', path: `${folder}/background.js`, limit: '10 kB', gzip: true },
].filter(({ path }) => path.length > 0);
