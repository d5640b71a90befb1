'use client'

import { Select } from '@mantine/core'
import { isLanguage, type Language, languageCookie, languages } from '@/shared/words/languages.ts'
import { spokenLanguage, t } from '@/shared/words/words.ts'

const aYear = 31_536_000

const choices = Object.entries(languages).map(([value, { name }]) => ({ value, label: name }))

/** Keeps the choice in this browser, and draws everything anew in it. */
function speak(language: Language): void {
  document.cookie = `${languageCookie}=${language}; path=/; max-age=${aYear}; samesite=lax`
  window.location.reload()
}

/** In what language the admin speaks with the viewer, in this browser. */
export function LanguageChoice() {
  return (
    <Select
      label={t('Language of these pages')}
      description={t('Kept in this browser. Articles stay in the language in which they are written.')}
      maw={320}
      allowDeselect={false}
      data={choices}
      value={spokenLanguage()}
      onChange={(language) => {
        if (isLanguage(language)) speak(language)
      }}
    />
  )
}
