import { OperatorError } from '@sourceline/database/operator-error'
import { backupShelf, type BackupShelf } from '../../platform/backup/backup-shelf.ts'
import type { PlaceMeans } from '../../platform/backup/backup-place.ts'
import { readSettings } from '../../platform/settings/read-settings.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { redactionList } from '../redactions/public.ts'
import { backupSettings } from './backup.settings.ts'
import { writeBackup, type BackupMeans } from './write-backup.ts'

const hour = 3_600_000

/** A turn comes each hour, and not to the second. */
const leeway = hour / 4

/** What lies beside backups: the list of redactions, which a restore of one of them takes up by itself. */
export const redactionsName = 'redactions.jsonl'

let ofThisProcess: BackupMeans | null = null

/** Says what backups are made of in this process. */
export function useBackups(means: BackupMeans): void {
  ofThisProcess = means
}

const nameAt = (now: Date): string => `newsroom-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.tar`

/** When a backup of that name was begun; null for what else lies there. */
function momentOf(name: string): Date | null {
  const parts = /^newsroom-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar$/.exec(name)?.slice(1) ?? []
  const [year, month, day, hours, minutes, seconds] = parts
  return year ? new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`) : null
}

async function momentsOf(shelf: BackupShelf): Promise<{ name: string; at: Date }[]> {
  const names = await shelf.names()
  return names.flatMap((name) => {
    const at = momentOf(name)
    return at ? [{ name, at }] : []
  })
}

/** What is to be known of the backups that are made by themselves. */
export interface ScheduledBackups {
  readonly place: string
  readonly every: number
  /** How many there are, and when the newest was begun. */
  readonly count: number
  readonly newest: Date | null
}

/**
 * The backups that are made by themselves; null where none are.
 *
 * @throws OperatorError where their place does not serve.
 */
export async function scheduledBackups(tx: Transaction, means: PlaceMeans): Promise<ScheduledBackups | null> {
  const { place, every } = await readSettings(tx, backupSettings)
  if (place.trim() === '') return null
  const made = await momentsOf(backupShelf(place, means))
  return { place, every, count: made.length, newest: made.at(-1)?.at ?? null }
}

/**
 * Writes the list of redactions beside the backups, and a backup where it is time for one; takes away the oldest.
 *
 * @returns What was done, in plain words.
 * @throws OperatorError where the place, the database or the object store does not serve.
 */
export async function makeScheduledBackup(tx: Transaction, now: Date): Promise<string> {
  const { place, every, keep } = await readSettings(tx, backupSettings)
  if (place.trim() === '') return 'No place for backups is named'
  if (!ofThisProcess) throw new OperatorError('This process knows nothing of backups.')
  const shelf = backupShelf(place, ofThisProcess)
  const newest = (await momentsOf(shelf)).at(-1)
  const lines = await redactionList(tx)
  await shelf.replace(redactionsName, lines.map((line) => `${line}\n`).join(''))
  if (newest && now.getTime() - newest.at.getTime() < every * hour - leeway) return 'It is not time for a backup'
  const name = nameAt(now)
  await writeBackup(ofThisProcess, shelf.placeOf(name))
  const made = await momentsOf(shelf)
  const surplus = made.slice(0, Math.max(0, made.length - keep))
  for (const old of surplus) await shelf.remove(old.name)
  return `${name} was written${surplus.length > 0 ? `, ${surplus.length} taken away` : ''}`
}
