import fc from 'fast-check'
import { countingBlockIds } from '../block-id.ts'
import { type Body, type BodyMark, mentionRoles } from '../body.ts'
import { parseBody } from '../parse-body.ts'

const claimMark: fc.Arbitrary<BodyMark> = fc.record({
  type: fc.constant('claim'),
  attrs: fc.record({
    claimId: fc.constantFrom('claim_a', 'claim_b', 'claim_c'),
    role: fc.constantFrom(...mentionRoles),
  }),
})
const linkMark: fc.Arbitrary<BodyMark> = fc.record({
  type: fc.constant('link'),
  attrs: fc.record({
    href: fc.constantFrom('https://example.org/a?b=1&c=2', 'mailto:desk@example.org', 'http://example.org'),
  }),
})
const styleMark: fc.Arbitrary<BodyMark> = fc.record({ type: fc.constantFrom('bold', 'italic', 'code', 'strike') })

const marks = fc
  .array(fc.oneof(claimMark, linkMark, styleMark), { maxLength: 4 })
  .map((list) =>
    list.filter(
      (mark, index) => mark.type === 'claim' || list.findIndex((other) => other.type === mark.type) === index,
    ),
  )

const word = fc.constantFrom(
  'Russia',
  'agreed',
  'to',
  'mediate',
  'the',
  'talks',
  'Iran',
  'said',
  'Orbán',
  '“yes”',
  '<b>',
  '&',
  '*',
  '_x_',
  '1.',
  '🙂',
  'e\u0301',
)
const text = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

const inline = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('text'), text, marks }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak'), marks }) },
  ),
  { maxLength: 6 },
)

const paragraph = fc.record({ type: fc.constant('paragraph'), content: inline })
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
  content: inline,
})

const { block } = fc.letrec<{ block: unknown; item: unknown; nested: unknown }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    paragraph,
    heading,
    fc.constant({ type: 'horizontalRule' }),
    tie('nested'),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
  nested: fc.oneof(
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.nat(9), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, content]) => ({ type: 'orderedList', attrs: { start }, content })),
  ),
}))

/** JSON that a client might send as a body: valid, but not in normal form. */
export const arbitraryInput: fc.Arbitrary<unknown> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }))

/** Bodies in normal form, with every node and mark that there is. */
export const arbitraryBody: fc.Arbitrary<Body> = arbitraryInput.map((input) => {
  const parsed = parseBody(input, countingBlockIds())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.body
})
