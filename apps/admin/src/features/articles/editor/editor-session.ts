'use client'

import { createContext, useContext } from 'react'
import type { OpenForms } from './claims/open-forms.ts'
import type { ClaimFocus } from './claims/use-claim-focus.ts'
import type { Decisions } from './claims/use-decisions.ts'
import type { ArticleEditors } from './text/use-article-editors.ts'

/** What every part of the article editor works on. The same object while the editor is open. */
export interface EditorSession {
  articleId: string
  editors: ArticleEditors
  look: (focus: ClaimFocus | null) => void
  take: Decisions['take']
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
