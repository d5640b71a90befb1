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
const styleMark: fc.Arbitrary<BodyMark> = fc.record({
  type: fc.constantFrom('bold', 'italic', 'code', 'strike', 'subscript', 'superscript'),
})

const claims = fc.array(claimMark, { maxLength: 2 })

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

const reference = fc.record({
  type: fc.constant('footnoteReference'),
  attrs: fc.record({ noteId: fc.constantFrom('note_a', 'note_b', 'note_c') }),
  marks,
})

const inline = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('text'), text, marks }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak'), marks }) },
    { weight: 1, arbitrary: reference },
  ),
  { maxLength: 6 },
)

const paragraph = fc.record({ type: fc.constant('paragraph'), content: inline })
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
  content: inline,
})

const caption = fc.record({ type: fc.constant('caption'), content: inline })
const codeBlock = fc.record({
  type: fc.constant('codeBlock'),
  attrs: fc.record({ language: fc.constantFrom('python', null) }),
  content: fc.array(
    fc.record({ type: fc.constant('text'), text: fc.oneof(text, fc.constant('a\n  b\n')), marks: claims }),
    { maxLength: 3 },
  ),
})

const cell = fc.record({
  type: fc.constantFrom('tableCell', 'tableHeader'),
  attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) }),
  content: fc.array(paragraph, { maxLength: 2 }),
})
const row = (minLength: number) =>
  fc.record({ type: fc.constant('tableRow'), content: fc.array(cell, { minLength, maxLength: 3 }) })
const table = fc
  .tuple(row(1), fc.array(row(0), { maxLength: 3 }))
  .map(([first, others]) => ({ type: 'table', content: [first, ...others] }))
const tableFigure = fc
  .tuple(fc.option(caption), table)
  .map(([words, rows]) => ({ type: 'tableFigure', content: words === null ? [rows] : [words, rows] }))

const imageWords = (type: 'credit' | 'altText') =>
  fc.record({
    type: fc.constant(type),
    content: fc.array(fc.record({ type: fc.constant('text'), text, marks: claims }), { maxLength: 2 }),
  })
const image = fc
  .tuple(
    fc.constantFrom('asset_a', 'asset_b'),
    fc.boolean(),
    fc.option(caption),
    fc.option(imageWords('credit')),
    fc.option(imageWords('altText')),
  )
  .map(([assetId, decorative, ...words]) => ({
    type: 'image',
    attrs: { assetId, decorative },
    content: words.filter((part) => part !== null),
  }))
const gallery = fc.array(image, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'gallery', content }))

const embed = fc
  .tuple(fc.constantFrom('embed_a', 'embed_b'), fc.option(caption))
  .map(([embedId, words]) => ({ type: 'embed', attrs: { embedId }, content: words === null ? [] : [words] }))

const pullQuote = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.option(caption))
  .map(([words, speaker]) => ({ type: 'pullQuote', content: speaker === null ? words : [...words, speaker] }))

const { block } = fc.letrec<{ block: unknown; item: unknown; nested: unknown }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    paragraph,
    heading,
    fc.constant({ type: 'horizontalRule' }),
    codeBlock,
    pullQuote,
    tableFigure,
    image,
    gallery,
    embed,
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

const factBox = fc
  .tuple(heading, fc.array(block, { minLength: 1, maxLength: 2 }))
  .map(([title, content]) => ({ type: 'factBox', content: [title, ...content] }))

const isReference = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'footnoteReference'

/** A paragraph as it may stand in a footnote: without references. */
const noteParagraph = paragraph.map(({ type, content }) => ({
  type,
  content: content.filter((node) => !isReference(node)),
}))

const namedNotes = (content: unknown): string[] => {
  const names = JSON.stringify(content).match(/(?<="noteId":")note_[abc]/g) ?? []
  return [...new Set(names)].toSorted()
}

/** JSON that a client might send as a body: valid, but not in normal form. */
export const arbitraryInput: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 8, arbitrary: block }, { weight: 1, arbitrary: factBox }), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(noteParagraph, { minLength: 3, maxLength: 3 }),
  )
  .map(([content, words]) => {
    const notes = namedNotes(content).map((id, index) => ({ type: 'footnote', attrs: { id }, content: [words[index]] }))
    return { type: 'doc', content: notes.length === 0 ? content : [...content, { type: 'footnotes', content: notes }] }
  })

/** Bodies in normal form, with every node and mark that there is. */
export const arbitraryBody: fc.Arbitrary<Body> = arbitraryInput.map((input) => {
  const parsed = parseBody(input, countingBlockIds())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.body
})
