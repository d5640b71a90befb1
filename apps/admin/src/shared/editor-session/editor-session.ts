'use client'

import { createContext, useContext } from 'react'
import type { OpenForms } from './open-forms.ts'
import type { ClaimFocus } from './claim-focus.ts'
import type { Saving } from './saving.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'

/** What an editor decides about proposals. */
export type Decision = 'accept' | 'reject'

/** What every part of the article editor works on. The same object while the editor is open. */
export interface EditorSession {
  articleId: string
  editors: ArticleEditors
  focusClaim: (focus: ClaimFocus | null) => void
  /** Decides on proposals; resolves to whether the decision was taken. */
  decideOn: (decision: Decision, ids: readonly string[]) => Promise<boolean>
  /** Accepts what is sure of some proposals for an article. */
  acceptAll: (articleId: string, ids: readonly string[]) => Promise<void>
  /** Saves what changed in the article, takes it from the server as the draft, reads it and changes its details. */
  saving: Pick<Saving, 'save' | 'adopt' | 'readDraft' | 'changeDetails'>
  /** What is being typed in the cards. */
  forms: OpenForms
  /** Whether the viewer may change the text. */
  mayWrite: boolean
  /** Whether the viewer may decide on proposals. */
  mayDecide: boolean
}

const SessionContext = createContext<EditorSession | null>(null)

export const EditorSessionProvider = SessionContext.Provider

/** The editor that a part belongs to. Throws outside of one. */
export function useEditorSession(): EditorSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('This part belongs inside an article editor.')
  return session
}
