'use client'

import { createContext, useContext } from 'react'

/** What is typed in comments and not sent, by what is being written. */
type CommentDrafts = Map<string, string>

const DraftsContext = createContext<CommentDrafts | null>(null)

/** Keeps what is typed in comments for as long as an article is open. */
export const CommentDraftsProvider = DraftsContext.Provider

/** What is typed in comments. Throws outside of an article. */
export function useCommentDrafts(): CommentDrafts {
  const drafts = useContext(DraftsContext)
  if (drafts === null) throw new Error('This part belongs inside an article editor.')
  return drafts
}
