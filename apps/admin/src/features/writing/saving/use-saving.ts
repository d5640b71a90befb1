'use client'

import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { useConflictChoices } from './use-conflict-choices.ts'
import { useDeviceCopy } from '../device/use-device-copy.ts'
import type { Together } from '../together/together.ts'
import { useSaveTogether } from './use-save-together.ts'
import { useDraft } from './use-draft.ts'
import { useSave } from './use-save.ts'

interface Options {
  article: EditorArticleFragment
  editors: ArticleEditors
  /** Whether the viewer may save; nothing is unsaved for whoever only reads. */
  mayWrite: boolean
  /** The text as several people write it at once; null where one does. */
  together: Together | null
}

/** How an article's draft is saved: on this device while it is typed, on the server, and what to do when two people saved. */
export function useSaving({ article, editors, mayWrite, together }: Options): Saving {
  const draft = useDraft(article, editors)
  const saveAlone = useSave(article, draft, mayWrite)
  const saveTogether = useSaveTogether(article.id, draft, mayWrite, together)
  const save = together === null ? saveAlone : saveTogether
  const { state, now, changeDetails, readDraft, draftFingerprint, adopt, settle, load, recordedId } = draft
  const isDirty = mayWrite && draftFingerprint !== state.base.fingerprint
  const { version: baseVersion, updatedAt: baseSavedAt } = state.base.article
  const base = { articleId: article.id, baseVersion, baseSavedAt }
  const device = useDeviceCopy({ readDraft, base, isDirty, draftFingerprint })
  const choices = useConflictChoices(draft, device.setAside, save)
  return {
    details: state.details,
    changeDetails,
    readDraft,
    isDirty,
    draftFingerprint,
    isSaving: state.isSaving,
    savedAt: state.savedAt,
    failure: state.failure,
    conflict: state.conflict,
    baseVersion,
    save,
    // What the server makes of a text that is written together comes into it by itself.
    adopt: together === null ? adopt : settle,
    settle,
    load,
    recordedId,
    device,
    ...choices,
    hasConflict: () => now().conflict !== null,
  }
}
