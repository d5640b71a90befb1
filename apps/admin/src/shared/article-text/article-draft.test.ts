import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { lineContent } from './line-content.ts'
import { lineExtensions } from './line-extensions.ts'
import { type ArticleDraft, fingerprint, saveInputOf } from './article-draft.ts'

const line = getSchema(lineExtensions(() => undefined))
const claims = [
  { claimId: 'claim_a', role: 'STATED_AS_FACT' as const, exact: 'Mayor resigns' },
  { claimId: 'claim_b', role: 'ATTRIBUTED' as const, exact: 'resigns over budget' },
]

function draft(headline: string): ArticleDraft {
  const marked = {
    type: 'text',
    text: 'He went.',
    marks: [{ type: 'claim', attrs: { claimId: 'claim_a', role: 'STATED_AS_FACT' } }, { type: 'bold' }],
  }
  return {
    text: {
      headline: line.nodeFromJSON(lineContent(headline, claims)).toJSON(),
      dek: lineContent('', []),
      body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'b_1' }, content: [marked] }] },
    },
    details: {
      slug: 'mayor',
      kind: 'NEWS',
      originalSource: null,
      originalSourceUrl: ' ',
      leadImage: null,
      locale: 'en',
      seoTitle: '',
      seoDescription: '',
      socialTitle: '',
      socialDescription: '',
      socialImage: null,
      canonicalUrl: '',
      translationOf: null,
      topicIds: [],
      sectionId: 'section_1',
      note: '',
      noteIsPublic: false,
      headlineAccepted: true,
      droppedClaimIds: [],
      keptClaims: [],
      newClaims: [],
      bylines: [
        { name: 'Ada Quill', roleTitle: '', authorId: 'author_1' },
        { name: ' ', roleTitle: 'nobody', authorId: null },
      ],
    },
  }
}

describe('what a save sends of an article', () => {
  it('has the words of the headline that make claims, overlapping ones too', () => {
    const { headline, fieldMentions } = saveInputOf(draft('Mayor resigns over budget'))
    expect(headline).toBe('Mayor resigns over budget')
    expect(fieldMentions).toEqual(claims.map((claim) => ({ ...claim, place: 'HEADLINE' })))
  })

  it('has no claim on a headline that lost the words', () => {
    expect(saveInputOf(draft('Mayor stays')).fieldMentions).toEqual([])
  })

  it('has the date shown to readers only where an editor set or cleared it', () => {
    const { text, details } = draft('Mayor resigns')
    expect(saveInputOf({ text, details })).not.toHaveProperty('datePublished')
    expect(saveInputOf({ text, details: { ...details, datePublished: null } })).toHaveProperty('datePublished', null)
  })

  it('clears what is blank and drops bylines without a name', () => {
    expect(saveInputOf(draft('Mayor resigns'))).toMatchObject({
      originalSourceUrl: null,
      leadImageId: null,
      originalSourceId: null,
      bylines: [{ name: 'Ada Quill', roleTitle: null, authorId: 'author_1' }],
      sectionId: 'section_1',
    })
  })
})

describe('whether an article has unsaved changes', () => {
  it('is told by what a save would send', () => {
    const saved = fingerprint(draft('Mayor resigns'))
    expect(fingerprint(draft('Mayor resigns'))).toBe(saved)
    expect(fingerprint(draft('Mayor resigns!'))).not.toBe(saved)
  })
})
