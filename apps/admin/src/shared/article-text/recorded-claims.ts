import { nameClaims } from '@sourceline/rich-text'
import type { JSONContent } from '@tiptap/core'
import type { EditorClaimFragment } from '@/generated/graphql.ts'
import { type ArticleDraft, type ArticleText, isDocument } from './article-draft.ts'
import type { NewClaim } from './new-claims.ts'

interface MadeClaims {
  claims: readonly { claim: Pick<EditorClaimFragment, 'id' | 'statement' | 'kind'> }[]
}

/** The ids of claims that were recorded, by the keys that drafts call them. */
export type RecordedIds = ReadonlyMap<string, string>

function documentWith(document: JSONContent, ids: RecordedIds): JSONContent {
  const named = nameClaims(document, ids)
  return isDocument(named) ? named : document
}

/** A text that calls recorded claims by their ids. */
function textWith({ headline, dek, body }: ArticleText, ids: RecordedIds): ArticleText {
  return { headline: documentWith(headline, ids), dek: documentWith(dek, ids), body: documentWith(body, ids) }
}

/** A draft that calls recorded claims by their ids and has no others to record. */
export function draftWith({ text, details }: ArticleDraft, ids: RecordedIds): ArticleDraft {
  if (ids.size === 0) return { text, details }
  const newClaims = details.newClaims.filter(({ key }) => !ids.has(key))
  return { text: textWith(text, ids), details: { ...details, newClaims } }
}

/** The ids that an article's claims have which a draft still calls new: a save whose answer was lost has recorded them. */
export function recordedIn({ claims }: MadeClaims, drafted: readonly NewClaim[]): RecordedIds {
  return new Map(
    drafted.flatMap(({ key, statement, kind }) => {
      const found = claims.find(({ claim }) => claim.statement === statement && claim.kind === kind)
      return found ? [[key, found.claim.id] as const] : []
    }),
  )
}
