'use client'

import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type Editor, useEditorState } from '@tiptap/react'
import { useMemo } from 'react'
import { lengthOf, lengthWords } from './text-length.ts'

/** For how long nothing is typed before words are counted anew, in milliseconds. */
const pause = 400

/** How long the body is, below it. */
export function TextLengthLine({ editor, locale }: { editor: Editor; locale: string }) {
  const doc = useEditorState({ editor, selector: ({ editor: current }) => current.state.doc, equalityFn: Object.is })
  const [settled] = useDebouncedValue(doc, pause)
  const length = useMemo(
    () => lengthOf(settled.textBetween(0, settled.content.size, '\n', ' '), locale),
    [settled, locale],
  )
  if (length.words === 0) return null
  return (
    <Text size="xs" c="dimmed" mt="xl">
      {lengthWords(length)}
    </Text>
  )
}
