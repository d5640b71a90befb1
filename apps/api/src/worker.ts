/** A process that runs jobs and answers no request: `node dist/worker.js`. */
import { OperatorError } from '@sourceline/database/operator-error'
import { backupMeans } from './backup-means.ts'
import { readEnv } from './env.ts'
import { useBackups } from './modules/backups/public.ts'
import './modules/registry.ts'
import { DatabaseWatch } from './platform/database-watch.ts'
import { describeBug } from './platform/describe-bug.ts'
import { keyKeeper } from './platform/encryption/key-keeper.ts'
import { startJobs } from './platform/jobs/start-jobs.ts'
import { createLog } from './platform/log.ts'
import { openPostbox } from './platform/mail/postbox.ts'
import { openDatabase } from './platform/open-database.ts'
import { dataFolderSecret } from './platform/secret.ts'
import { closeWork, limitWork } from './platform/work/off-loop.ts'

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
})

try {
  const env = readEnv()
  const say = (text: string) => console.log(text)
  const database = await openDatabase(env, { say, keep: say, poolSize: 1 })
  try {
    limitWork(env.work)
    useBackups(backupMeans(env, database.url))
    const jobs = await startJobs(database.url, createLog(env.logLevel), {
      keys: keyKeeper(env.vaultKeys),
      postbox: openPostbox({ ...env, secret: env.secret ?? dataFolderSecret(env.dataDir) }),
    })
    const watch = new DatabaseWatch(database.url)
    watch.onDeadLines(() => jobs.cutLines())
    console.log('Running jobs')
    await stopped
    await jobs.stop()
    await watch.close()
  } finally {
    await closeWork()
    await database.close()
  }
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof OperatorError ? error.message : describeBug(error))
}
process.exit()
