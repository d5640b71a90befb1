/** The languages that the admin speaks: what each calls itself, and where its lines begin. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>

/** A language of the admin, by its tag (BCP 47). */
export type Language = keyof typeof languages

/** What the messages in the code are written in. */
export const sourceLanguage = 'en' satisfies Language

/** Tells whether the admin speaks a language. */
export const isLanguage = (tag: string | null | undefined): tag is Language =>
  typeof tag === 'string' && Object.hasOwn(languages, tag)

/** The cookie that keeps which language a viewer chose. */
export const languageCookie = 'language'
