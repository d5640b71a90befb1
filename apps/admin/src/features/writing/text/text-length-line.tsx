'use client'

import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { isInserted } from '@sourceline/rich-text/editor'
import type { Node } from '@tiptap/pm/model'
import { type Editor, useEditorState } from '@tiptap/react'
import { useMemo } from 'react'
import { lengthOf, lengthWords } from './text-length.ts'

/** For how long nothing is typed before words are counted anew, in milliseconds. */
const pause = 400

/** The words that readers read: credits and descriptions of images are not among them, nor what is only suggested. */
function readWords(doc: Node): string {
  const lines: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    if (node.type.name === 'credit' || node.type.name === 'altText') return false
    const words: string[] = []
    node.forEach((child) => words.push(isInserted(child) ? '' : (child.text ?? ' ')))
    lines.push(words.join(''))
    return false
  })
  return lines.join('\n')
}

/** How long the body is, below it. */
export function TextLengthLine({ editor, locale }: { editor: Editor; locale: string }) {
  const doc = useEditorState({ editor, selector: ({ editor: current }) => current.state.doc, equalityFn: Object.is })
  const [settled] = useDebouncedValue(doc, pause)
  const length = useMemo(() => lengthOf(readWords(settled), locale), [settled, locale])
  if (length.words === 0) return null
  return (
    <Text size="xs" c="dimmed" mt="xl">
      {lengthWords(length)}
    </Text>
  )
}
