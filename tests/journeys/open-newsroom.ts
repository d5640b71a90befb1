import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '@sourceline/kit/temporary-folder'
import { newsroomEnvironment, tellAddresses } from '../env.ts'
import { freePorts } from '../free-ports.ts'
import { administrator, openSession } from './people.ts'
import { openVideoSite } from './video-site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Resolves when the supervisor has said its ready line; rejects with all that it said when it ends before. */
function untilReady(supervisor: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (part: Buffer): void => {
      said += part.toString()
      if (said.includes('Sourceline is ready.')) resolve()
    }
    supervisor.stdout?.on('data', listen)
    supervisor.stderr?.on('data', listen)
    supervisor.once('exit', (code) => reject(new Error(`The newsroom did not open (exit code ${code}):\n${said}`)))
  })
}

/** Opens a newsroom as `npm start` does, with ports and a data folder of its own; gives the way to close it. */
export default async function openNewsroom(): Promise<() => Promise<void>> {
  const [api = 0, admin = 0, web = 0] = await freePorts(3)
  const folder = mkdtempSync(join(temporaryFolder(), 'sourceline-journeys-'))
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const providers = join(folder, 'providers.json')
  const closeVideoSite = await openVideoSite(providers)
  const supervisor = spawn('sh', [join(root, 'scripts', 'node.sh'), join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: newsroomEnvironment({
      API_PORT: String(api),
      ADMIN_PORT: String(admin),
      WEB_PORT: String(web),
      SOURCELINE_HOST: '127.0.0.1',
      SOURCELINE_DATA_DIR: dataDir,
      SOURCELINE_EMBED_PROVIDERS: providers,
      SOURCELINE_ADMIN_EMAIL: administrator.email,
      SOURCELINE_ADMIN_PASSWORD: administrator.password,
    }),
  })
  const ended = new Promise<number | null>((resolve) => supervisor.once('exit', resolve))
  const close = async (): Promise<void> => {
    supervisor.kill('SIGTERM')
    const code = await ended
    await closeVideoSite()
    rmSync(folder, { recursive: true, force: true })
    if (code !== 0) throw new Error(`The newsroom ended with exit code ${code}.`)
  }
  try {
    await untilReady(supervisor)
    const addresses = {
      admin: `http://localhost:${admin}`,
      web: `http://localhost:${web}`,
      api: `http://localhost:${api}`,
      pid: supervisor.pid ?? 0,
      dataDir,
    }
    tellAddresses(addresses)
    await openSession(addresses.admin, administrator, join(folder, 'administrator.json'))
    return close
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}
