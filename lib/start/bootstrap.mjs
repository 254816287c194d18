/**
 * The first thing that `npm start` and `npm test` run: `node lib/start/bootstrap.mjs start|test`.
 *
 * It needs Node 20 and nothing from node_modules. It installs the dependencies when they are not those
 * of package-lock.json, and then runs `start.ts` or `test.ts` with the newer Node among them
 * (docs/decisions/0002-node-from-npm.md).
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const [program = '', ...programArguments] = process.argv.slice(2);

bootstrap();

function bootstrap() {
  if (!['start', 'test'].includes(program)) stop('Say what to run: node lib/start/bootstrap.mjs start|test');
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    stop(`Afterword needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`);
  }
  if (!isInstalled()) install();
  runProgram(toolsNode());
}

/** Compares what npm says it has installed with what package-lock.json asks for. */
function isInstalled() {
  const installed = packagesOf(join(modules, '.package-lock.json'));
  if (!installed) return false;
  const wanted = packagesOf(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    if (path === '') return true;
    // Packages for other systems stand in the lock file as optional and are never installed here.
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function install() {
  // Windows cannot replace a program that runs, and this one may be the very Node that npm ci replaces.
  if (process.platform === 'win32' && process.execPath.startsWith(modules + sep)) {
    stop('The dependencies have changed. Run npm ci, and then this command again.');
  }
  say('Installing the dependencies (npm ci) …');
  const code = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) stop('npm ci did not succeed; the lines above say why.', code);
}

/** The Node of the npm package `node`, or this one if it is new enough to run TypeScript itself. */
function toolsNode() {
  const file = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  // Where install scripts are switched off, npm leaves the package without its binary.
  if (!existsSync(file)) runNpm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (existsSync(file)) return file;
  if (process.features.typescript) return process.execPath;
  stop(`The npm package "node" has no binary for this system (${process.platform} ${process.arch}), and
this machine's own Node ${process.versions.node} is too old for the tools. Install Node 24 or newer.`);
}

/**
 * Runs npm with the Node and the npm that were started by hand, not with those of node_modules:
 * the first thing that `npm ci` does is to delete them.
 */
function runNpm(npmArguments) {
  const { npm_execpath: npmFile, npm_node_execpath: npmNode } = process.env;
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: ownPath() } };
  const isNpm = npmFile && npmNode && basename(npmFile).startsWith('npm') && !npmNode.startsWith(modules);
  const { status } = isNpm
    ? spawnSync(npmNode, [npmFile, ...npmArguments], options)
    : spawnSync(['npm', ...npmArguments].join(' '), { ...options, shell: true });
  return status ?? 1;
}

/** The search path without this project's node_modules, which `npm run` puts first. */
function ownPath() {
  const entries = (process.env.PATH ?? '').split(delimiter);
  return entries.filter((entry) => !entry.startsWith(modules)).join(delimiter);
}

/** Waits for the program: it ends what it started, so a signal is passed on and not obeyed here. */
function runProgram(node) {
  const path = [join(modules, '.bin'), ownPath()].join(delimiter);
  const child = spawn(node, [join('lib', 'start', `${program}.ts`), ...programArguments], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithParent(child);
  child.on('error', (error) => stop(`${node} did not start: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** npm does not pass SIGTERM on through the shell between us; what shows is that our parent is another. */
function stopWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}
