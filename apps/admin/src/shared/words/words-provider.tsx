'use client'

import { DirectionProvider } from '@mantine/core'
import { type ReactNode, use } from 'react'
import { wordsOf } from './catalogues.ts'
import { type Language, languages } from './languages.ts'
import { WordsContext } from './words-context.ts'

/** Lets a page speak a language; nothing of it is drawn before its words are there. */
export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = wordsOf(language)
  return (
    <WordsContext value={words instanceof Promise ? use(words) : words}>
      <DirectionProvider initialDirection={languages[language].direction} detectDirection={false}>
        {children}
      </DirectionProvider>
    </WordsContext>
  )
}
