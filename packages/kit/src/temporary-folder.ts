import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm'

/** In bytes: what a run's databases take at their most, several times over. */
const room = 6 * 1024 ** 3

/**
 * Where a run keeps the databases that it throws away: in memory where there is plenty of it, as a database is copied
 * there in a tenth of the processor time, and else where the system keeps what is temporary.
 */
export function temporaryFolder(): string {
  try {
    accessSync(inMemory, constants.W_OK)
    const { bavail, bsize } = statfsSync(inMemory)
    if (Math.min(bavail * bsize, process.availableMemory()) > room) return inMemory
  } catch {
    // Not on every system.
  }
  return tmpdir()
}
