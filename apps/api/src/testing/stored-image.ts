import { createHash } from 'node:crypto'
import type { StoredFile } from '../modules/assets/stored-file.work.ts'

/** A file as if it had been uploaded and kept; its content is told by the words alone. */
export const storedImage = (content: string, changes: Partial<StoredFile> = {}): StoredFile => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  mediaType: 'image/jpeg',
  bytes: 120_000,
  width: 3000,
  height: 2000,
  animated: false,
  thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
  embedded: {},
  hasContentCredentials: false,
  ...changes,
})
