import { withholding, type SourceTerms } from '@sourceline/domain'

interface Attribution {
  readonly state: string
  readonly publicFrom: string | null
  readonly terms: SourceTerms
}

interface Article {
  readonly hasDraft: boolean
  readonly publicFrom: string | null
  readonly hasUnpublishedDecisions: boolean
  readonly claims: readonly {
    readonly claim: {
      readonly state: string
      readonly publicFrom: string | null
      readonly hasDraft: boolean
      readonly attributions: readonly Attribution[]
    }
  }[]
}

/** Whether editors have accepted anything of the article's claims that readers of it do not see. */
export function decisionsWait({ publicFrom, hasUnpublishedDecisions, claims }: Article): boolean {
  if (!publicFrom) return false
  return (
    hasUnpublishedDecisions ||
    claims.some(
      ({ claim }) =>
        claim.state === 'ACCEPTED' && (!claim.publicFrom || claim.hasDraft || claim.attributions.some(waits)),
    )
  )
}

function waits({ state, publicFrom, terms }: Attribution): boolean {
  return state === 'ACCEPTED' && !publicFrom && !withholding.has(terms)
}

/** Whether publishing the article would show readers anything new, now or at a set time. */
export function awaitsPublication(article: Article): boolean {
  return article.hasDraft || !article.publicFrom || decisionsWait(article)
}
