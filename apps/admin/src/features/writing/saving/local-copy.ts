import { type ArticleDraft, isDocument } from '@/shared/article-text/article-draft.ts'

/** A draft kept on this device. */
export interface LocalCopy {
  draft: ArticleDraft
  /** ISO 8601. */
  keptAt: string
}

/** `unsaved` is written while typing; `set-aside` is what an editor gave up for somebody else's version. */
export type CopyReason = 'unsaved' | 'set-aside'

const keyOf = (articleId: string, reason: CopyReason): string => `sourceline:${reason}:${articleId}`

/** Whether what was stored is a draft, and not what something else, or a version of long ago, left under the key. */
function isLocalCopy(stored: unknown): stored is LocalCopy {
  const { draft, keptAt } = Object(stored)
  const { headline, dek, body } = Object(draft?.text)
  return typeof keptAt === 'string' && typeof draft?.details === 'object' && [headline, dek, body].every(isDocument)
}

/** The draft that this device keeps of an article, or null. */
export function readLocalCopy(articleId: string, reason: CopyReason): LocalCopy | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(articleId, reason)) ?? 'null')
    return isLocalCopy(stored) ? stored : null
  } catch {
    return null
  }
}

/** Keeps a draft on this device. A full or forbidden storage is no failure: the server's copy is the one that counts. */
export function writeLocalCopy(articleId: string, reason: CopyReason, draft: ArticleDraft): void {
  try {
    localStorage.setItem(
      keyOf(articleId, reason),
      JSON.stringify({ draft, keptAt: new Date().toISOString() } satisfies LocalCopy),
    )
  } catch {
    return
  }
}

/** Drops the draft that this device keeps. */
export function dropLocalCopy(articleId: string, reason: CopyReason): void {
  try {
    localStorage.removeItem(keyOf(articleId, reason))
  } catch {
    return
  }
}
