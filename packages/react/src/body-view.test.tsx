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
})
