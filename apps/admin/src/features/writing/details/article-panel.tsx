'use client'

import { Checkbox, MultiSelect, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { ArticleKind } from '@sourceline/domain'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { useSections, useTopics } from '@/shared/articles/use-choices.ts'
import { SourcePicker } from '@/shared/attribution/source-picker.tsx'
import { instantOf, localValue } from '@/shared/ui/local-time.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'
import { AssigneeField } from './assignee-field.tsx'
import { BylineFields } from './byline-fields.tsx'
import { ImageField } from './image-field.tsx'
import { LanguageFields } from './language-fields.tsx'
import { SearchFields } from './search-fields.tsx'
import { t, translated } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

interface Props {
  article: EditorArticleFragment
  details: ArticleDetails
  onChange: (part: Partial<ArticleDetails>) => void
  /** The address at which readers have it, or will. */
  href: string
}

const named = (...records: readonly { id: string; name: string }[]) =>
  [...new Map(records.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }))

interface PartProps {
  details: ArticleDetails
  disabled: boolean
  onChange: Props['onChange']
}

/** The report that the article retells. */
function OriginalFields({ details: { originalSource, originalSourceUrl }, disabled, onChange }: PartProps) {
  return (
    <>
      <Stack gap={4}>
        <SourcePicker
          label={t('Original source')}
          description={t('The publication this text was taken from. It is no witness of what the text claims.')}
          kinds={['PUBLICATION', 'ORGANIZATION', 'DOCUMENT']}
          value={originalSource}
          disabled={disabled}
          onChange={(source) => onChange({ originalSource: source })}
        />
        {originalSource?.state === 'PROPOSED' && (
          <Text size="xs" style={{ color: 'var(--mantine-color-violet-text)' }}>
            {t('Proposed by the importer. It becomes yours when the article is published.')}
          </Text>
        )}
      </Stack>
      <TextInput
        label={t('Link to the original')}
        type="url"
        placeholder="https://"
        value={originalSourceUrl}
        disabled={disabled}
        onChange={(event) => onChange({ originalSourceUrl: event.currentTarget.value })}
      />
    </>
  )
}

/** What this version changes, and whether readers are told. */
function NoteFields({ details: { note, noteIsPublic }, disabled, onChange }: PartProps) {
  return (
    <>
      <Textarea
        label={t('Note on this version')}
        description={t('What changed and why.')}
        autosize
        minRows={2}
        disabled={disabled}
        value={note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <Checkbox
        label={t('Readers see this note')}
        disabled={disabled}
        checked={noteIsPublic}
        onChange={(event) => onChange({ noteIsPublic: event.currentTarget.checked })}
      />
    </>
  )
}

/** The day that readers are shown. */
function DateField({ article, details: { datePublished }, disabled, onChange }: PartProps & Pick<Props, 'article'>) {
  const shown = datePublished === undefined ? article.datePublished : datePublished
  return (
    <TextInput
      type="datetime-local"
      label={t('Date shown to readers')}
      description={t(
        'For a report that is older than its publication here. Left empty, it is when it was first published.',
      )}
      value={shown ? localValue(shown) : ''}
      disabled={disabled}
      onChange={(event) => onChange({ datePublished: instantOf(event.currentTarget.value) })}
    />
  )
}

/** How long the article is, and how old. */
function Facts({ article: { wordCount, createdAt } }: Pick<Props, 'article'>) {
  return (
    <Text size="xs" c="dimmed">
      {t('{count, plural, one {# word} other {# words}}', { count: wordCount })} ·{' '}
      <Trans id="made <moment/>" components={{ moment: <Moment at={createdAt} exact span inherit /> }} />
    </Text>
  )
}

/** What the article says about itself besides its text. */
export function ArticlePanel({ article, details, onChange, href }: Props) {
  const { mayWrite } = useEditorSession()
  const topics = named(...article.topics, ...useTopics())
  const sections = named(...(article.section ? [article.section] : []), ...useSections())
  const { kind } = details
  return (
    <Stack gap="md" component="section" aria-label={t('About the article')}>
      <TextInput
        label={t('Address')}
        description={
          article.publicSlug && article.publicSlug !== details.slug
            ? t('Public at “{publicSlug}” now; that address will lead to the new one.', {
                publicSlug: article.publicSlug,
              })
            : t('The last part of the link.')
        }
        value={details.slug}
        disabled={!mayWrite}
        onChange={(event) => onChange({ slug: event.currentTarget.value })}
      />
      <Select
        label={t('Kind')}
        description={translated(ArticleKind.meanings[kind])}
        data={choices(ArticleKind)}
        allowDeselect={false}
        disabled={!mayWrite}
        value={kind}
        onChange={(value) => {
          if (ArticleKind.has(value)) onChange({ kind: value })
        }}
      />
      <Select
        label={t('Section')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('Clear section') }}
        placeholder={t('No section')}
        nothingFoundMessage={t('No such section. Add it under Sections.')}
        data={sections}
        disabled={!mayWrite}
        value={details.sectionId}
        onChange={(sectionId) => onChange({ sectionId })}
      />
      <ImageField
        label={t('Lead image')}
        image={details.leadImage}
        disabled={!mayWrite}
        onChange={(leadImage) => onChange({ leadImage })}
      />
      <OriginalFields details={details} disabled={!mayWrite} onChange={onChange} />
      <MultiSelect
        label={t('Topics')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('Clear topics') }}
        hidePickedOptions
        nothingFoundMessage={t('No such topic. Add it under Topics.')}
        data={topics}
        disabled={!mayWrite}
        value={details.topicIds}
        onChange={(topicIds) => onChange({ topicIds })}
      />
      <DateField article={article} details={details} disabled={!mayWrite} onChange={onChange} />
      <BylineFields bylines={details.bylines} disabled={!mayWrite} onChange={(bylines) => onChange({ bylines })} />
      <LanguageFields article={article} details={details} disabled={!mayWrite} onChange={onChange} />
      <SearchFields article={article} details={details} disabled={!mayWrite} onChange={onChange} href={href} />
      <AssigneeField article={article} />
      <NoteFields details={details} disabled={!mayWrite} onChange={onChange} />
      <Facts article={article} />
    </Stack>
  )
}
