import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchPath, serverEnvironment } from '../env.ts'
import { OperatorError } from '../operator-error.ts'
import { binariesIn } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { ownWorkingFolder } from './server-state.ts'

/** As whom PostgreSQL's programs run and how they name the cluster's folder. */
export interface ServerAccount {
  readonly kind: 'self' | 'user' | 'namespace' | 'copy'
  readonly binaries: Binaries
  /** What goes before each command. */
  readonly prefix: readonly string[]
  /** Who must own the files; none when it is who runs this. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
  /** The value of `-D`. */
  dataArgument(cluster: string): string
}

const mapped = ['unshare', '-U', '--map-user=1000', '--map-group=1000', '--'] as const

/**
 * Chooses as whom to run. PostgreSQL refuses to run as root, so root hands it to another user
 * if that one can reach programs and data; below a closed folder, such as root's home, it runs
 * in a user namespace where root's files belong to an ordinary user; where that is forbidden,
 * from a copy of the programs, in a working folder that needs no way through the closed ones.
 *
 * @throws OperatorError when root has none of these.
 */
export function chooseServerAccount(
  binaries: Binaries,
  folder: string,
  kinds: readonly ServerAccount['kind'][] = ['user', 'namespace', 'copy'],
): ServerAccount {
  if (process.getuid?.() !== 0)
    return { kind: 'self', binaries, prefix: [], owner: null, dataArgument: (cluster) => cluster }
  const user = ordinaryUser(folder)
  for (const kind of kinds) {
    const account =
      kind === 'namespace'
        ? inNamespace(binaries)
        : user && (kind === 'copy' ? fromCopy(binaries, user) : asUser(binaries, user, folder))
    if (account) return account
  }
  throw new OperatorError(
    `PostgreSQL refuses to run as root, and no other user can reach ${folder}: run Sourceline as an ordinary user, or set DATABASE_URL.`,
  )
}

interface User {
  readonly uid: number
  readonly gid: number
}

function asUser(binaries: Binaries, owner: User, folder: string): ServerAccount | null {
  if (!runs([binaries.postgres, '--version'], owner) || !runs(['/bin/sh', '-c', 'cd "$1"', 'sh', folder], owner))
    return null
  return { kind: 'user', binaries, prefix: [], owner, dataArgument: (cluster) => cluster }
}

function inNamespace(binaries: Binaries): ServerAccount | null {
  if (!runs([...mapped, binaries.postgres, '--version'])) return null
  return { kind: 'namespace', binaries, prefix: mapped, owner: { uid: 0, gid: 0 }, dataArgument: (cluster) => cluster }
}

function fromCopy(binaries: Binaries, owner: User): ServerAccount | null {
  if (!existsSync(ownWorkingFolder)) return null
  const copied = binariesIn(copyOf(binaries))
  if (!runs([copied.postgres, '--version'], owner)) return null
  return { kind: 'copy', binaries: copied, prefix: [], owner, dataArgument: () => ownWorkingFolder }
}

/** Copies the programs beside other temporary files, once; a copy that root does not own is not trusted. */
function copyOf(binaries: Binaries): string {
  const version = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' })
    .stdout.trim()
    .replace(/[^\w.]+/g, '-')
  const target = join(tmpdir(), `sourceline-${version}`)
  if (existsSync(target) && statSync(target).uid === 0) return target
  const making = mkdtempSync(`${target}-`)
  cpSync(binaries.folder, making, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', making])
  try {
    renameSync(making, target)
    return target
  } catch {
    if (existsSync(target) && statSync(target).uid === 0) rmSync(making, { recursive: true })
    return existsSync(making) ? making : target
  }
}

/** The user that already owns the files if not root, else `postgres`, else `nobody`. */
function ordinaryUser(folder: string): User | null {
  const { uid, gid } = statSync(folder)
  return uid !== 0 ? { uid, gid } : (userNamed('postgres') ?? userNamed('nobody'))
}

function userNamed(name: string): User | null {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

function runs(command: readonly string[], user?: User): boolean {
  const [program = '', ...rest] = command
  return (
    spawnSync(program, rest, { ...user, cwd: '/', env: { ...serverEnvironment, PATH: searchPath }, stdio: 'ignore' })
      .status === 0
  )
}

/** Gives a file or folder, and all below it, to the account's owner. */
export function handOver(path: string, account: ServerAccount): void {
  if (!account.owner) return
  const { uid, gid } = account.owner
  if (statSync(path).uid !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, path])
  else chownSync(path, uid, gid)
}
