import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { arbitraryBody } from '../testing/arbitrary-body.ts'
import { writeText } from './article-document.ts'
import { DocumentCopy } from './document-copy.ts'
import { lineOf } from './line.ts'

const line = lineOf('Ferries', [])
const documentOf = (body: unknown): Y.Doc => {
  const document = new Y.Doc()
  writeText(document, { headline: line, dek: line, body })
  return document
}
const plain = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry.' }] }] }

/** What is wrong with what somebody sends who has the same document. */
function problemOf(change: (document: Y.Doc, words: Y.XmlText) => void): string | null {
  const document = documentOf(plain)
  const copy = new DocumentCopy(document)
  const sender = new Y.Doc()
  Y.applyUpdate(sender, Y.encodeStateAsUpdate(document))
  const before = Y.encodeStateVector(sender)
  const paragraph = sender.getXmlFragment('body').get(0)
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(words instanceof Y.XmlText)) throw new Error('there are no words')
  change(sender, words)
  return copy.problemOf(Y.encodeStateAsUpdate(sender, before), 'anna')
}
const withElement = (name: string, attributes: Readonly<Record<string, string>> = {}) =>
  problemOf((document) => {
    const element = new Y.XmlElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    document.getXmlFragment('body').push([element])
  })

describe('a change of a document', () => {
  it('may bring whatever a body has', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(new DocumentCopy(new Y.Doc()).problemOf(Y.encodeStateAsUpdate(documentOf(body)), 'anna')).toBeNull()
      }),
      { numRuns: 40 },
    )
    expect(problemOf((_document, words) => words.insert(0, 'Now: '))).toBeNull()
    expect(problemOf((document) => document.getMap('details').set('slug', 'a-ferry'))).toBeNull()
  })

  it('may bring no node, attribute, mark or part that an article does not have', () => {
    expect(withElement('script')).toBe('a text has no script')
    expect(withElement('doc')).toBe('a text has no doc')
    expect(withElement('paragraph', { onclick: 'steal()' })).toBe('a paragraph has no onclick')
    expect(problemOf((_document, words) => words.format(0, 3, { blink: {} }))).toBe('words have no mark blink')
    expect(problemOf((_document, words) => words.format(0, 3, { bold: { size: 9 } }))).toBe(
      'a mark bold has no such value',
    )
    expect(problemOf((_document, words) => words.insertEmbed(0, { image: 'x' }))).toBe(
      'a text holds something else than words',
    )
    expect(problemOf((document) => document.getMap('secrets').set('a', 1))).toBe('it has no part secrets')
    expect(problemOf((document) => document.getMap('details').set('a', new Y.Map()))).toBe('details hold plain values')
  })

  it('may lead nowhere that a link of a body may not, and name no claim that is none', () => {
    const href = 'javascript:alert(1)'
    expect(problemOf((_document, words) => words.format(0, 3, { link: { href } }))).toBe('a link leads where none may')
    const claim = { claimId: 'claim of mine', role: 'ATTRIBUTED' }
    expect(problemOf((_document, words) => words.format(0, 3, { 'claim--AAAAAAAA': claim }))).toBe(
      'a mark claim has no such value',
    )
  })

  it('may be neither too deep nor without what it builds on nor no change at all', () => {
    const deep = problemOf((document) => {
      let inner: Y.XmlFragment = document.getXmlFragment('body')
      for (let depth = 0; depth < 200; depth += 1) {
        const quotation = new Y.XmlElement('blockquote')
        inner.push([quotation])
        inner = quotation
      }
    })
    expect(deep).toBe('blocks stand too deep within one another')
    const copy = new DocumentCopy(documentOf(plain))
    const sender = documentOf(plain)
    const before = Y.encodeStateVector(sender)
    sender.getMap('details').set('slug', 'a')
    expect(copy.problemOf(Y.encodeStateAsUpdate(sender, before), 'anna')).toBe(
      'it builds on changes that were not sent',
    )
    expect(copy.problemOf(Uint8Array.from([1, 2, 3]), 'anna')).toBe('it is no update of a document')
  })

  it('that was refused leaves nothing behind', () => {
    const document = documentOf(plain)
    const copy = new DocumentCopy(document)
    const sender = new Y.Doc()
    sender.getMap('secrets').set('a', 1)
    expect(copy.problemOf(Y.encodeStateAsUpdate(sender), 'anna')).not.toBeNull()
    const other = new Y.Doc()
    other.getMap('details').set('slug', 'a')
    expect(copy.problemOf(Y.encodeStateAsUpdate(other), 'anna')).toBeNull()
  })

  it('may suggest something in its sender’s name alone, and take up what another suggested', () => {
    const suggested = (by: string) => ({ insertion: { id: 's_1', by, at: '2026-11-23T10:00:00.000Z' } })
    expect(problemOf((_document, words) => words.insert(0, 'Now: ', suggested('anna')))).toBeNull()
    const forged = 'something is suggested in the name of somebody else'
    expect(problemOf((_document, words) => words.insert(0, 'Now: ', suggested('ben')))).toBe(forged)
    expect(problemOf((_document, words) => words.format(0, 3, { deletion: suggested('ben').insertion }))).toBe(forged)

    const document = documentOf(plain)
    const copy = new DocumentCopy(document)
    const send = (writer: string, change: (words: Y.XmlText) => void): string | null => {
      const sender = new Y.Doc()
      Y.applyUpdate(sender, Y.encodeStateAsUpdate(document))
      const before = Y.encodeStateVector(sender)
      const paragraph = sender.getXmlFragment('body').get(0)
      const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
      if (words instanceof Y.XmlText) change(words)
      const update = Y.encodeStateAsUpdate(sender, before)
      const problem = copy.problemOf(update, writer)
      if (problem === null) Y.applyUpdate(document, update)
      return problem
    }
    expect(send('ben', (words) => words.insert(0, 'Now: ', suggested('ben')))).toBeNull()
    expect(send('anna', (words) => words.delete(0, 5))).toBeNull()
    expect(send('anna', (words) => words.insert(0, 'Now: ', suggested('ben')))).toBeNull()
    expect(send('anna', (words) => words.insert(0, 'Nowhere: ', suggested('ben')))).toBe(forged)
  })
})
