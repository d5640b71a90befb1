import { readText, type TextNode } from '@sourceline/rich-text/collaboration'
import { setImmediate as turn } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Finder } from '../../platform/redaction/struck-words.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { endSession, replaceUpdates, sessionsBehind, type StoredSession } from './collaboration.store.ts'

/** What a redaction strikes in sessions. */
interface Order {
  /** The articles that it struck or covers, by UUID: their sessions end. */
  readonly articleIds: ReadonlySet<string>
  /** Finds what is struck wherever it stands; null where nothing but these articles is covered. */
  readonly finder: Finder | null
}

/**
 * Takes what a redaction strikes out of what is being written. A session whose text has it ends, since nothing in a document
 * can be blanked. Of the others what was typed and deleted again is forgotten, which stands in the log of their updates.
 */
export async function strikeSessions(tx: Transaction, { articleIds, finder }: Order): Promise<void> {
  for (let sessions = await sessionsBehind(tx, null); sessions.length > 0;) {
    for (const session of sessions) {
      if (articleIds.has(session.articleId)) await endSession(tx, session.id)
      else if (finder !== null) await strikeSession(tx, session, finder)
      await turn()
    }
    sessions = await sessionsBehind(tx, sessions.at(-1)?.id ?? null)
  }
}

async function strikeSession(tx: Transaction, session: StoredSession, finder: Finder): Promise<void> {
  const { id, state, updates } = session
  const document = new Y.Doc()
  Y.applyUpdate(document, state)
  const isAgreedStruck = holdsStruck(document, finder)
  const agreed = Y.encodeStateVector(document)
  document.transact(() => {
    for (const { update } of updates) Y.applyUpdate(document, update)
  })
  if (isAgreedStruck || holdsStruck(document, finder)) await endSession(tx, id)
  else await replaceUpdates(tx, session, Y.encodeStateAsUpdate(document, agreed))
  document.destroy()
}

/** The words of a text, block by block, and whatever else stands in it. */
function textsOf(node: TextNode): string[] {
  const { content = [], ...own } = node
  const words = content.map(({ text = ' ' }) => text).join('')
  return [words, JSON.stringify(own), ...content.flatMap(textsOf)]
}

function holdsStruck(document: Y.Doc, { inText, inSlug }: Finder): boolean {
  const { headline, dek, body } = readText(document)
  const details: Y.Map<unknown> = document.getMap('details')
  const values = [details, document.getMap('claims')].map((map) => JSON.stringify(map.toJSON()))
  const texts = [...values, ...[headline, dek, body].flatMap(textsOf)]
  return texts.some((text) => inText(text).length > 0) || inSlug(String(details.get('slug'))).length > 0
}
