import type { Fragment } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { occurrencesIn } from './occurrence.ts'

/** Words that made a claim before they were deleted. */
export interface DeletedWords {
  /** The words with their marks. */
  content: Fragment
  /** Where they stood, as a position in the document of now. */
  pos: number
  /** When a deletion last touched them, in milliseconds. */
  at: number
}

/** Deletions that follow each other within as many milliseconds are one: words that go letter by letter are remembered whole. */
const oneDeletion = 5_000

/** The claims of which a transaction deletes words. */
function claimsTouched({ mapping, docs }: Transaction): Set<string> {
  const touched = new Set<string>()
  for (const [index, map] of mapping.maps.entries()) {
    map.forEach((from, to) => {
      if (from === to) return
      docs[index]?.nodesBetween(from, to, ({ marks }) => {
        for (const { type, attrs } of marks) if (type.name === 'claim') touched.add(String(attrs['claimId']))
      })
    })
  }
  return touched
}

/** What is remembered of deleted claims, by their ids, after a transaction at a moment. */
export function deletedAfter(
  before: ReadonlyMap<string, DeletedWords>,
  transaction: Transaction,
  now: number,
): ReadonlyMap<string, DeletedWords> {
  if (!transaction.docChanged) return before
  const after = new Map(
    [...before].map(([claimId, words]) => [claimId, { ...words, pos: transaction.mapping.map(words.pos, -1) }]),
  )
  for (const claimId of claimsTouched(transaction)) {
    const remembered = after.get(claimId)
    if (remembered && now - remembered.at < oneDeletion) {
      after.set(claimId, { ...remembered, at: now })
      continue
    }
    const words = occurrencesIn(transaction.before, 'BODY').find((occurrence) => occurrence.claimId === claimId)
    if (words === undefined) continue
    const { content } = transaction.before.slice(words.from, words.to)
    after.set(claimId, { content, pos: transaction.mapping.map(words.from, -1), at: now })
  }
  return after
}

/** A transaction that puts deleted words back where they stood, in a paragraph of their own where that is gone. */
export function puttingBack({ tr, doc, schema }: EditorState, { content, pos }: DeletedWords): Transaction {
  const at = doc.resolve(Math.min(pos, doc.content.size))
  if (at.parent.inlineContent) return tr.insert(at.pos, content)
  return tr.insert(at.pos, schema.node('paragraph', null, content))
}
