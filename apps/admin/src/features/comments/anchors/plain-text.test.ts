import { blocks, storedBody, toText } from '@sourceline/rich-text'
import { bodyExtensions } from '@sourceline/rich-text/editor'
import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { plainTextOf, quotedWords, rangesOf } from './plain-text.ts'

const schema = getSchema(bodyExtensions)

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})

const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'b_1', level: 2 }, content: [text('The crane')] },
    { type: 'paragraph', attrs: { id: 'b_2' } },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              attrs: { id: 'b_3' },
              content: [text('It is '), text('old', 'bold'), { type: 'hardBreak' }, text('and tall.')],
            },
          ],
        },
      ],
    },
    {
      type: 'image',
      attrs: { assetId: 'asset_01hb4y5qfrej2ry4dczm10ws5t' },
      content: [
        { type: 'caption', attrs: { id: 'b_5' }, content: [text('At the harbour')] },
        { type: 'credit', attrs: { id: 'b_6' }, content: [text('Jo Blake')] },
        { type: 'altText', attrs: { id: 'b_7' }, content: [text('A crane above ships')] },
      ],
    },
    {
      type: 'tableFigure',
      content: [
        { type: 'caption', attrs: { id: 'b_8' } },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: ['Height', '40 metres'].map((words, at) => ({
                type: 'tableCell',
                content: [{ type: 'paragraph', attrs: { id: `b_9${at}` }, content: [text(words)] }],
              })),
            },
          ],
        },
      ],
    },
    { type: 'paragraph', attrs: { id: 'b_4' }, content: [text('It is old and known.')] },
  ],
})

const plain = plainTextOf(doc, 'BODY')

/** The range of words of one of the blocks. */
function rangeIn(words: string, block = 0) {
  const found: { from: number; to: number }[] = []
  doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textBetween(0, node.content.size, '\n', '\n').indexOf(words) : -1
    if (at >= 0) found.push({ from: pos + 1 + at, to: pos + 1 + at + words.length })
  })
  return found[block] ?? { from: 0, to: 0 }
}

test('the plain text is that of the graph', () => {
  const body = storedBody(doc.toJSON())
  expect(plain.text).toBe(toText(body))
  expect(plain.blocks.map(({ start }) => start)).toEqual(blocks(body).map(({ start }) => start))
})

test.each(['The crane', 'old\nand', 'tall.', 'harbour', 'above ships', '40 metres', 'known'])(
  'the words %j are named as the graph names them, and found again',
  (words) => {
    const range = rangeIn(words)
    const quoted = quotedWords(plain, range)
    expect(quoted).toMatchObject({ exact: words, start: plain.text.indexOf(words) })
    expect(quoted && rangesOf(plain, quoted)).toEqual([range])
  },
)

test('words of several blocks have a range in each', () => {
  const from = rangeIn('crane').from
  const to = rangeIn('known').to
  const quoted = quotedWords(plain, { from, to })
  expect(quoted?.exact).toBe(plain.text.slice(4, -1))
  expect(quoted && rangesOf(plain, quoted)).toHaveLength(8)
})

test('words that stand elsewhere by now are found by their quote, and words that are gone nowhere', () => {
  const range = rangeIn('It is old', 1)
  const quoted = quotedWords(plain, range)
  expect(quoted && rangesOf(plain, { ...quoted, start: 0, end: 9 })).toEqual([range])
  expect(rangesOf(plain, { exact: 'a bridge', prefix: '', suffix: '', start: 0, end: 8 })).toEqual([])
  expect(quotedWords(plain, { from: 0, to: 1 })).toBeNull()
})

test('a headline is its own plain text', () => {
  const line = schema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'paragraph', content: [text('Crane to be moved')] }],
  })
  const headline = plainTextOf(line, 'HEADLINE')
  expect(quotedWords(headline, { from: 1, to: 6 })).toMatchObject({ exact: 'Crane', start: 0, end: 5 })
})
