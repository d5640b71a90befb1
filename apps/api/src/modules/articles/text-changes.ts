import { storedBody, type Body } from '@sourceline/rich-text'
import { jsonText } from '../../platform/json-text.work.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { loadArticle } from './article.store.ts'

/** What of an article's version is text. */
export interface ArticleText {
  readonly headline: string
  readonly dek: string
  readonly body: Body
}

/** A change of the text of an article's newest version. */
export interface ChangedText {
  /** UUID. */
  readonly articleId: string
  readonly before: ArticleText
  /** The same as `before` where only the words that stand elsewhere were changed, as by a redaction. */
  readonly after: ArticleText
}

type Follow = (tx: Transaction, changed: ChangedText) => Promise<void>

const followers: Follow[] = []

/** Says what follows, in its transaction, when the text of an article's newest version changes: whatever stands at words of it. */
export function onTextChange(follow: Follow): void {
  followers.push(follow)
}

/** Lets everything follow that stands at words of a text; nothing has to where it is the same. */
export async function followText(tx: Transaction, changed: ChangedText): Promise<void> {
  if (!isSame(changed.before, changed.after)) await tellFollowers(tx, changed)
}

/** The same where another version has become the newest. */
export async function followNewest(tx: Transaction, articleId: string, before: ArticleText): Promise<void> {
  const newest = await loadArticle(tx, articleId)
  if (newest) await followText(tx, { articleId, before, after: textOf(newest.revision) })
}

/** Lets everything that stands at words of a text look for them in it, however it came to be as it is. */
export const lookAgain = (tx: Transaction, articleId: string, text: ArticleText): Promise<void> =>
  tellFollowers(tx, { articleId, before: text, after: text })

async function tellFollowers(tx: Transaction, changed: ChangedText): Promise<void> {
  for (const follow of followers) await follow(tx, changed)
}

const isSame = (before: ArticleText, after: ArticleText): boolean =>
  before.headline === after.headline &&
  before.dek === after.dek &&
  (before.body === after.body || jsonText(before.body) === jsonText(after.body))

/** The text of a revision. */
export const textOf = ({ headline, dek, body }: { headline: string; dek: string; body: unknown }): ArticleText => ({
  headline,
  dek,
  body: storedBody(body),
})
