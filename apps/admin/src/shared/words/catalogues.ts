import { type I18n, setupI18n } from '@lingui/core'
import { compileMessage } from './compile-message.ts'
import { viewerLocale } from './format-locale.ts'
import { isLanguage, type Language, sourceLanguage } from './languages.ts'

/** What each message of ICU MessageFormat comes to: it is taken apart once, however often it is said. */
const compiled = new Map<string, ReturnType<typeof compileMessage>>()

function compile(message: string): ReturnType<typeof compileMessage> {
  const known = compiled.get(message)
  if (known !== undefined) return known
  const parts = compileMessage(message)
  compiled.set(message, parts)
  return parts
}

const speaking = (locale: Language, messages: Record<string, string>): I18n =>
  setupI18n({ locale, locales: viewerLocale(locale), messages: { [locale]: messages } }).setMessagesCompiler(compile)

/** The language of the code itself, whose messages need no catalogue. */
export const source = speaking(sourceLanguage, {})

/** The other languages. Each is a script of its own, which only its speakers load. */
const loaders: Readonly<Record<Exclude<Language, typeof sourceLanguage>, () => Promise<Record<string, string>>>> = {
  de: async () => (await import('./german.ts')).german,
}

const loaded = new Map<Language, Promise<I18n>>()

/**
 * Milliseconds after which a failure to load is forgotten, and the language may be asked for anew. It is not forgotten at once: a
 * page that waits for its words is drawn again when they fail, and would ask again without end and never say that they did.
 */
const forgottenAfter = 1000

/** The words of the browser's document, once they are there: a document speaks one language for as long as it is shown. */
let spoken: I18n = source

/** What the document speaks. */
export const spokenByDocument = (): I18n => spoken

/** The words of a language: at once those of the code; for another the same promise each time, until a failure is forgotten. */
export function wordsOf(language: Language): I18n | Promise<I18n> {
  if (language === sourceLanguage) return source
  const known = loaded.get(language)
  if (known) return known
  const loading = loaders[language]().then((messages) => {
    const words = speaking(language, messages)
    if (typeof document !== 'undefined') spoken = words
    return words
  })
  loaded.set(language, loading)
  loading.catch(() => setTimeout(() => loaded.delete(language), forgottenAfter))
  return loading
}

/** They are asked for with the first script, and not only when the page is drawn. */
if (typeof document !== 'undefined' && isLanguage(document.documentElement.lang))
  void wordsOf(document.documentElement.lang)
