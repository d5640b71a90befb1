import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingBlockIds } from './block-id.ts'
import { bodyLimits } from './limits.ts'
import { parseBody } from './parse-body.ts'
import { arbitraryBody, arbitraryInput } from './testing/arbitrary-body.ts'
import { toText } from './blocks.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const claim = (claimId: string, role = 'ATTRIBUTED') => ({ type: 'claim', attrs: { claimId, role } })

function bodyOf(input: unknown) {
  const parsed = parseBody(input, countingBlockIds())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.body
}

function issuesOf(input: unknown) {
  const parsed = parseBody(input)
  return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`)
}

describe('a body that a client sends', () => {
  it('gets an id for each block that has none, and another for a copy', () => {
    const block = (id: string | null) => ({ type: 'paragraph', attrs: { id } })
    expect(bodyOf(doc(block('b_1'), block(null), block('b_1'), { type: 'paragraph' })).content).toEqual(
      ['b_1', 'b_2', 'b_3', 'b_4'].map((id) => ({ type: 'paragraph', attrs: { id } })),
    )
  })

  it('has at least one paragraph', () => {
    expect(bodyOf({ type: 'doc' })).toEqual({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'b_1' } }] })
  })

  it('is stored in Unicode NFC, even where an accent stands in a node of its own', () => {
    const body = bodyOf(
      doc(paragraph(text('Orba', { type: 'bold' }), text('\u0301n'), text(' a\u0308\u0000\uD800b\nc'))),
    )
    expect(toText(body)).toBe('Orbán äb c')
  })

  it('comes out with its marks in order, one a claim, and equal neighbours joined', () => {
    const body = bodyOf(
      doc(
        paragraph(
          text('a', { type: 'italic' }, claim('claim_2'), claim('claim_1'), claim('claim_2', 'DEBUNKED')),
          text(''),
          text('b', claim('claim_1'), claim('claim_2', 'DEBUNKED'), { type: 'italic' }),
        ),
      ),
    )
    expect(body.content).toEqual([
      {
        type: 'paragraph',
        attrs: { id: 'b_1' },
        content: [
          { type: 'text', text: 'ab', marks: [claim('claim_1'), claim('claim_2', 'DEBUNKED'), { type: 'italic' }] },
        ],
      },
    ])
  })

  it('is left as it is when it is in normal form', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(parseBody(body, countingBlockIds('x_'))).toEqual({ ok: true, body, suggested: null })
      }),
    )
  })

  it('means the same text and has unique ids, whatever form it came in', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const ids = JSON.stringify(bodyOf(input)).match(/"id":"[^"]+"/g) ?? []
        expect(new Set(ids).size).toBe(ids.length)
        expect(toText(bodyOf(input)).normalize('NFC')).toBe(toText(bodyOf(input)))
      }),
    )
  })

  it.each([
    [doc({ type: 'video' }), 'content[0].type: "video" is not allowed here: paragraph, heading'],
    [doc(paragraph(paragraph())), 'content[0].content[0].type: "paragraph" is not allowed here'],
    [
      doc(paragraph(text('x', { type: 'underline' }))),
      'content[0].content[0].marks[0].type: "underline" is not allowed here: the marks are claim',
    ],
    [
      doc({ type: 'heading', attrs: { level: 1 } }),
      'content[0].attrs.level: must be 2, 3 or 4: level 1 is the headline',
    ],
    [
      doc({ ...paragraph(), attrs: { color: 'red' } }),
      'content[0].attrs: has "color", which a body does not have: remove it',
    ],
    [doc({ ...paragraph(), attrs: { id: '"><script>' } }), 'content[0].attrs.id: must be a letter'],
    [doc({ type: 'bulletList', content: [] }), 'content[0].content: is empty: give it an item or leave it out'],
    [doc({ type: 'blockquote', content: [] }), 'content[0].content: is empty: give it a block or leave it out'],
    [
      doc({ type: 'bulletList', content: [paragraph()] }),
      'content[0].content[0].type: must be "listItem", not "paragraph"',
    ],
    [
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] }),
      'must begin with a paragraph',
    ],
    [doc(paragraph(text('x', claim('1')))), 'content[0].content[0].marks[0].attrs.claimId: must be the id of a claim'],
    [doc(paragraph(text('x', claim('claim_1', 'SAID')))), 'marks[0].attrs.role: must be "STATED_AS_FACT" or'],
    [doc(paragraph(text('x', { type: 'bold' }, { type: 'bold' }))), 'content[0].content[0].marks: has a mark twice'],
    [
      doc(paragraph(text('x', ...Array.from({ length: 33 }, (_, index) => claim(`claim_${index}`))))),
      'content[0].content[0].marks: are too many',
    ],
    [doc(paragraph({ type: 'text' })), 'content[0].content[0].text: must be string and is missing'],
    [null, ': must be object, not null'],
    [undefined, ': must be object and is missing'],
    ['text', ': must be object, not "text"'],
    [{ type: 'docs' }, 'type: must be "doc", not "docs"'],
  ])('is refused with the place and the cure: %j', (input, issue) => {
    expect(issuesOf(input)[0]).toContain(issue)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://example.org',
    'data:text/html,x',
    '/relative',
    '//example.org',
    'https://',
    'https:example.org',
    'java\nscript:x',
    'https://a b',
    'ftp://example.org',
    'mailto:',
    'https://example.org/"onclick="x',
  ])('is refused with the link %j', (href) => {
    expect(issuesOf(doc(paragraph(text('x', { type: 'link', attrs: { href } }))))[0]).toContain(
      'absolute http, https or mailto address',
    )
  })

  it.each(['https://example.org/a?b=c#d', 'http://example.org', 'mailto:desk@example.org?subject=x'])(
    'may hold the link %s',
    (href) => {
      expect(issuesOf(doc(paragraph(text('x', { type: 'link', attrs: { href } }))))).toEqual([])
    },
  )

  it('is refused when it is larger than any article', () => {
    expect(issuesOf(doc(paragraph(text('x'.repeat(bodyLimits.bytes)))))[0]).toContain('a body may take 1000000')
    expect(issuesOf(doc(paragraph(text('x'.repeat(bodyLimits.blockText + 1)))))[0]).toContain('is too long: split it')
  })

  it('is refused when it is nested deeper than any article, however deep', () => {
    let nested: unknown = paragraph(text('x'))
    for (let depth = 0; depth < 50_000; depth += 1) nested = { type: 'blockquote', content: [nested] }
    expect(issuesOf(doc(nested))[0]).toContain('nested too deeply')
  })

  it('is told of the first problems only when it has many', () => {
    expect(issuesOf(doc(...Array.from({ length: 100 }, () => ({ type: 'video' }))))).toHaveLength(bodyLimits.issues)
  })
})
