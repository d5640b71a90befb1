import { Text } from '@mantine/core'
import type { ArticleRowFragment } from '@/generated/graphql.ts'
import type { OptionalColumn } from '@/shared/list/use-columns.ts'
import { languageWithTag } from '@/shared/ui/languages.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { KindBadge, StateBadge } from '@/shared/ui/word-badge.tsx'
import { vocabulary } from '@/shared/ui/wording.ts'
import { t, translated } from '@/shared/words/words.ts'
import { numberText } from '@/shared/ui/formats.ts'

const quiet = (words: string | null | undefined) =>
  words ? (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  ) : null

/** What the list of articles can show of each. */
export const articleColumns = (): readonly OptionalColumn<ArticleRowFragment>[] => [
  {
    name: 'headline',
    heading: t('Headline'),
    cell: ({ id, headline, dek }) => (
      <>
        <RecordLink href={`/articles/${id}`}>{headline}</RecordLink>
        {dek && (
          <Text size="xs" c="dimmed" lineClamp={1}>
            {dek}
          </Text>
        )}
      </>
    ),
  },
  { name: 'state', heading: t('State'), narrow: true, cell: ({ state }) => <StateBadge state={state} /> },
  {
    name: 'kind',
    heading: t('Kind'),
    narrow: true,
    cell: ({ kind }) => <KindBadge kind={kind} meaning={translated(vocabulary.ArticleKind.meanings[kind])} />,
  },
  { name: 'section', heading: t('Section'), narrow: true, hidden: true, cell: ({ section }) => quiet(section?.name) },
  {
    name: 'bylines',
    heading: t('Bylines'),
    hidden: true,
    cell: ({ bylines }) => quiet(bylines.map(({ name }) => name).join(', ')),
  },
  {
    name: 'assignee',
    heading: t('Assigned to'),
    narrow: true,
    hidden: true,
    cell: ({ assigneeName }) => quiet(assigneeName),
  },
  {
    name: 'language',
    heading: t('Language'),
    narrow: true,
    hidden: true,
    cell: ({ locale }) => quiet(languageWithTag(locale)),
  },
  {
    name: 'words',
    heading: t('Words'),
    narrow: true,
    cell: ({ wordCount }) => (
      <Text size="sm" c="dimmed">
        <Text span inherit visibleFrom="sm">
          {numberText(wordCount)}
        </Text>
        <Text span inherit hiddenFrom="sm">
          {t('{count, plural, one {# word} other {# words}}', { count: wordCount })}
        </Text>
      </Text>
    ),
  },
  {
    name: 'public',
    heading: t('Public since'),
    narrow: true,
    hidden: true,
    cell: ({ publicFrom, scheduledFor }) => <Moment at={scheduledFor ?? publicFrom} c="dimmed" />,
  },
  {
    name: 'changed',
    heading: t('Changed'),
    narrow: true,
    cell: ({ updatedAt }) => <Moment at={updatedAt} c="dimmed" />,
  },
]
