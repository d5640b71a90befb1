'use client'

import { Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'
import { ImageField } from './image-field.tsx'
import { SearchPreview, SocialCard } from './search-preview.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  article: EditorArticleFragment
  details: ArticleDetails
  disabled: boolean
  onChange: (part: Partial<ArticleDetails>) => void
  /** The address at which readers have it, or will. */
  href: string
}

type Words = 'seoTitle' | 'seoDescription' | 'socialTitle' | 'socialDescription'

/** How many characters of each are seldom cut off. */
const usual: Readonly<Record<Words, number>> = {
  seoTitle: 60,
  seoDescription: 160,
  socialTitle: 70,
  socialDescription: 200,
}

/** What is taken where nothing is written, and how much of it is shown. */
const hint = (instead: string, words: string, field: Words): string =>
  words === ''
    ? instead
    : t('{instead} {count, number} of about {usual, number} characters that are shown.', {
        instead,
        count: words.length,
        usual: usual[field],
      })

/** A title and a description; what is left empty is taken from the article. */
function WordFields({ of, article, details, disabled, onChange }: Props & { of: 'seo' | 'social' }) {
  const [title, description]: [Words, Words] =
    of === 'seo' ? ['seoTitle', 'seoDescription'] : ['socialTitle', 'socialDescription']
  return (
    <>
      <TextInput
        label={of === 'seo' ? t('Search title') : t('Social title')}
        description={hint(t('Left empty, it is the headline.'), details[title], title)}
        placeholder={article.headline}
        maxLength={300}
        value={details[title]}
        disabled={disabled}
        onChange={(event) => onChange({ [title]: event.currentTarget.value })}
      />
      <Textarea
        label={of === 'seo' ? t('Search description') : t('Social description')}
        description={hint(t('Left empty, it is the dek.'), details[description], description)}
        placeholder={article.dek ?? ''}
        autosize
        minRows={2}
        maxLength={1000}
        value={details[description]}
        disabled={disabled}
        onChange={(event) => onChange({ [description]: event.currentTarget.value })}
      />
    </>
  )
}

/** What search engines and social networks are told of the article, and how they may show it. */
export function SearchFields(props: Props) {
  const { article, details, disabled, onChange, href } = props
  return (
    <Stack gap="sm" component="section" aria-label={t('Search and social')}>
      <Title order={2} size="sm">
        {t('Search and social')}
      </Title>
      <SearchPreview
        href={details.canonicalUrl.trim() || href}
        title={details.seoTitle.trim() || article.headline}
        description={details.seoDescription.trim() || (article.dek ?? '')}
      />
      <WordFields of="seo" {...props} />
      <TextInput
        label={t('Canonical address')}
        description={t('Where search engines are to look for this text, if it was first published elsewhere.')}
        type="url"
        placeholder={href}
        value={details.canonicalUrl}
        disabled={disabled}
        onChange={(event) => onChange({ canonicalUrl: event.currentTarget.value })}
      />
      <SocialCard
        href={href}
        title={details.socialTitle.trim() || article.headline}
        description={details.socialDescription.trim() || (article.dek ?? '')}
        image={details.socialImage ?? details.leadImage}
      />
      <WordFields of="social" {...props} />
      <ImageField
        label={t('Social image')}
        choose={t('Use another image than the lead image')}
        image={details.socialImage}
        disabled={disabled}
        onChange={(socialImage) => onChange({ socialImage })}
      />
      <Text size="xs" c="dimmed">
        {t('Readers get this when the article is published.')}
      </Text>
    </Stack>
  )
}
