import { Node, mergeAttributes } from '@tiptap/core'
import { Claim } from './claim.ts'

const Line = Node.create({ name: 'doc', topNode: true, content: 'paragraph' })

const Words = Node.create({
  name: 'paragraph',
  content: 'text*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
})

const Text = Node.create({ name: 'text' })

/** The nodes and marks of a headline or dek: one line of words that can make claims. */
export const lineNodes = [Line, Words, Text, Claim]
