import type { EditorArticleFragment, SaveArticleInput } from '@/generated/graphql.ts'
import { SaveEditorArticleDocument } from '@/generated/graphql.ts'
import { type ArticleDraft, detailsOf, saveInputOf } from '@/shared/article-text/article-draft.ts'
import type { RecordedIds } from '@/shared/article-text/recorded-claims.ts'
import { fetchArticle } from '@/shared/article-text/use-article-query.ts'
import { execute, UnavailableError } from '@/shared/graphql-client.ts'
import { accepted, rejectedAs } from '@/shared/mutation-result.ts'
import type { Together } from './together.ts'
import { toldRefusal } from '@/shared/words/told-refusal.ts'
import { t } from '@/shared/words/words.ts'

/** The details that the document holds, and those that are saved beside it: not everybody may know whom a text retells. */
const shared = ['slug', 'kind', 'sectionId', 'topicIds', 'bylines', 'leadImageId', 'note', 'noteIsPublic'] as const

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Puts the details that changed into the document, and the claims that its words make and that are new. */
function writeDetails({ document }: Together, draft: ArticleDraft, known: SaveArticleFields): void {
  const input = saveInputOf(draft)
  document.transact(() => {
    const details = document.getMap('details')
    for (const name of shared) if (!isSame(input[name], known[name])) details.set(name, input[name])
    if (draft.details.datePublished !== undefined) details.set('datePublished', draft.details.datePublished)
    const claims = document.getMap('claims')
    for (const { key, statement, kind } of draft.details.newClaims)
      if (!claims.has(key)) claims.set(key, { statement, kind })
  })
}

type SaveArticleFields = Omit<SaveArticleInput, 'id' | 'expectedVersion'>

/** What a save sends that the document says by itself. */
const inDocument = new Set<string>([...shared, 'headline', 'dek', 'body', 'fieldMentions', 'claims', 'orphanMissing'])

/** What is saved beside the document, whatever fields a draft has; null where that is nothing. */
function fieldsBeside(draft: ArticleDraft, article: EditorArticleFragment, known: SaveArticleFields) {
  const input = saveInputOf(draft)
  const before = new Map(Object.entries(known))
  const changed = Object.entries(input).filter(
    ([name, value]) => name !== 'datePublished' && !inDocument.has(name) && !isSame(value, before.get(name)),
  )
  const isAccepted = draft.details.headlineAccepted && article.headlineProposed
  const fields: SaveArticleFields = {
    ...Object.fromEntries(changed),
    ...(isAccepted && { headline: input.headline }),
  }
  return Object.keys(fields).length === 0 ? null : fields
}

/** Saves fields over the version that there is, again where somebody saves in between. */
async function saveBeside(id: string, version: number, fields: SaveArticleFields): Promise<void> {
  let expectedVersion = version
  for (let attempt = 0; ; attempt += 1) {
    try {
      accepted((await execute(SaveEditorArticleDocument, { input: { id, expectedVersion, ...fields } })).saveArticle)
      return
    } catch (failure) {
      const met = rejectedAs(failure, 'ConflictError')
      if (met === undefined || attempt === 4) throw failure
      expectedVersion = met.actualVersion
    }
  }
}

/** How saving a text that is written together ended. */
type SentTogether =
  | { ended: 'saved'; article: EditorArticleFragment; recorded: RecordedIds; failure: unknown }
  | { ended: 'refused'; failure: unknown }

/** Has a text that is written together saved, with its details. Never throws. */
export async function saveTogether(
  together: Together,
  draft: ArticleDraft,
  known: EditorArticleFragment,
): Promise<SentTogether> {
  const before = saveInputOf({ text: draft.text, details: detailsOf(known) })
  try {
    writeDetails(together, draft, before)
    const answer = await together.save()
    if (answer?.version == null) {
      // Says by itself why, where nobody is signed in or nothing is reached.
      await fetchArticle(known.id)
      throw new UnavailableError(t('The server cannot save just now.'))
    }
    const beside = fieldsBeside(draft, known, before)
    if (beside) await saveBeside(known.id, answer.version, beside)
    const article = await fetchArticle(known.id)
    if (!article) throw new UnavailableError(t('The article is not there any more.'))
    const issue = answer.issues[0]
    const failure = issue ? new Error(toldRefusal(issue)) : null
    return { ended: 'saved', article, recorded: new Map(together.recorded), failure }
  } catch (failure) {
    return { ended: 'refused', failure }
  }
}
