import Negotiator from 'negotiator'
import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { wordsOf } from './catalogues.ts'
import { isLanguage, type Language, languageCookie, languages, sourceLanguage } from './languages.ts'

/**
 * The language of whoever asks for a page: what they chose, else what their browser prefers.
 *
 * @param chosen The value of their cookie.
 * @param accepted The header `Accept-Language`.
 */
export function languageFor(chosen: string | undefined, accepted: string): Language {
  if (isLanguage(chosen)) return chosen
  const preferred = new Negotiator({ headers: { 'accept-language': accepted } }).language(Object.keys(languages))
  return isLanguage(preferred) ? preferred : sourceLanguage
}

/** The language of whoever asks for the page that is being made. */
export async function viewerLanguage(): Promise<Language> {
  const [kept, sent] = await Promise.all([cookies(), headers()])
  return languageFor(kept.get(languageCookie)?.value, sent.get('accept-language') ?? '')
}

/** What a page is called in its tab, in the viewer's language: `export const generateMetadata = titled('Topics')`. */
export const titled = (title: string) => async (): Promise<Metadata> => {
  const words = await wordsOf(await viewerLanguage())
  return { title: words._(title) }
}
