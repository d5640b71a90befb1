import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { DeviceCopy } from './device-copy.ts'

interface Schema extends DBSchema {
  copies: {
    key: string
    value: DeviceCopy
    indexes: { byUser: string; byArticle: [userId: string, articleId: string] }
  }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

/** Opens the database once. One that could not be opened, or that the browser closed, is opened anew by the next call. */
function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('sourceline-device-copies', 1, {
    upgrade(database) {
      const copies = database.createObjectStore('copies', { keyPath: 'id' })
      copies.createIndex('byUser', 'userId')
      copies.createIndex('byArticle', ['userId', 'articleId'])
    },
    terminated: () => {
      opened = null
    },
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

const readable = (stored: readonly unknown[]): DeviceCopy[] =>
  stored
    .flatMap((each) => {
      const { success, data } = DeviceCopy.safeParse(each)
      return success ? [data] : []
    })
    .toSorted((a, b) => b.writtenAt.localeCompare(a.writtenAt))

/**
 * Writes a copy to its own place. Calls take effect in the order in which they are made. Rejects with a `DOMException`
 * where the device cannot keep it: `QuotaExceededError` when its storage is full.
 */
export async function writeCopy(copy: DeviceCopy): Promise<void> {
  const database = await open()
  await database.put('copies', copy)
}

/** Removes copies: what the server has by now, or what an editor discards. */
export async function removeCopies(ids: readonly string[]): Promise<void> {
  const database = await open()
  const { store, done } = database.transaction('copies', 'readwrite')
  await Promise.all([...ids.map((id) => store.delete(id)), done])
}

/** The copies that somebody has of an article on this device, newest first. */
export async function copiesOfArticle(userId: string, articleId: string): Promise<DeviceCopy[]> {
  const database = await open()
  return readable(await database.getAllFromIndex('copies', 'byArticle', [userId, articleId]))
}

/** Everything that somebody has on this device and the server does not, newest first. */
export async function copiesOfUser(userId: string): Promise<DeviceCopy[]> {
  const database = await open()
  return readable(await database.getAllFromIndex('copies', 'byUser', userId))
}
