import { Option, type Command } from 'commander'
import { backupPlace, readBackupFile, textBeside } from '../../platform/backup/backup-place.ts'
import { openerOf, type KeyOptions } from '../../backup-keys.ts'
import { counted } from '../counted.ts'
import type { RestoredNewsroom } from '../restoring/restore-newsroom.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

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
      const [{ resolveDatabase }, { drill }, { redactionsIn, redactionsOf, restoreHere }, { redactionsName }] =
        await Promise.all([
          import('@sourceline/database'),
          import('../restoring/drill.ts'),
          import('../restoring/restore-here.ts'),
          import('../../modules/backups/public.ts'),
          import('../../modules/registry.ts'),
        ])
      const env = terminal.env()
      const say = (sentence: string) => terminal.note(sentence)
      const opener = openerOf(options, env)
      const place = backupPlace(written, env)
      const input = await readBackupFile(place)
      const database = await resolveDatabase({ dataDir: env.dataDir, databaseUrl: env.databaseUrl, log: say })
      try {
        const beside = await textBeside(place, redactionsName)
        const redactions = [...redactionsIn(beside, redactionsName), ...redactionsOf(options.redactions)]
        const given = { env, url: database.url, input, opener, redactions, say }
        const restored = options.drill
          ? await drill(given)
          : await restoreHere({ ...given, overwrite: options.overwrite ?? false })
        report(restored, terminal, options.drill ?? false)
      } finally {
        input.destroy()
        await database.stop()
      }
    })
}

const ofKeys = {
  opened: 'the keys of the vault, opened',
  left: 'the keys of the vault still sealed (give --passphrase-file or --key)',
  none: 'no keys of the vault: bring them from where they are kept',
} as const

function report(restored: RestoredNewsroom, terminal: Terminal, drilled: boolean): void {
  const { header, manifest, differing, histories, redactions, jobs, keys } = restored
  const { unproved } = histories
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const { count, bytes } = manifest.objects
  const proof = unproved.length === 0 ? 'each proved by its chain of hashes' : `${unproved.length} not proved`
  const readers = differing.length === 0 ? ' and equal' : `, which differs in ${differing.join(', ')}`
  terminal.print(
    [
      `${drilled ? 'Proved' : 'Restored and proved'}: the backup of ${header.takenAt}, of PostgreSQL ${header.postgres}`,
      `  ${counted(rows, 'row')} of ${counted(manifest.tables.length, 'table')}, equal row by row`,
      `  ${counted(count, 'object')} (${counted(bytes, 'byte')}), equal to their SHA-256`,
      `  ${counted(histories.revisions, 'sealed version')}, ${proof}`,
      `  what readers get, worked out anew${readers}`,
      `  ${counted(redactions.count, 'redaction')} made since, in ${counted(redactions.rows, 'row')}`,
      `  ${ofKeys[keys]}`,
    ].join('\n'),
  )
  if (!drilled) {
    const waiting = counted(jobs, 'job')
    terminal.note(
      `Sessions and links are void. Jobs and mails are paused (${waiting} waiting): look around, then run "sourceline resume".`,
    )
  }
  if (unproved.length > 0)
    throw new CommandFailed(`These were altered before they were backed up:\n${unproved.slice(0, 20).join('\n')}`)
  if (differing.length > 0)
    throw new CommandFailed(
      'What readers got when the backup was taken was not what the records say; now it is what they say.',
    )
}
