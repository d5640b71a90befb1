import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'
import type { Conflict } from '@/shared/editor-session/saving.ts'

/** What a draft builds on: the article as the server has it, and how the draft was then. */
interface Base {
  article: EditorArticleFragment
  fingerprint: string
}

/** Where the keeping of a draft stands. The text itself is with the editors. */
export interface SavingState {
  details: ArticleDetails
  base: Base
  isSaving: boolean
  savedAt: Date | null
  /** Why the last save failed, or left something out; null when it did not. */
  failure: unknown
  conflict: Conflict | null
}

/** What happens to a draft. */
export type SavingEvent =
  | { type: 'details-changed'; part: Partial<ArticleDetails> }
  | { type: 'sent' }
  | { type: 'saved'; base: Base; at: Date; failure: unknown }
  /** The server holds what was sent, although its answer was lost. */
  | { type: 'found-saved'; base: Base }
  | { type: 'refused'; failure: unknown; theirs: EditorArticleFragment | null }
  /** An article from the server became what the draft builds on. */
  | { type: 'rebased'; base: Base; details: ArticleDetails }
  /** The editor keeps this draft against the version met. */
  | { type: 'overruled' }

/** A draft that was just opened. */
export function openedDraft(base: Base, details: ArticleDetails): SavingState {
  return { details, base, isSaving: false, savedAt: null, failure: null, conflict: null }
}

/** What follows from an event. Pure. */
export function savingAfter(state: SavingState, event: SavingEvent): SavingState {
  switch (event.type) {
    case 'details-changed':
      return { ...state, details: { ...state.details, ...event.part } }
    case 'sent':
      return { ...state, isSaving: true }
    case 'saved':
      return {
        ...state,
        base: event.base,
        isSaving: false,
        savedAt: event.at,
        failure: event.failure,
        conflict: null,
      }
    case 'found-saved':
      return { ...state, base: event.base, isSaving: false, failure: null, conflict: null }
    case 'refused':
      return {
        ...state,
        isSaving: false,
        failure: event.failure,
        conflict: event.theirs ? { theirs: event.theirs } : state.conflict,
      }
    case 'rebased':
      return { ...state, base: event.base, details: event.details, failure: null, conflict: null }
    case 'overruled':
      return state.conflict
        ? { ...state, base: { ...state.base, article: state.conflict.theirs }, conflict: null }
        : state
  }
}
