import { type Body, bodyFromText, countingBlockIds, markClaim, parseBody } from '@sourceline/rich-text'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BodyView } from './body-view.tsx'

function report(): Body {
  const body = bodyFromText('Russia agreed to mediate, officials said.\nIran was silent.', {
    newId: countingBlockIds(),
  })
  return markClaim(body, { blockId: 'b_1', start: 0, end: 24 }, { claimId: 'claim_1', role: 'ATTRIBUTED' })
}

function parsed(content: unknown[]): Body {
  const result = parseBody({ type: 'doc', content }, countingBlockIds())
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.body
}

describe('a body on a reader’s page', () => {
  it('marks the words that make a claim', () => {
    expect(renderToStaticMarkup(<BodyView body={report()} />)).toBe(
      '<p data-block="b_1">' +
        '<mark class="claim" data-claim="claim_1" data-role="ATTRIBUTED">Russia agreed to mediate</mark>, officials said.</p>' +
        '<p data-block="b_2">Iran was silent.</p>',
    )
  })

  it('lets a reader focus and press a claim where something happens on it', () => {
    const html = renderToStaticMarkup(<BodyView body={report()} onClaimSelect={() => undefined} />)
    expect(html).toContain('tabindex="0" role="button"')
  })

  it('shows the images that it is given, with their claims, and leaves out others with their captions', () => {
    const claim = { type: 'claim', attrs: { claimId: 'claim_1', role: 'ATTRIBUTED' } }
    const figure = (assetId: string) => ({
      type: 'image',
      attrs: { assetId },
      content: [{ type: 'caption', content: [{ type: 'text', text: 'The quay', marks: [claim] }] }],
    })
    const image = {
      url: '/quay.jpg',
      srcset: '/quay.jpg 320w',
      sources: [{ type: 'image/avif', srcset: '/quay.avif 320w' }],
      width: 1200,
      height: 800,
      thumbhash: 'abc',
      alt: 'A quay',
      credit: 'Ida Lind',
    }
    const body = parsed([figure('asset_quay'), { type: 'gallery', content: [figure('asset_gone')] }])
    const html = renderToStaticMarkup(
      <BodyView body={body} images={(id) => (id === 'asset_quay' ? image : null)} imageSizes="50vw" />,
    )
    expect(html).toBe(
      '<figure class="image"><picture><source type="image/avif" srcSet="/quay.avif 320w" sizes="50vw"/>' +
        '<img src="/quay.jpg" srcSet="/quay.jpg 320w" sizes="50vw" width="1200" height="800" alt="A quay" loading="lazy" ' +
        'decoding="async" data-thumbhash="abc"/></picture><figcaption><span data-block="b_1">' +
        '<mark class="claim" data-claim="claim_1" data-role="ATTRIBUTED">The quay</mark></span> ' +
        '<span class="credit">Ida Lind</span></figcaption></figure>',
    )
  })

  it('puts no link into a button', () => {
    const body = parsed([
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'It is so',
            marks: [
              { type: 'link', attrs: { href: 'https://example.org/' } },
              { type: 'claim', attrs: { claimId: 'claim_1', role: 'STATED_AS_FACT' } },
            ],
          },
        ],
      },
    ])
    const html = renderToStaticMarkup(<BodyView body={body} onClaimSelect={() => undefined} />)
    expect(html).toContain('tabindex="0"><a href="https://example.org/">It is so</a></mark>')
    expect(html).not.toContain('role="button"')
  })

  it('cuts overlapping claims side by side and names both where they meet', () => {
    const body = markClaim(
      report(),
      { blockId: 'b_1', start: 17, end: 40 },
      { claimId: 'claim_2', role: 'STATED_AS_FACT' },
    )
    const html = renderToStaticMarkup(
      <BodyView
        body={body}
        renderClaim={({ claimId, claims, children }) => (
          <b title={claimId} id={claims.map(({ claimId: id }) => id).join('+')}>
            {children}
          </b>
        )}
      />,
    )
    expect(html).toContain(
      '<b title="claim_1" id="claim_1">Russia agreed to </b><b title="claim_2" ' +
        'id="claim_1+claim_2">mediate</b><b title="claim_2" id="claim_2">, officials said</b>.',
    )
  })

  it('tells where a claim starts and ends when it is made in two places', () => {
    const body = markClaim(report(), { blockId: 'b_2', start: 0, end: 4 }, { claimId: 'claim_1', role: 'ATTRIBUTED' })
    const seen: string[] = []
    renderToStaticMarkup(
      <BodyView
        body={body}
        renderClaim={({ claims, children }) => {
          seen.push(...claims.map(({ starts, ends }) => `${starts} ${ends}`))
          return children
        }}
      />,
    )
    expect(seen).toEqual(['true false', 'false true'])
  })

  it('shows every kind of block, and text as text', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    const body = parsed([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '<script>' }] },
      { type: 'blockquote', content: [paragraph('Quoted')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph('Third')] }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Dot')] }] },
      { type: 'horizontalRule' },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'bold', marks: [{ type: 'bold' }, { type: 'italic' }] }, { type: 'hardBreak' }],
      },
    ])
    expect(renderToStaticMarkup(<BodyView body={body} />).replace(/ data-block="[^"]*"/g, '')).toBe(
      '<h2>&lt;script&gt;</h2><blockquote><p>Quoted</p></blockquote><ol start="3"><li><p>Third</p></li></ol>' +
        '<ul><li><p>Dot</p></li></ul><hr/><p><strong><em>bold</em></strong><br/></p>',
    )
  })

  it('shows a table in a region that can be reached with the keyboard, named by its caption', () => {
    const cell = (type: string, words: string) => ({
      type,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    })
    const rows = [
      { type: 'tableRow', content: [cell('tableHeader', 'Town'), cell('tableHeader', 'Toll')] },
      { type: 'tableRow', content: [cell('tableHeader', 'Tal'), cell('tableCell', '2 €')] },
    ]
    const caption = { type: 'caption', content: [{ type: 'text', text: 'Tolls' }] }
    const body = parsed([{ type: 'tableFigure', content: [caption, { type: 'table', content: rows }] }])
    expect(renderToStaticMarkup(<BodyView body={body} />).replace(/ data-block="[^"]*"/g, '')).toBe(
      '<div class="table-region" role="region" tabindex="0" aria-labelledby="caption-b_1"><table>' +
        '<caption id="caption-b_1">Tolls</caption><thead><tr><th scope="col"><p>Town</p></th>' +
        '<th scope="col"><p>Toll</p></th></tr></thead>' +
        '<tbody><tr><th scope="row"><p>Tal</p></th><td><p>2 €</p></td></tr></tbody></table></div>',
    )
    const bare = parsed([{ type: 'tableFigure', content: [{ type: 'table', content: rows }] }])
    expect(renderToStaticMarkup(<BodyView body={bare} />)).toContain('tabindex="0" aria-label="Table"><table><thead>')
  })

  it('links footnotes both ways, outside of what a reader can press', () => {
    const claim = { type: 'claim', attrs: { claimId: 'claim_1', role: 'ATTRIBUTED' } }
    const reference = { type: 'footnoteReference', attrs: { noteId: 'n1' } }
    const note = {
      type: 'footnote',
      attrs: { id: 'n1' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'On Monday.' }] }],
    }
    const body = parsed([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Russia agreed', marks: [claim] },
          reference,
          { type: 'text', text: ' to mediate', marks: [claim] },
          reference,
        ],
      },
      { type: 'footnotes', content: [note] },
    ])
    expect(renderToStaticMarkup(<BodyView body={body} onClaimSelect={() => undefined} />)).toBe(
      '<p data-block="b_1"><mark class="claim" data-claim="claim_1" data-role="ATTRIBUTED" tabindex="0" role="button" ' +
        'aria-haspopup="dialog">Russia agreed</mark><sup><a id="fnref-n1" href="#fn-n1" role="doc-noteref" ' +
        'aria-label="Note 1">1</a></sup><mark class="claim" data-claim="claim_1" data-role="ATTRIBUTED" tabindex="0" ' +
        'role="button" aria-haspopup="dialog"> to mediate</mark><sup><a id="fnref-n1-2" href="#fn-n1" ' +
        'role="doc-noteref" aria-label="Note 1">1</a></sup></p>' +
        '<section class="footnotes" role="doc-endnotes" aria-label="Notes"><ol><li id="fn-n1"><p data-block="b_2">' +
        'On Monday.<a href="#fnref-n1" role="doc-backlink" aria-label="Back to note 1 in the text">↩︎</a>' +
        '<a href="#fnref-n1-2" role="doc-backlink" aria-label="Back to note 1, place 2">↩︎</a></p></li></ol></section>',
    )
  })

  it('shows pull quotes, boxes and code as what they are', () => {
    const words = (text: string) => [{ type: 'text', text }]
    const body = parsed([
      {
        type: 'pullQuote',
        content: [
          { type: 'paragraph', content: words('We will miss it.') },
          { type: 'caption', content: words('Lena Brandt') },
        ],
      },
      {
        type: 'factBox',
        content: [
          { type: 'heading', attrs: { level: 3 }, content: words('The crane') },
          { type: 'paragraph', content: words('Built in 1920.') },
        ],
      },
      { type: 'codeBlock', attrs: { language: 'python' }, content: words('a\n  b') },
    ])
    expect(renderToStaticMarkup(<BodyView body={body} />).replace(/ data-block="[^"]*"/g, '')).toBe(
      '<figure class="pull-quote"><blockquote><p>We will miss it.</p></blockquote>' +
        '<figcaption>Lena Brandt</figcaption></figure>' +
        '<aside class="fact-box"><h3>The crane</h3><p>Built in 1920.</p></aside>' +
        '<pre tabindex="0"><code class="language-python">a\n  b</code></pre>',
    )
  })
})
