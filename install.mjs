// Runs before every command, on whatever Node the machine has, with nothing installed yet:
// installs from the lockfile what is missing, and with --page builds the web page when its sources are newer.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const oldestNode = 20;
const lock = join(root, '.installing');

refuseOldNode();
if (!isInstalled()) oneAtATime(() => isInstalled() || install());
if (process.argv.includes('--page') && isPageStale()) buildPage();

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  fail(
    `This needs Node ${oldestNode} or newer, and this is ${process.versions.node}. Install a newer Node and try again.`,
  );
}

/** True when what npm says it installed last is what the lockfile asks for; npm writes that list when it is through. */
function isInstalled() {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = packagesOf(list);
  const wanted = Object.entries(packagesOf(join(root, 'package-lock.json')));
  return wanted.every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/** Two first commands at once would pull the packages from under each other: the second waits for the first. */
function oneAtATime(work) {
  while (!takeLock()) sleep(500);
  process.once('exit', () => rmSync(lock, { recursive: true, force: true }));
  work();
  rmSync(lock, { recursive: true, force: true });
}

function takeLock() {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHolderAlive()) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** A holder that was killed leaves its lock behind; one that has not yet written its number is just starting. */
function isHolderAlive() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM' || (error.code === 'ENOENT' && isYoung(lock));
  }
}

function isYoung(path) {
  return existsSync(path) && Date.now() - statSync(path).mtimeMs < 5000;
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function install() {
  say('Installing what is missing (a minute or two, once) …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  run(command, [...args, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    failed:
      'The packages could not be installed. Check the network or your registry settings, then run the same command again.',
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  });
}

function isPageStale() {
  const page = join(root, 'web', 'dist', 'index.html');
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return ['web', join('corpus', 'provision'), 'package-lock.json'].some((source) => newest(join(root, source)) > built);
}

function buildPage() {
  say('Building the page …');
  const pinnedNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  run(
    pinnedNode,
    [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      'web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
    {
      failed: 'The page could not be built. The lines above say why.',
      env: process.env,
    },
  );
}

/** Modification time of the newest file below a path, in milliseconds; what was built does not count. */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'dist' && name !== 'browser');
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
}

/** Runs a command whose output goes to standard error, so that standard output stays the program's. */
function run(command, args, { failed, env }) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: command.endsWith('.cmd') || command === 'npm' ? process.platform === 'win32' : false,
  });
  if (status !== 0) fail(error ? `${failed} (${error.message})` : failed);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}
