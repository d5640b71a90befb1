import * as Y from 'yjs'
import { KnownSuggestions } from '../suggestions/made-by.ts'
import { readText } from './article-document.ts'
import { checkDocument } from './check-document.ts'

/** How large a document may become, encoded, in bytes. */
const largest = 12 * 1024 * 1024

/** A copy of a document, on which updates are tried before the document has them. */
export class DocumentCopy {
  readonly #document: Y.Doc
  #copy = new Y.Doc()
  /** How many bytes of updates came since the document was last measured. */
  #unmeasured = Infinity
  /** Who suggested what, as long as the document is open: also what was accepted since, which can be undone. */
  readonly #suggestions = new KnownSuggestions()

  constructor(document: Y.Doc) {
    this.#document = document
    this.#begin()
    this.#suggestions.learn(readText(document).body)
    document.on('update', (update: Uint8Array) => {
      Y.applyUpdate(this.#copy, update)
      this.#suggestions.learn(readText(document).body)
    })
  }

  /**
   * What would be wrong with the document if it had an update, in words for who sent it; null where nothing would.
   *
   * @param writer The id of whoever sent it.
   */
  problemOf(update: Uint8Array, writer: string): string | null {
    const problem = this.#try(update) ?? this.#nameForged(writer)
    if (problem !== null) this.#begin()
    return problem
  }

  #nameForged(writer: string): string | null {
    const isGenuine = this.#suggestions.areGenuine(readText(this.#copy).body, writer, new Date())
    return isGenuine ? null : 'something is suggested in the name of somebody else'
  }

  #begin(): void {
    this.#copy.destroy()
    this.#copy = new Y.Doc()
    Y.applyUpdate(this.#copy, Y.encodeStateAsUpdate(this.#document))
  }

  #try(update: Uint8Array): string | null {
    try {
      Y.applyUpdate(this.#copy, update)
    } catch {
      return 'it is no update of a document'
    }
    if (this.#copy.store.pendingStructs !== null || this.#copy.store.pendingDs !== null)
      return 'it builds on changes that were not sent'
    return checkDocument(this.#copy) ?? this.#measure(update)
  }

  #measure(update: Uint8Array): string | null {
    this.#unmeasured += update.length
    if (this.#unmeasured < largest / 50) return null
    if (Y.encodeStateAsUpdate(this.#copy).length > largest) return 'the document would be too large'
    this.#unmeasured = 0
    return null
  }
}
