import { describe, expect, it } from 'vitest'
import { reanchor } from '../anchoring/reanchor.ts'
import { blocks, toText, wordCount } from '../blocks.ts'
import { markSpans, stripClaims } from '../claim-marks.ts'
import { diffBodies } from '../diff-bodies.ts'
import { bodyLimits } from '../limits.ts'
import { deriveMentions } from '../mentions.ts'
import {
  altText,
  bodyOf,
  caption,
  claim,
  credit,
  footnote,
  footnotes,
  gallery,
  image,
  issuesOf,
  paragraph,
  reference,
  text,
} from '../testing/parsed.ts'
import { toHtml } from '../to-html.ts'
import { toMarkdown } from '../to-markdown.ts'
import { assetIds, imagesOf } from './images-of.ts'
import type { ShownImage } from './shown-image.ts'

const shown = (name: string, words: Partial<ShownImage> = {}): ShownImage => ({
  url: `/media/${name}/640.jpg`,
  srcset: `/media/${name}/320.jpg 320w`,
  sources: [{ type: 'image/avif', srcset: `/media/${name}/320.avif 320w` }],
  width: 1200,
  height: 800,
  thumbhash: '3OcRJYB4d3h/iIeHeEh3eIhw+j3A',
  alt: `The ${name} of the library`,
  credit: 'Ida Lind',
  ...words,
})
const images = (id: string): ShownImage | null => (id === 'asset_gone' ? null : shown(id.slice('asset_'.length)))

const quay = image('asset_quay', [caption('The "quay"'), credit(''), altText()])

describe('an image', () => {
  it('is a figure with its widths, its size and what it shows in HTML', () => {
    expect(toHtml(bodyOf(quay), { images })).toBe(
      '<figure class="image"><picture><source type="image/avif" srcset="/media/quay/320.avif 320w" sizes="auto, 100vw">' +
        '<img src="/media/quay/640.jpg" srcset="/media/quay/320.jpg 320w" sizes="auto, 100vw" width="1200" height="800" ' +
        'alt="The quay of the library" loading="lazy" decoding="async" data-thumbhash="3OcRJYB4d3h/iIeHeEh3eIhw+j3A">' +
        '</picture><figcaption>The &quot;quay&quot; <span class="credit">Ida Lind</span></figcaption></figure>',
    )
  })

  it('says what the body says of it, in place of the library', () => {
    const body = bodyOf(image('asset_quay', [credit('By "us"'), altText(text('A "quay"'))]))
    const html = toHtml(body, { images })
    expect(html).toContain('alt="A &quot;quay&quot;"')
    expect(html).toContain('<figcaption><span class="credit">By &quot;us&quot;</span></figcaption>')
    expect(toMarkdown(body, { images })).toBe('![A "quay"](</media/quay/640.jpg>)\n\nBy "us"')
  })

  it('says nothing where it is decorative, unless somebody describes it', () => {
    expect(toHtml(bodyOf(image('asset_quay', [], true)), { images })).toContain(' alt="" ')
    expect(bodyOf(image('asset_quay', [altText(text('A quay'))], true)).content[0]).toMatchObject({
      attrs: { decorative: false },
    })
  })

  it('is an image with its caption and whose it is in Markdown', () => {
    expect(toMarkdown(bodyOf(image('asset_quay', [caption('On *ice*')])), { images })).toBe(
      '![The quay of the library](</media/quay/640.jpg>)\n\nOn \\*ice\\* — Ida Lind',
    )
  })

  it('stays whole in Markdown, whatever lines the library’s words have', () => {
    const body = bodyOf(image('asset_quay', [altText()]))
    const lines = { alt: 'The quay\r\n\r\n# Not a heading', credit: '\tIda Lind\n\n- Reuters' }
    expect(toMarkdown(body, { images: () => shown('quay', lines) })).toBe(
      '![The quay # Not a heading](</media/quay/640.jpg>)\n\nIda Lind - Reuters',
    )
  })

  it('is read in the text by what the body says of it, which is counted in words by its caption alone', () => {
    const body = bodyOf(
      paragraph(text('Before.')),
      image('asset_quay', [caption('On ice'), credit('Ida Lind'), altText(text('A quay in winter'))]),
      paragraph(text('After.')),
    )
    expect(toText(body)).toBe('Before.\n\nOn ice\n\nIda Lind\n\nA quay in winter\n\nAfter.')
    for (const { text: words, start, end } of blocks(body)) expect(toText(body).slice(start, end)).toBe(words)
    expect(wordCount(body)).toBe(4)
  })

  it('keeps claims in its caption and in what describes it, each in its place, through another save', () => {
    const words = 'The quay froze'
    const body = bodyOf(
      paragraph(text(words, claim('claim_1'))),
      image('asset_quay', [caption('The quay froze again'), credit(''), altText(text('Ice', claim('claim_1')))]),
    )
    const start = toText(body).indexOf('froze again')
    const marked = markSpans(body, [{ start, end: start + 11 }], { claimId: 'claim_1', role: 'ATTRIBUTED' })
    const mentions = deriveMentions(marked)
    expect(mentions.map(({ place, spans }) => [place, spans.map(({ quote }) => quote.exact)])).toEqual([
      ['BODY', [words]],
      ['CAPTION', ['froze again']],
      ['ALT', ['Ice']],
    ])
    expect(toHtml(marked, { images })).toContain(
      'The quay <span data-claim="claim_1" data-role="ATTRIBUTED" class="claim">froze again</span> <span class="credit">',
    )
    const [first, second] = stripClaims(marked).content
    const found = reanchor(marked, bodyOf(first, second, paragraph(text('New.'))), mentions)
    expect(found.orphans).toEqual([])
    expect(deriveMentions(found.body).map(({ place }) => place)).toEqual(['BODY', 'CAPTION', 'ALT'])
  })

  it('is left out where readers are not shown it, with its caption and the footnotes of that alone', () => {
    const body = bodyOf(
      paragraph(text('One'), reference('n2')),
      { type: 'blockquote', content: [image('asset_gone')] },
      gallery(image('asset_gone', [{ type: 'caption', content: [text('Gone'), reference('n1')] }]), quay),
      gallery(image('asset_gone')),
      footnotes(footnote('n2', 'Two'), footnote('n1', 'One')),
    )
    const html = toHtml(body, { images })
    expect(html).not.toContain('Gone')
    expect(html).not.toContain('fn-n1')
    expect(html).not.toContain('blockquote')
    expect(html.match(/class="gallery"/g)).toHaveLength(1)
    expect(toMarkdown(body, { images })).toMatch(/^One\[\^1\]\n\n!\[.*\n\n.*\n\n\[\^1\]: Two$/)
    expect(toText(body)).toContain('Gone')
    expect(toHtml(bodyOf(quay))).toBe('')
  })

  it('is seen to be another one where a later version shows another', () => {
    const other = bodyOf({ ...quay, attrs: { assetId: 'asset_river' } })
    expect(diffBodies(bodyOf(quay), other).map(({ kind }) => kind)).toEqual(['changed', 'same', 'same'])
  })

  it('is found wherever it stands, each once, with its place', () => {
    const body = bodyOf(quay, { type: 'blockquote', content: [gallery(image('asset_river'), quay)] })
    expect(assetIds(body)).toEqual(['asset_quay', 'asset_river'])
    expect(imagesOf(body).map(({ path }) => path)).toEqual([
      'content[0]',
      'content[1].content[0].content[0]',
      'content[1].content[0].content[1]',
    ])
  })

  it.each([
    [image('https://example.org/a.jpg'), 'content[0].attrs.assetId: must be the id of an image of the library'],
    [{ type: 'image', attrs: { src: 'https://example.org/a.jpg' } }, 'content[0].attrs: has an address'],
    [{ type: 'image' }, 'content[0].attrs: must be object and is missing'],
    [gallery(), 'content[0].content: is empty: give it an image'],
    [gallery(paragraph(text('x'))), 'content[0].content[0]'],
    [image('asset_quay', [altText(), caption('x')]), 'content[0].content: may have a caption, a credit and an altText'],
    [image('asset_quay', [altText(text('x', { type: 'bold' }))]), 'content[0].content[0].content[0].marks[0]'],
    [
      gallery(...Array.from({ length: bodyLimits.images + 1 }, () => image('asset_quay'))),
      `content[0].content[${bodyLimits.images}]: is one image too many`,
    ],
  ])('is refused with the place and the cure: %j', (given, issue) => {
    expect(issuesOf(given).join('\n')).toContain(issue)
  })
})
