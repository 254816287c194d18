import { buildFolder } from './lib/start/build.ts';
import { loadedFiles } from './lib/start/first-load.ts';

const folder = buildFolder('chrome');
const { first, later } = loadedFiles(folder, 'sidepanel.html');

export default [
  { name: 'The panel, first load', path: first, limit: '260 kB', gzip: true },
  { name: 'Everything loaded later', path: later, limit: '300 kB', gzip: true },
  { name: 'Background', path: `${folder}/background.js`, limit: '10 kB', gzip: true },
].filter(({ path }) => path.length > 0);
