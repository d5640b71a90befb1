'use client'

import { Anchor, List, Select, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { type ArticleChoice, ArticlePicker } from '@/shared/articles/article-picker.tsx'
import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'
import { languagesFor, languageWithTag } from '@/shared/ui/languages.ts'
import { wording } from '@/shared/ui/wording.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  article: EditorArticleFragment
  details: ArticleDetails
  disabled: boolean
  onChange: (part: Partial<ArticleDetails>) => void
}

/** Why an article cannot be the original of one in a language; null where it can. */
function whyNot(choice: ArticleChoice, id: string, locale: string): string | null {
  const language = languageWithTag(locale)
  if (choice.locale === locale)
    return t('“{headline}” is in {language} too: choose one in another language.', {
      headline: choice.headline,
      language,
    })
  const taken = choice.translations.find((other) => other.locale === locale && other.id !== id)
  return taken
    ? t('That text has “{headline}” in {language} already: unlink that one first.', {
        headline: taken.headline,
        language,
      })
    : null
}

/** The same text in other languages, and the article that this one was translated from. */
function TranslationFields({ article, details, disabled, onChange }: Props) {
  const [error, setError] = useState<string | null>(null)
  const { translationOf } = details
  const locale = details.locale || article.locale
  const isOriginal = article.translationOf === null && article.translations.length > 0
  const choose = (choice: ArticleChoice | null) => {
    const problem = choice && whyNot(choice, article.id, locale)
    setError(problem)
    if (!problem) onChange({ translationOf: choice })
  }
  return (
    <Stack gap={6} component="section" aria-label={t('Translations')}>
      {(!isOriginal || translationOf) && (
        <ArticlePicker
          label={t('Translation of')}
          description={t('The article that this one was translated from. Readers of each are led to the others.')}
          value={translationOf}
          disabled={disabled}
          error={error}
          notIn={locale}
          onChange={choose}
        />
      )}
      {isOriginal && (
        <Text size="xs" c="dimmed">
          {t(
            'This is the original. To link another article, open that one and name this as what it is a translation of.',
          )}
        </Text>
      )}
      {article.translations.length > 0 && (
        <List size="sm" spacing={2} listStyleType="none" aria-label={t('In other languages')}>
          {article.translations.map((other) => (
            <List.Item key={other.id}>
              <Text span size="xs" c="dimmed">
                {languageWithTag(other.locale)} ·{' '}
              </Text>
              <Anchor component={Link} href={`/articles/${other.id}`} size="sm" lang={other.locale}>
                {other.headline}
              </Anchor>
              <Text span size="xs" c="dimmed">
                {' '}
                · {wording(other.state)}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}

/** The language of an article, and its translations. */
export function LanguageFields(props: Props) {
  const { article, details, disabled, onChange } = props
  const own = details.locale || article.locale
  const tags = [...new Set([own, ...languagesFor('')])]
  return (
    <>
      <Select
        label={t('Language')}
        searchable
        allowDeselect={false}
        data={tags.map((tag) => ({ value: tag, label: languageWithTag(tag) }))}
        disabled={disabled}
        value={own}
        onChange={(locale) => {
          if (locale !== null) onChange({ locale })
        }}
      />
      <TranslationFields {...props} />
    </>
  )
}
