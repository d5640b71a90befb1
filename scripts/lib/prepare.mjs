import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, manifest, root } from './checkout.mjs'
import { exclusively } from './exclusive.mjs'
import { fingerprint } from './fingerprint.mjs'
import { run, StepFailed } from './run.mjs'
import { stamps } from './stamps.mjs'

const kept = stamps(root)

/** What each app is made from besides its own folder, and the file that shows that it was built. */
const apps = {
  api: { sources: ['examples/queries'], result: 'apps/api/dist/main.js' },
  admin: { sources: ['apps/api/schema.graphql'], result: 'apps/admin/.next/BUILD_ID' },
  web: { sources: ['apps/api/delivery.graphql'], result: 'apps/web/dist/server.js' },
}

/**
 * Installs what the lock file names and builds the given apps, as far as anything changed since
 * the last time. Only one process works at a time; the others wait and find it done.
 *
 * @param say Told what takes time.
 * @param quietOut Keeps standard output free.
 * @throws StepFailed naming the step.
 */
export async function prepare(wanted, { env, say, quietOut = false }) {
  if (installed() && staleApps(wanted).length === 0) return
  await exclusively(
    root,
    async () => {
      await install({ env, say, quietOut })
      await build(staleApps(wanted), { env, say, quietOut })
    },
    () => say('Another process installs or builds; waiting for it'),
  )
}

/**
 * What the package manager says of packages that run on this Node although their makers ask for a newer one
 * (the suite runs on it), and of what it wants of whoever works on the project.
 */
const noise = new RegExp(
  'Unsupported engine for|^Agent skills awaiting|^Run "pnpm approve"|^Virtual store|' +
    '^ {2}(?:Content-addressable|Virtual) store is at|^Packages are hard linked',
)

/** Installs what the lock file names, unless that has been done. */
async function install({ env, say, quietOut }) {
  if (installed()) return
  say('Installing packages')
  // CI keeps the package manager from asking questions.
  const code = await withPackageManager(['pnpm', 'install', '--frozen-lockfile', '--reporter=append-only'], {
    env: childEnvironment(env, { CI: 'true' }),
    quietOut,
    hide: noise,
  })
  if (code !== 0)
    throw new StepFailed('The packages could not be installed: see the messages above (no network, or a full disk?).')
  kept.set({ installed: installFingerprint() })
}

async function build(names, { env, say, quietOut }) {
  if (names.length === 0) return
  say(`Building ${names.join(', ')}`)
  const before = names.map((name) => [name, appFingerprint(name)])
  const code = await turbo(['build', ...names.map((name) => `--filter=@sourceline/${name}`)], { env, quietOut })
  if (code !== 0) throw new StepFailed('The build failed: see the messages above.')
  kept.set(Object.fromEntries(before))
}

/** Runs Turborepo's tasks, showing only the output of what fails. */
export function turbo(args, { env, quietOut = false }) {
  const options = ['--output-logs=errors-only', '--env-mode=loose', '--ui=stream']
  return withPackageManager([join(root, 'node_modules', '.bin', 'turbo'), 'run', ...args, ...options], {
    env: childEnvironment(env),
    quietOut,
  })
}

/** Runs a command with the pinned package manager on its path: Turborepo needs it too, and npm alone is given. */
function withPackageManager(command, { env, quietOut, hide }) {
  // The pinned version is what runs: it need not look itself up, which a frozen lock file forbids.
  const settings = {
    pnpm_config_pm_on_fail: 'ignore',
    npm_config_update_notifier: 'false',
    npm_config_loglevel: 'error',
  }
  return run('npx', ['--yes', '--package', manifest.packageManager, '--', ...command], {
    cwd: root,
    env: { ...env, ...settings },
    quietOut,
    hide,
  })
}

function installed() {
  return kept.get('installed') === installFingerprint()
}

function installFingerprint() {
  const packages = ['apps', 'packages'].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}/package.json`) : [],
  )
  const files = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'prisma/package.json',
    'tests/package.json',
    ...packages,
  ]
  return fingerprint(root, files, `${process.platform} ${process.arch} ${process.versions.modules}`)
}

function staleApps(wanted) {
  return wanted.filter((name) => kept.get(name) !== appFingerprint(name) || !existsSync(join(root, apps[name].result)))
}

function appFingerprint(name) {
  return fingerprint(root, [
    `apps/${name}`,
    'packages',
    'prisma',
    'turbo.json',
    'pnpm-lock.yaml',
    ...apps[name].sources,
  ])
}
