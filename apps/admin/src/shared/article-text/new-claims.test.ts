import { claimIdPattern } from '@sourceline/rich-text'
import { expect, test } from 'vitest'
import { type ArticleDraft, saveInputOf } from './article-draft.ts'
import { lineContent } from './line-content.ts'
import { keyOfSent, newClaimKey, sentKey } from './new-claims.ts'
import { draftWith, recordedIn } from './recorded-claims.ts'
import { plainDetails } from './testing/plain-details.ts'

const ferry = { key: newClaimKey(), statement: 'The ferry will stop.', kind: 'FACT' as const }
const marked = (claimId: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It stops.', marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }] },
      ],
    },
  ],
})
const draft = (claimId: string): ArticleDraft => ({
  text: {
    headline: lineContent('It stops', [{ claimId, role: 'ATTRIBUTED', exact: 'It stops' }]),
    dek: lineContent('', []),
    body: marked(claimId),
  },
  details: { ...plainDetails, slug: 'ferry', newClaims: [ferry] },
})

test('a claim that words make is saved with them, and not without them', () => {
  expect(saveInputOf(draft(ferry.key))).toMatchObject({
    claims: [{ ...ferry, key: sentKey(ferry.key) }],
    body: marked(sentKey(ferry.key)),
    fieldMentions: [{ claimId: sentKey(ferry.key), exact: 'It stops' }],
  })
  expect(saveInputOf(draft('claim_a')).claims).toEqual([])
})

test('a mark of a new claim that nothing is known of goes, so that the text can be saved', () => {
  const { body, fieldMentions, claims } = saveInputOf(draft(newClaimKey()))
  expect(claims).toEqual([])
  expect(fieldMentions).toEqual([])
  expect(JSON.stringify(body)).not.toContain('claimId')
})

test('a key looks like an id in the text and like none on the way to the server', () => {
  expect(ferry.key).toMatch(claimIdPattern)
  expect(sentKey(ferry.key)).toMatch(/^[a-z0-9]{1,60}$/u)
  expect(keyOfSent(sentKey(ferry.key))).toBe(ferry.key)
  expect(sentKey('claim_01h455vb4pex5vsknk084sn02q')).toBe('claim_01h455vb4pex5vsknk084sn02q')
})

test('once a claim is recorded the draft calls it by its id', () => {
  const saved = draftWith(draft(ferry.key), new Map([[ferry.key, 'claim_a']]))
  expect(saved.text.body).toEqual(marked('claim_a'))
  expect(saved.details.newClaims).toEqual([])
})

test('a claim that a lost answer recorded is recognized by what it says', () => {
  const claims = [{ claim: { id: 'claim_a', statement: ferry.statement, kind: ferry.kind } }]
  const article = { claims }
  expect(recordedIn(article, [ferry])).toEqual(new Map([[ferry.key, 'claim_a']]))
  expect(recordedIn(article, [{ ...ferry, statement: 'Another.' }]).size).toBe(0)
})
