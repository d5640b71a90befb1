import { createHash } from 'node:crypto'
import { withScratchDatabase } from '@sourceline/database'
import { keyKeeper } from '../../platform/encryption/key-keeper.ts'
import { readKeyRing } from '../../platform/encryption/key-ring.ts'
import type { Given } from './restore-here.ts'
import { restoreNewsroom, type RestoredNewsroom } from './restore-newsroom.ts'

/**
 * Brings a backup into a database that is made for it beside the newsroom's and dropped afterwards. Objects are read
 * and compared, not kept.
 *
 * @throws OperatorError where the backup cannot be restored, or no database may be made.
 */
export const drill = ({ env, url, ...given }: Given): Promise<RestoredNewsroom> =>
  withScratchDatabase(url, 'drill', (scratch) =>
    restoreNewsroom({
      ...given,
      url: scratch,
      overwrite: false,
      async keepObject(_name, content) {
        const hash = createHash('sha256')
        for await (const piece of content) hash.update(piece)
        return hash.digest('hex')
      },
      keepKeys(text) {
        if (text === null) return keyKeeper(env.vaultKeys)
        const ring = readKeyRing(text)
        return { read: () => ring, readOrDraw: () => ring }
      },
    }),
  )
