import type { I18n } from '@lingui/core'
import { use } from 'react'
import { source, spokenByDocument } from './catalogues.ts'
import { WordsContext } from './words-context.ts'

/** What a message has in braces. */
export type Values = Readonly<Record<string, string | number>>

/**
 * The words that are spoken now. In a browser they are those of the document; a server, which draws pages of several
 * languages at the same time, reads them from what surrounds the component that it draws.
 */
export function spokenWords(): I18n {
  if (typeof document !== 'undefined') return spokenByDocument()
  try {
    // Not a hook: it may be called anywhere while something is drawn, and refuses only when nothing is.
    return use(WordsContext) ?? source
  } catch {
    return source
  }
}

/** The language that is spoken now, by its tag. */
export const spokenLanguage = (): string => spokenWords().locale

/**
 * A message in the viewer's language. It is written here in English, as ICU MessageFormat: `t('Delete {name}?', { name })`,
 * `t('{count, plural, one {# claim} other {# claims}}', { count })`. A catalogue finds its translation by these words.
 */
export const t = (message: string, values?: Values): string => spokenWords()._(message, values)

/**
 * What the server says by a code, in the viewer's language.
 *
 * @param english What is said where the catalogue does not know the code, and in English.
 */
export function byCode(code: string, english: string, values?: Values): string {
  const spoken = spokenWords()
  return Object.hasOwn(spoken.messages, code) ? spoken._(code, values) : english
}

/** What a program outside the admin says in English, in the viewer's language where the catalogue has it. */
export const translated = (english: string): string => byCode(english, english)
