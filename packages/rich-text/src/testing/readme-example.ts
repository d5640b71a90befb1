import {
  bodyFromText,
  countingBlockIds,
  deriveMentions,
  markSpans,
  parseBody,
  reanchor,
  stripClaims,
  toHtml,
  toText,
} from '@sourceline/rich-text'

const body = bodyFromText('Officials met in Riyadh.\n\nRussia agreed to mediate, officials said.', {
  newId: countingBlockIds(),
})

// The words from 26 to 50 of the plain text make a claim, which the article attributes.
const marked = markSpans(body, [{ start: 26, end: 50 }], { claimId: 'claim_01', role: 'ATTRIBUTED' })
export const html = toHtml(marked)

// What the database keeps: quote and position selectors of the W3C Web Annotation model.
export const mentions = deriveMentions(marked)

// A client that knows nothing of claims sends back an edited body, without the marks.
const sent = parseBody({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'b_2' },
      content: [{ type: 'text', text: 'On Monday, Russia agreed to mediate, officials said.' }],
    },
    ...stripClaims(marked).content.slice(0, 1),
  ],
})
if (!sent.ok) throw new Error(sent.issues.map(({ path, message }) => `${path} ${message}`).join('\n'))
const { anchored, orphans, body: saved } = reanchor(marked, sent.body, mentions)
export const result = {
  words: anchored.map(({ spans }) => spans.map(({ quote }) => quote.exact)),
  orphans,
  text: toText(saved),
}
