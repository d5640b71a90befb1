import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingBlockIds } from '../block-id.ts'
import { markOrder } from '../marks.ts'
import { parseBody } from '../parse-body.ts'
import { arbitraryBody } from '../testing/arbitrary-body.ts'
import { bodyExtensions } from './body-extensions.ts'

const schema = getSchema(bodyExtensions)

describe('the schema of the editor', () => {
  it('has the nodes and marks that a save accepts, and no others', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([
      'altText',
      'blockquote',
      'bulletList',
      'caption',
      'codeBlock',
      'credit',
      'doc',
      'embed',
      'factBox',
      'footnote',
      'footnoteReference',
      'footnotes',
      'gallery',
      'hardBreak',
      'heading',
      'horizontalRule',
      'image',
      'listItem',
      'orderedList',
      'paragraph',
      'pullQuote',
      'table',
      'tableCell',
      'tableFigure',
      'tableHeader',
      'tableRow',
      'text',
    ])
    expect(Object.keys(schema.marks)).toEqual([...markOrder])
  })

  it('has the attributes that a save accepts, and no others', () => {
    const attributes = (specs: Record<string, { spec: { attrs?: Record<string, unknown> | null } }>) =>
      Object.fromEntries(
        Object.entries(specs).flatMap(([name, { spec }]) =>
          spec.attrs ? [[name, Object.keys(spec.attrs).sort()]] : [],
        ),
      )
    expect(attributes(schema.nodes)).toEqual({
      altText: ['id'],
      caption: ['id'],
      codeBlock: ['id', 'language'],
      credit: ['id'],
      embed: ['embedId'],
      footnote: ['id'],
      footnoteReference: ['noteId'],
      heading: ['id', 'level'],
      image: ['assetId', 'decorative'],
      orderedList: ['start'],
      paragraph: ['id'],
      tableCell: ['colspan', 'rowspan'],
      tableHeader: ['colspan', 'rowspan'],
    })
    expect(attributes(schema.marks)).toEqual({
      claim: ['claimId', 'role'],
      link: ['href'],
      insertion: ['at', 'by', 'id'],
      deletion: ['at', 'by', 'id'],
      formatting: ['at', 'by', 'change', 'href', 'id', 'style'],
    })
  })

  it('opens every body that was saved, and gives it back unchanged', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const node = schema.nodeFromJSON(body)
        node.check()
        const again = parseBody(node.toJSON(), countingBlockIds())
        expect(again).toEqual({ ok: true, body, suggested: null })
      }),
    )
  })

  it('refuses a claim mark without a claim, as a save does', () => {
    const body = (attrs: object) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'claim', attrs }] }] }],
    })
    for (const attrs of [
      { claimId: 'x', role: 'ATTRIBUTED' },
      { claimId: 'claim_1', role: 'MAYBE' },
    ]) {
      expect(() => schema.nodeFromJSON(body(attrs)).check()).toThrow('claim mark needs')
      expect(parseBody(body(attrs)).ok).toBe(false)
    }
  })
})
