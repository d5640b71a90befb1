import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingBlockIds } from './block-id.ts'
import { blocks } from './blocks.ts'
import type { Body } from './body.ts'
import { markClaim } from './claim-marks.ts'
import { bodyFromText } from './create-body.ts'
import type { ShownEmbed } from './embeds/shown-embed.ts'
import type { ShownImage } from './images/shown-image.ts'
import { parseBody } from './parse-body.ts'
import { arbitraryBody } from './testing/arbitrary-body.ts'
import { toHtml } from './to-html.ts'
import { toMarkdown } from './to-markdown.ts'

const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })

function body(...content: unknown[]): Body {
  const parsed = parseBody({ type: 'doc', content }, countingBlockIds())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.body
}

const everything = body(
  { type: 'heading', attrs: { level: 2 }, content: [text('What we know')] },
  paragraph(
    text('Plain, '),
    text('bold', { type: 'bold' }),
    text(' and '),
    text('linked', { type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }),
    { type: 'hardBreak' },
    text('x < y & "z"'),
  ),
  { type: 'blockquote', content: [paragraph(text('Quoted')), paragraph(text('twice'))] },
  {
    type: 'orderedList',
    attrs: { start: 2 },
    content: [
      {
        type: 'listItem',
        content: [
          paragraph(text('two')),
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('dot'))] }] },
        ],
      },
    ],
  },
  { type: 'horizontalRule' },
  paragraph(
    text('a*b', { type: 'code' }),
    text(' struck', { type: 'strike' }),
    text(' 1. no_list', { type: 'italic' }),
  ),
)

/** HTML without the signs that lead to footnotes and back. */
const withoutSigns = (html: string): string =>
  html
    .replace(/<sup><a [^>]*role="doc-noteref">\d+<\/a><\/sup>/g, '')
    .replace(/ <a [^>]*role="doc-backlink">↩<\/a>/g, '')

/** Text with raised figures on the line. */
const onTheLine = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾]/gu, (raised) => raised.normalize('NFKC')).replaceAll('−', '-')

/** An image of which nothing is said but in the body. */
const plainEmbed: ShownEmbed = {
  url: 'https://example.org/film',
  provider: 'Example',
  title: 'A film',
  authorName: null,
  frameUrl: null,
  width: null,
  height: null,
}
const plainLink = '<p><a href="https://example.org/film">A film (Example)</a></p>'

const plainImage: ShownImage = {
  url: '/a.jpg',
  srcset: '/a.jpg 320w',
  sources: [{ type: 'image/avif', srcset: '/a.avif 320w' }],
  width: 320,
  height: 240,
  thumbhash: '',
  alt: '',
  credit: '',
}

describe('a body as HTML', () => {
  it('is semantic and escaped', () => {
    expect(toHtml(everything)).toBe(
      '<h2>What we know</h2>' +
        '<p>Plain, <strong>bold</strong> and <a href="https://example.org/?a=1&amp;b=2">linked</a><br>x &lt; y &amp; &quot;z&quot;</p>' +
        '<blockquote><p>Quoted</p><p>twice</p></blockquote>' +
        '<ol start="2"><li><p>two</p><ul><li><p>dot</p></li></ul></li></ol>' +
        '<hr><p><code>a*b</code><s> struck</s><em> 1. no_list</em></p>',
    )
  })

  it('nests claims that overlap, the longer one outside', () => {
    const plain = bodyFromText('one two three', { newId: countingBlockIds() })
    const marked = markClaim(
      markClaim(plain, { blockId: 'b_1', start: 0, end: 7 }, { claimId: 'claim_1', role: 'ATTRIBUTED' }),
      { blockId: 'b_1', start: 4, end: 13 },
      { claimId: 'claim_2', role: 'DEBUNKED' },
    )
    expect(toHtml(marked, { claimAttributes: ({ claimId }) => ({ 'data-claim': claimId, title: null }) })).toBe(
      '<p><span data-claim="claim_1" class="claim">one <span data-claim="claim_2" class="claim">two</span></span>' +
        '<span data-claim="claim_2" class="claim"> three</span></p>',
    )
    expect(toHtml(marked, { claims: false })).toBe('<p>one two three</p>')
  })

  it('takes no handler and no broken name as an attribute', () => {
    const marked = markClaim(
      bodyFromText('one', { newId: countingBlockIds() }),
      { blockId: 'b_1', start: 0, end: 3 },
      { claimId: 'claim_1', role: 'ATTRIBUTED' },
    )
    expect(toHtml(marked, { claimAttributes: () => ({ onclick: 'x()', 'a b': 'c', title: '"<' }) })).toBe(
      '<p><span title="&quot;&lt;" class="claim">one</span></p>',
    )
  })

  it('holds the whole text, with every element closed in the right order', () => {
    fc.assert(
      fc.property(arbitraryBody, (any) => {
        const html = withoutSigns(toHtml(any, { images: () => plainImage, embeds: () => plainEmbed }))
          .replaceAll(' <span class="credit">', '<span class="credit">')
          .replaceAll(plainLink, '')
        const open: string[] = []
        for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
          if (slash) expect(open.pop()).toBe(name)
          else if (!/^(?:br|hr|img|source)$/.test(name)) open.push(name)
        }
        expect(open).toEqual([])
        const plain = html
          .replaceAll('<br>', '\n')
          .replace(/<[^>]*>/g, '')
          .replace(
            /&(lt|gt|quot|#39|amp);/g,
            (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
          )
        const words = blocks(any).map((block) => (block.node.type === 'altText' ? '' : block.text))
        expect(onTheLine(plain)).toBe(onTheLine(words.join('')))
      }),
    )
  })
})

describe('a body as Markdown', () => {
  it('reads as CommonMark', () => {
    expect(toMarkdown(everything)).toBe(
      [
        '## What we know',
        'Plain, **bold** and [linked](<https://example.org/?a=1&b=2>)\\\nx \\< y \\& "z"',
        '> Quoted\n>\n> twice',
        '2. two\n\n   - dot',
        '---',
        '`a*b` ~~struck~~ *1. no\\_list*',
      ].join('\n\n'),
    )
  })

  it('does not turn text into structure', () => {
    expect(toMarkdown(bodyFromText('# no heading\n- no list\n1. no list\n<b>'))).toBe(
      '\\# no heading\n\n\\- no list\n\n1\\. no list\n\n\\<b\\>',
    )
  })
})
