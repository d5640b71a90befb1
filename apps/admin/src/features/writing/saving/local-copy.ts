import type { ArticleDraft } from '@/shared/article-text/article-draft.ts'

/** A draft kept on this device. */
export interface LocalCopy {
  draft: ArticleDraft
  /** ISO 8601. */
  keptAt: string
}

/** `unsaved` is written while typing; `set-aside` is what an editor gave up for somebody else's version. */
export type CopyReason = 'unsaved' | 'set-aside'

const keyOf = (articleId: string, reason: CopyReason): string => `sourceline:${reason}:${articleId}`

/** The draft that this device keeps of an article, or null. */
export function readLocalCopy(articleId: string, reason: CopyReason): LocalCopy | null {
  try {
    const stored = localStorage.getItem(keyOf(articleId, reason))
    return stored === null ? null : (JSON.parse(stored) as LocalCopy)
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
