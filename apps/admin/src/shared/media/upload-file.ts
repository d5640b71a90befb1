import type { DetailedError, Upload } from 'tus-js-client'
import { t } from '../words/words.ts'
import { toldRefusal } from '../words/told-refusal.ts'

/** The image that an upload came to. */
export interface Uploaded {
  assetId: string
  /** No image had this file before. */
  isNew: boolean
}

/** An image whose file is to be replaced, as it was seen. */
export interface Replaced {
  id: string
  version: number
}

interface Options {
  replaces?: Replaced | undefined
  /** Is told how much has been sent, from 0 to 1. */
  onProgress: (share: number) => void
}

/** An upload that goes on. */
export interface RunningUpload {
  done: Promise<Uploaded>
  /** Ends it; what was sent is forgotten. */
  cancel: () => void
}

/** How much is sent at once, in bytes: as much is lost at the most where the connection breaks. */
const chunkSize = 4 * 1024 * 1024

/** After how many milliseconds it is tried again where the connection breaks. */
const retryDelays = [0, 1_000, 3_000, 5_000, 10_000, 20_000]

/** The sentence with which the server refused; null where it did not. */
function sentenceOf(error: Error | DetailedError): string | null {
  if (!('originalResponse' in error)) return null
  try {
    const answer: unknown = JSON.parse(error.originalResponse?.getBody() ?? '')
    if (typeof answer !== 'object' || answer === null || !('message' in answer)) return null
    const { code, parameters } = { code: undefined, parameters: undefined, ...answer }
    return toldRefusal({
      code: typeof code === 'string' ? code : undefined,
      parameters,
      message: String(answer.message),
    })
  } catch {
    return null
  }
}

/** Sends a file in parts (tus 1.0): where the connection breaks, it goes on from where it was. */
export function uploadFile(file: File, { replaces, onProgress }: Options): RunningUpload {
  let upload: Upload | undefined
  let cancelled = false
  const done = import('tus-js-client').then(
    (tus) =>
      new Promise<Uploaded>((resolve, reject) => {
        if (cancelled) return
        upload = new tus.Upload(file, {
          endpoint: '/media/uploads',
          chunkSize,
          retryDelays,
          metadata: {
            filename: file.name,
            filetype: file.type,
            ...(replaces ? { replaces: replaces.id, expectedVersion: String(replaces.version) } : {}),
          },
          removeFingerprintOnSuccess: true,
          onProgress: (sent, whole) => onProgress(whole > 0 ? sent / whole : 0),
          onError: (error) =>
            reject(new Error(sentenceOf(error) ?? t('The connection broke. Try again: it goes on from there.'))),
          onSuccess: ({ lastResponse }) => {
            const assetId = lastResponse.getHeader('Sourceline-Asset')
            if (assetId) resolve({ assetId, isNew: lastResponse.getHeader('Sourceline-Asset-New') === 'true' })
            else reject(new Error(t('The upload is complete. Reload the page to see it.')))
          },
        })
        void resumed(upload, replaces).then((ready) => ready.start())
      }),
  )
  return {
    done,
    cancel: () => {
      cancelled = true
      void upload?.abort(true)
    },
  }
}

/** Goes on with what was sent of this file before, even in another window; a file that replaces one is sent anew. */
async function resumed(upload: Upload, replaces: Replaced | undefined): Promise<Upload> {
  const [before] = replaces ? [] : await upload.findPreviousUploads()
  if (before) upload.resumeFromPreviousUpload(before)
  return upload
}
