import { deriveMentions, quoteAt, storedBody, storedSpans, type MentionSpan } from '@sourceline/rich-text'
import { articleRecord } from './article.record.ts'
import { lookAgain, textOf } from './text-changes.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { typedId } from '../../platform/ids.ts'
import { blankSpans } from '../../platform/redaction/blank.ts'
import { onBlanking } from '../../platform/redaction/derive-anew.ts'
import { destroySalts } from '../../platform/redaction/struck-rows.ts'
import type { Finder } from '../../platform/redaction/struck-words.ts'

const tables = (tx: Transaction) => open(tx, articleRecord)

/** Anchors in a field: where the blanked words still stand, and else without the words around them, which may hold half a word. */
function anchoredIn(text: string, spans: readonly MentionSpan[], finder: Finder): MentionSpan[] {
  return blankSpans(spans, finder).value.map((span) => {
    const start = text.indexOf(span.quote.exact)
    const end = start + span.quote.exact.length
    return start < 0
      ? { ...span, quote: { ...span.quote, prefix: '', suffix: '' } }
      : { ...span, quote: quoteAt(text, start, end), position: { start, end } }
  })
}

/** Draws the anchors of revisions anew from their blanked text, and destroys the salts of what changed. */
async function anchorAnew(tx: Transaction, revisionIds: readonly string[], finder: Finder, now: Date): Promise<void> {
  const revisions = await tables(tx).articleRevision.findMany({
    where: { id: { in: [...revisionIds] } },
    select: { id: true, headline: true, dek: true, body: true, mentions: true },
  })
  const changed = revisions.flatMap((revision) => {
    const derived = deriveMentions(storedBody(revision.body))
    return revision.mentions.flatMap((mention) => {
      const before = storedSpans(mention.spans)
      const inBody = derived.find(
        ({ claimId, role, place }) =>
          claimId === typedId('claim', mention.claimId) && role === mention.role && place === mention.place,
      )
      const field = mention.place === 'HEADLINE' ? revision.headline : mention.place === 'DEK' ? revision.dek : ''
      const spans = inBody ? inBody.spans : anchoredIn(field, before, finder)
      return JSON.stringify(spans) === JSON.stringify(before) ? [] : [{ id: mention.id, revision: revision.id, spans }]
    })
  })
  if (changed.length === 0) return
  await tables(tx).$executeRaw`
    UPDATE mention m SET spans = x -> 'spans'
    FROM jsonb_array_elements(${JSON.stringify(changed)}::jsonb) x WHERE m.id = (x ->> 'id')::uuid`
  await destroySalts(tx, 'article_revision', [...new Set(changed.map(({ revision }) => revision))], 'mentions', now)
}

/** Lets what stands at words of the newest versions find them again in their blanked text. */
async function followBlanked(tx: Transaction, revisionIds: readonly string[]): Promise<void> {
  const newest = await tables(tx).article.findMany({
    where: { revisions: { some: { id: { in: [...revisionIds] } } } },
    select: {
      id: true,
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { headline: true, dek: true, body: true } },
    },
  })
  for (const { id, revisions } of newest) for (const text of revisions.map(textOf)) await lookAgain(tx, id, text)
}

onBlanking('article_revision', async (tx, revisionIds, finder, now) => {
  await anchorAnew(tx, revisionIds, finder, now)
  await followBlanked(tx, revisionIds)
})
