import { describe, expect, it } from 'vitest'
import { reanchor } from '../anchoring/reanchor.ts'
import { toText } from '../blocks.ts'
import { bodyLimits } from '../limits.ts'
import { stripClaims } from '../claim-marks.ts'
import { deriveMentions } from '../mentions.ts'
import { bodyOf, caption, claim, embed, issuesOf, paragraph, text } from '../testing/parsed.ts'
import { toHtml } from '../to-html.ts'
import { toMarkdown } from '../to-markdown.ts'
import { embedIds } from './embeds-of.ts'
import type { ShownEmbed } from './shown-embed.ts'

const film: ShownEmbed = {
  url: 'https://video.example.org/watch?v=1&t=2',
  provider: 'Example Video',
  title: 'The "weir" opens',
  authorName: 'Ida Lind',
  frameUrl: 'https://player.example.org/embed/1?a=1&b=2',
  width: 640,
  height: 360,
}
const embeds = (id: string): ShownEmbed | null =>
  id === 'embed_film' ? film : id === 'embed_post' ? { ...film, title: null, frameUrl: null } : null

describe('an embed', () => {
  it('is a link with its caption in HTML, and names the frame that a page may load when asked', () => {
    expect(toHtml(bodyOf(embed('embed_film', caption('Filmed on Monday'))), { embeds })).toBe(
      '<figure class="embed" data-frame="https://player.example.org/embed/1?a=1&amp;b=2"><p>' +
        '<a href="https://video.example.org/watch?v=1&amp;t=2">The &quot;weir&quot; opens (Example Video)</a></p>' +
        '<figcaption>Filmed on Monday</figcaption></figure>',
    )
  })

  it('is a link by its address where its title is not known, and nothing where readers are not shown it', () => {
    const body = bodyOf(embed('embed_post'), embed('embed_gone', caption('Gone')), paragraph(text('On.')))
    expect(toMarkdown(body, { embeds })).toBe(
      '[https://video.example.org/watch?v=1\\&t=2 (Example Video)](<https://video.example.org/watch?v=1&t=2>)\n\nOn.',
    )
    expect(toHtml(body, { embeds })).not.toMatch(/data-frame|Gone/)
  })

  it('has a caption that may make a claim, which stays through a new text', () => {
    const words = { type: 'caption', content: [text('The weir opened on Monday', claim('claim_weir'))] }
    const body = bodyOf(paragraph(text('News.')), embed('embed_film', words))
    const [mention] = deriveMentions(body)
    expect(mention).toMatchObject({ claimId: 'claim_weir', place: 'CAPTION' })
    expect(toText(body)).toBe('News.\n\nThe weir opened on Monday')
    const found = reanchor(body, bodyOf(...stripClaims(body).content, paragraph(text('More.'))), deriveMentions(body))
    expect(found.orphans).toEqual([])
    expect(deriveMentions(found.body)).toMatchObject([{ claimId: 'claim_weir', place: 'CAPTION' }])
  })

  it('is refused where it has an address in place of its id, and where there are too many', () => {
    const byAddress = { type: 'embed', attrs: { embedId: 'embed_film', url: film.url } }
    expect(issuesOf(byAddress)).toEqual([expect.stringMatching(/^content\[0\]\.attrs: has an address.*createEmbed/)])
    expect(issuesOf(embed('https://example.org'))).toEqual([expect.stringMatching(/^content\[0\]\.attrs\.embedId: /)])
    const many = Array.from({ length: bodyLimits.embeds + 1 }, () => embed('embed_film'))
    expect(issuesOf(...many)).toEqual([expect.stringContaining('one embed too many')])
  })

  it('is told once, however often a body has it', () => {
    expect(embedIds(bodyOf(embed('embed_b'), embed('embed_a'), embed('embed_b')))).toEqual(['embed_b', 'embed_a'])
  })
})
