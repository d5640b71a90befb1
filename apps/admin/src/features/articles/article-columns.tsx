import { Text } from '@mantine/core'
import type { ArticleRowFragment } from '@/generated/graphql.ts'
import type { OptionalColumn } from '@/shared/list/use-columns.ts'
import { languageWithTag } from '@/shared/ui/languages.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { KindBadge, StateBadge } from '@/shared/ui/word-badge.tsx'
import { vocabulary } from '@/shared/ui/wording.ts'

const quiet = (words: string | null | undefined) =>
  words ? (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  ) : null

/** What the list of articles can show of each. */
export const articleColumns: readonly OptionalColumn<ArticleRowFragment>[] = [
  {
    heading: 'Headline',
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
  { heading: 'State', narrow: true, cell: ({ state }) => <StateBadge state={state} /> },
  {
    heading: 'Kind',
    narrow: true,
    cell: ({ kind }) => <KindBadge kind={kind} meaning={vocabulary.ArticleKind.meanings[kind]} />,
  },
  { heading: 'Section', narrow: true, hidden: true, cell: ({ section }) => quiet(section?.name) },
  { heading: 'Bylines', hidden: true, cell: ({ bylines }) => quiet(bylines.map(({ name }) => name).join(', ')) },
  { heading: 'Assigned to', narrow: true, hidden: true, cell: ({ assigneeName }) => quiet(assigneeName) },
  { heading: 'Language', narrow: true, hidden: true, cell: ({ locale }) => quiet(languageWithTag(locale)) },
  {
    heading: 'Words',
    narrow: true,
    cell: ({ wordCount }) => (
      <Text size="sm" c="dimmed">
        {wordCount}{' '}
        <Text span inherit hiddenFrom="sm">
          words
        </Text>
      </Text>
    ),
  },
  {
    heading: 'Public since',
    narrow: true,
    hidden: true,
    cell: ({ publicFrom, scheduledFor }) => <Moment at={scheduledFor ?? publicFrom} c="dimmed" />,
  },
  { heading: 'Changed', narrow: true, cell: ({ updatedAt }) => <Moment at={updatedAt} c="dimmed" /> },
]
