import { Group, Stack, Text } from '@mantine/core'
import { Moment } from '@/shared/ui/moment.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { StanceBadge, StateBadge, VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import type { SourceDetail } from './use-source.ts'
import { t } from '@/shared/words/words.ts'

const shownOf = (shown: number, total: number) =>
  total > shown ? t('{count, number} of {total, number}', { count: shown, total }) : undefined

/** What the source said, and about which claims it keeps silent. */
export function StatementSection({ source }: { source: SourceDetail }) {
  const { nodes, totalCount } = source.claims
  return (
    <Section title={t('Where it stands')} description={shownOf(nodes.length, totalCount)}>
      {nodes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('Nothing is attributed to this source yet. Open a claim or an article and attribute a claim to it.')}
        </Text>
      )}
      <Stack gap="md">
        {nodes.map(({ id, state, stance, claim, quote, saidAt }) => (
          <Stack key={id} gap={4}>
            <Group gap={8}>
              <StanceBadge stance={stance} />
              {state !== 'ACCEPTED' && <StateBadge state={state} />}
              <VerdictBadge verdict={claim.verdict} />
              <Moment at={saidAt} size="xs" c="dimmed" />
            </Group>
            <RecordLink href={`/claims/${claim.id}`}>{claim.statement}</RecordLink>
            {quote && (
              <Text size="sm" c="dimmed">
                {inQuotes(quote)}
              </Text>
            )}
          </Stack>
        ))}
      </Stack>
    </Section>
  )
}

/** How the source's own assertions were assessed. */
export function TrackRecordSection({ source }: { source: SourceDetail }) {
  return (
    <Section title={t('Track record')} description={t('Assessed claims that it asserted or confirmed')}>
      {source.trackRecord.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('None of its claims has been assessed.')}
        </Text>
      ) : (
        <Stack gap={6}>
          {source.trackRecord.map(({ verdict, count }) => (
            <Group key={verdict} justify="space-between">
              <VerdictBadge verdict={verdict} />
              <Text size="sm" fw={550}>
                {count}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </Section>
  )
}

/** The articles that carry a claim attributed to the source. */
export function AppearanceSection({ source }: { source: SourceDetail }) {
  const { nodes, totalCount } = source.articles
  return (
    <Section title={t('Where it appears')} description={shownOf(nodes.length, totalCount)}>
      {nodes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('In no article yet.')}
        </Text>
      )}
      <Stack gap="sm">
        {nodes.map(({ id, headline, state }) => (
          <Group key={id} gap={8}>
            <RecordLink href={`/articles/${id}`} size="sm">
              {headline}
            </RecordLink>
            <StateBadge state={state} size="sm" />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
