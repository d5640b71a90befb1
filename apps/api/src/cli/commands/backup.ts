import { Option, type Command } from 'commander'
import { backupPlace, placeInWords } from '../../platform/backup/backup-place.ts'
import { backupMeans } from '../../backup-means.ts'
import type { KeyOptions } from '../../backup-keys.ts'
import { counted } from '../counted.ts'
import type { Terminal } from '../terminal.ts'

const ofKeys = {
  sealed: 'The keys of the vault are in it, sealed.',
  elsewhere:
    'The keys of the vault are not in it: keep a copy of them elsewhere, or name a passphrase or recipient (--help).',
  none: 'There are no keys of the vault yet.',
} as const

/** `backup`: the whole newsroom in one file. */
export function backupCommand(program: Command, terminal: Terminal): void {
  program
    .command('backup')
    .description('write rows, objects and settings, as they are at one moment, to one file; the newsroom goes on')
    .argument('<place>', 'a file that is not there yet, or s3://bucket/name')
    .option('--passphrase-file <file>', 'seal the keys of the vault by the passphrase in its first line')
    .addOption(
      new Option('--recipient <file>', 'seal the keys of the vault to the public X25519 key (PEM) in a file').conflicts(
        'passphraseFile',
      ),
    )
    .action(async (written: string, options: KeyOptions) => {
      const { writeBackup } = await import('../../modules/backups/public.ts')
      const env = terminal.env()
      const place = backupPlace(written, env)
      const backup = await terminal.withDatabase(({ url }) =>
        writeBackup(backupMeans(env, url, { options, set: terminal.variables() }), place),
      )
      terminal.print(placeInWords(place))
      const rows = backup.tables.reduce((sum, table) => sum + table.rows, 0)
      terminal.note(`${counted(rows, 'row')} and ${counted(backup.objects.count, 'object')}. ${ofKeys[backup.keys]}`)
    })
}
