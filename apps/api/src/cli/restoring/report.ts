import type { SnapshotNoun } from '../../platform/backup/load-snapshot.ts'
import { counted } from '../counted.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'
import type { RestoredNewsroom } from './restore-newsroom.ts'

const ofKeys = {
  opened: 'the keys of the vault, opened',
  left: 'the keys of the vault still sealed (give --passphrase-file or --key)',
  none: 'no keys of the vault: bring them from where they are kept',
} as const

const ofExport = 'no passwords, tokens, mails and identities of the vault: they are in no export'

const begins = {
  backup: { drilled: 'Proved', kept: 'Restored and proved' },
  export: { drilled: 'Proved', kept: 'Imported and proved' },
} as const

/**
 * Prints what was brought back, and what was proved of it.
 *
 * @throws CommandFailed where it is there, but is not what it should be.
 */
export function reportRestored(
  restored: RestoredNewsroom,
  terminal: Terminal,
  { noun, drilled = false }: { noun: SnapshotNoun; drilled?: boolean },
): void {
  const { header, sums, differing, histories, redactions, jobs, keys } = restored
  const { unproved } = histories
  const rows = sums.tables.reduce((sum, table) => sum + table.rows, 0)
  const { count, bytes } = sums.objects
  const proof = unproved.length === 0 ? 'each proved by its chain of hashes' : `${unproved.length} not proved`
  const readers = differing.length === 0 ? ' and equal' : `, which differs in ${differing.join(', ')}`
  terminal.print(
    [
      `${begins[noun][drilled ? 'drilled' : 'kept']}: the ${noun} of ${header.takenAt}, of PostgreSQL ${header.postgres}`,
      `  ${counted(rows, 'row')} of ${counted(sums.tables.length, 'table')}, equal row by row`,
      `  ${counted(count, 'object')} (${counted(bytes, 'byte')}), equal to their SHA-256`,
      `  ${counted(histories.revisions, 'sealed version')}, ${proof}`,
      `  what readers get, worked out anew${readers}`,
      `  ${counted(redactions.count, 'redaction')} made since, in ${counted(redactions.rows, 'row')}`,
      `  ${noun === 'export' ? ofExport : ofKeys[keys]}`,
    ].join('\n'),
  )
  if (!drilled) {
    const waiting = counted(jobs, 'job')
    terminal.note(
      `Sessions and links are void. Jobs and mails are paused (${waiting} waiting): look around, then run "sourceline resume".`,
    )
  }
  if (unproved.length > 0)
    throw new CommandFailed(`These were altered before the ${noun} was taken:\n${unproved.slice(0, 20).join('\n')}`)
  if (differing.length > 0)
    throw new CommandFailed(
      `What readers got when the ${noun} was taken was not what the records say; now it is what they say.`,
    )
}
