import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { parseBody } from '../parse-body.ts'
import { arbitraryBody } from '../testing/arbitrary-body.ts'
import { bodyOf, claim, footnote, footnotes, paragraph, reference, text } from '../testing/parsed.ts'
import { mergeText, readText, writeText } from './article-document.ts'

const line = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: words ? [{ type: 'text', text: words }] : [] }],
})
const documentOf = (body: unknown): Y.Doc => {
  const document = new Y.Doc()
  writeText(document, { headline: line('Ferries'), dek: line(''), body })
  return document
}
const bodyIn = (document: Y.Doc) => {
  const parsed = parseBody(readText(document).body)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.body
}

describe('the text of a document', () => {
  it('is what was written, whatever body', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(bodyIn(documentOf(body))).toEqual(body)
      }),
      { numRuns: 60 },
    )
  })

  it('comes from any body to any other by what differs', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (before, after) => {
        const document = documentOf(before)
        writeText(document, { headline: line('Ferries'), dek: line(''), body: after })
        expect(bodyIn(document)).toEqual(after)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps a claim in one piece across a footnote, on which no mark is kept', () => {
    const one = claim('claim_01h455vb4pex5vsknk084sn02q')
    const body = bodyOf(
      paragraph(text('The pier ', one), reference('n1'), text(' opens', one), text('.')),
      footnotes(footnote('n1', 'So the harbour.')),
    )
    expect(bodyIn(documentOf(body))).toEqual(body)
  })

  it('has what changed elsewhere beside what was written since, in one paragraph', () => {
    const before = bodyOf(paragraph(text('The ferry leaves at six.')))
    const document = documentOf(before)
    const agreed = Y.encodeStateAsUpdate(document)
    const [block] = before.content
    const saying = (words: string) => ({ ...before, content: [{ ...block, content: [{ type: 'text', text: words }] }] })
    writeText(document, {
      headline: line('Ferries'),
      dek: line(''),
      body: saying('The ferry leaves at six on Sundays.'),
    })
    mergeText(document, agreed, {
      headline: line('Late ferries'),
      dek: line(''),
      body: saying('The first ferry leaves at six.'),
    })
    expect(bodyIn(document)).toEqual(saying('The first ferry leaves at six on Sundays.'))
    expect(readText(document).headline).toEqual(line('Late ferries'))
  })
})
