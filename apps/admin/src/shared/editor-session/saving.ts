import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { ArticleDetails, ArticleDraft } from '@/shared/article-text/article-draft.ts'

/** Somebody else's version, met while saving. */
export interface Conflict {
  theirs: EditorArticleFragment
}

/** What of an article is on this device only. */
export interface DeviceCopies {
  /** Why the device does not keep what is typed; null while it does. */
  failure: unknown
  /** The place that this editor writes to. */
  place: string
  /** Puts a draft aside on this device, in a place of its own. Rejects where the device cannot keep it. */
  setAside: (draft: ArticleDraft) => Promise<void>
  /** Notes that a copy was loaded into the editors: it goes once the server has what they hold. */
  noteRestored: (id: string) => void
}

/** How an article's draft is kept: what changed since the last save, saving, and what to do when two people saved. */
export interface Saving {
  details: ArticleDetails
  /** Changes details of the article. A save that follows at once has them. */
  changeDetails: (part: Partial<ArticleDetails>) => void
  readDraft: () => ArticleDraft
  isDirty: boolean
  /** The draft as one string, equal when a save would change nothing. */
  draftFingerprint: string
  isSaving: boolean
  savedAt: Date | null
  failure: unknown
  conflict: Conflict | null
  /** The version that the draft builds on. */
  baseVersion: number
  /** Saves what changed; resolves to the article as saved, or null when it could not be. */
  save: () => Promise<EditorArticleFragment | null>
  /** Takes an article from the server as the draft, in place of what the editors hold. */
  adopt: (fresh: EditorArticleFragment) => void
  /** Takes over what the server says about an article whose text was saved, and leaves the text alone. */
  settle: (fresh: EditorArticleFragment) => void
  /** Saves this draft over theirs, which is put aside on the device. */
  keepMine: () => Promise<void>
  /** Loads their version and puts this draft aside on the device. */
  takeTheirs: () => Promise<void>
  /** Puts a draft into the editors, unsaved. */
  load: (draft: ArticleDraft) => void
  /** The id of a claim that a save has recorded, by the key that its marks had until then. */
  recordedId: (key: string) => string | undefined
  device: DeviceCopies
  /** Whether the last save met another version; known before `conflict` is. */
  hasConflict: () => boolean
}
