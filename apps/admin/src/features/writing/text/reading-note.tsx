'use client'

import { Text } from '@mantine/core'
import { useMay } from '@/shared/session/viewer.ts'
import { readingWords } from './reading-words.ts'

/** Stands in the place of the text tools for whoever may not write. */
export function ReadingNote({ owner }: { owner: string | null }) {
  return (
    <Text size="sm" c="dimmed" py={10}>
      {readingWords(useMay(), owner)}
    </Text>
  )
}
