import { expect, it } from 'vitest'
import { emptyBody } from './article-draft.ts'
import { isReadableBody } from './readable-body.ts'

const words = { type: 'paragraph', content: [{ type: 'text', text: 'The crane moves.' }] }

it('an editor is given what it knows', () => {
  expect(isReadableBody(emptyBody)).toBe(true)
  expect(isReadableBody({ type: 'doc', content: [words, { type: 'horizontalRule' }] })).toBe(true)
})

it.each([
  ['block', { type: 'doc', content: [words, { type: 'hologram' }] }],
  [
    'mark',
    {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'glow' }] }] }],
    },
  ],
  ['place of a block', { type: 'doc', content: [{ type: 'blockquote', content: [{ type: 'factBox', content: [] }] }] }],
])('an editor is not given a %s that it would drop', (_what, body) => {
  expect(isReadableBody(body)).toBe(false)
})
