import type { Command } from 'commander'
import { backupPlace, readBackupFile } from '../../platform/backup/backup-place.ts'
import type { LoadTarget } from '../../platform/backup/load-snapshot.ts'
import { reportRestored } from '../restoring/report.ts'
import type { Terminal } from '../terminal.ts'

/** `import-newsroom`: brings an export into an empty database. */
export function importNewsroomCommand(program: Command, terminal: Terminal): void {
  program
    .command('import-newsroom')
    .description('bring a newsroom that was exported into an empty database, and prove it; jobs and mails are paused')
    .argument('<place>', 'the file of "sourceline export", or s3://bucket/name')
    .option('--redactions <file>', 'strike also what is in this file of "sourceline redactions export"')
    .action(async (written: string, options: { redactions?: string }) => {
      const [{ resolveDatabase }, { loadExport }, { redactionsFor, restoreHere }] = await Promise.all([
        import('@sourceline/database'),
        import('../../platform/export/load-export.ts'),
        import('../restoring/restore-here.ts'),
        import('../../modules/registry.ts'),
      ])
      const env = terminal.env()
      const say = (sentence: string) => terminal.note(sentence)
      const place = backupPlace(written, env)
      const load = (target: LoadTarget) => loadExport(() => readBackupFile(place), target)
      const redactions = await redactionsFor(place, options.redactions)
      const database = await resolveDatabase({ dataDir: env.dataDir, databaseUrl: env.databaseUrl, log: say })
      try {
        const given = { env, url: database.url, load, opener: null, redactions, say }
        const imported = await restoreHere({ ...given, overwrite: false })
        reportRestored(imported, terminal, { noun: 'export' })
        terminal.note('Everybody chooses a password anew: npx sourceline user reset-link EMAIL makes the first link.')
      } finally {
        await database.stop()
      }
    })
}
