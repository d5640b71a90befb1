import { Option, type Command } from 'commander'
import { backupPlace, readBackupFile } from '../../platform/backup/backup-place.ts'
import type { LoadTarget } from '../../platform/backup/load-snapshot.ts'
import { openerOf, type KeyOptions } from '../../backup-keys.ts'
import { reportRestored } from '../restoring/report.ts'
import type { Terminal } from '../terminal.ts'

interface RestoreOptions extends KeyOptions {
  readonly drill?: true
  readonly overwrite?: true
  readonly redactions?: string
}

/** `restore`: brings a newsroom back from a backup; with `--drill`, proves that it could be. */
export function restoreCommand(program: Command, terminal: Terminal): void {
  program
    .command('restore')
    .description('bring a newsroom back from a backup into an empty database, and prove it; jobs and mails are paused')
    .argument('<place>', 'the file of "sourceline backup", or s3://bucket/name')
    .option('--drill', 'prove the backup in a database of its own, which is dropped afterwards; changes nothing')
    .addOption(new Option('--overwrite', 'lose the newsroom that is in the database').conflicts('drill'))
    .option('--redactions <file>', 'strike also what is in this file of "sourceline redactions export"')
    .option('--passphrase-file <file>', 'open the keys of the vault by the passphrase in its first line')
    .option('--key <file>', 'open the keys of the vault by the private X25519 key (PEM) in a file')
    .action(async (written: string, options: RestoreOptions) => {
      const [{ resolveDatabase }, { loadBackup }, { drill }, { redactionsFor, restoreHere }] = await Promise.all([
        import('@sourceline/database'),
        import('../../platform/backup/load-backup.ts'),
        import('../restoring/drill.ts'),
        import('../restoring/restore-here.ts'),
        import('../../modules/registry.ts'),
      ])
      const env = terminal.env()
      const say = (sentence: string) => terminal.note(sentence)
      const opener = openerOf(options, env)
      const place = backupPlace(written, env)
      const input = await readBackupFile(place)
      const database = await resolveDatabase({ dataDir: env.dataDir, databaseUrl: env.databaseUrl, log: say })
      try {
        const redactions = await redactionsFor(place, options.redactions)
        const load = (target: LoadTarget) => loadBackup(input, target)
        const given = { env, url: database.url, load, opener, redactions, say }
        const restored = options.drill
          ? await drill(given)
          : await restoreHere({ ...given, overwrite: options.overwrite ?? false })
        reportRestored(restored, terminal, { noun: 'backup', drilled: options.drill ?? false })
      } finally {
        input.destroy()
        await database.stop()
      }
    })
}
