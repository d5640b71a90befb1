'use client'

import { Badge, Group, Stack, Text } from '@mantine/core'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { KindBadge, StateBadge } from '@/shared/ui/word-badge.tsx'
import { vocabulary, wording } from '@/shared/ui/wording.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import { SplitClaim } from './split-claim.tsx'
import type { ClaimDetail } from './use-claim.ts'
import { t, translated } from '@/shared/words/words.ts'

/** Which articles repeat the claim, in which words, and how each uses it. */
export function MentionSection({ claim }: { claim: ClaimDetail }) {
  const { nodes, totalCount } = claim.mentions
  return (
    <Section
      title={t('Where it appears')}
      description={
        totalCount > nodes.length
          ? t('{count, number} of {total, number}', { count: nodes.length, total: totalCount })
          : undefined
      }
      actions={<SplitClaim claim={claim} />}
    >
      {nodes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('In no article yet. Select words in an article and choose this claim for them.')}
        </Text>
      )}
      <Stack gap="md">
        {nodes.map(({ id, article, quote, role, place, orphanReason }) => (
          <Stack key={id} gap={4}>
            <Group gap={8}>
              <RecordLink href={`/articles/${article.id}`}>{article.headline}</RecordLink>
              <StateBadge state={article.state} size="sm" />
            </Group>
            <Text size="sm" c="dimmed" fs="italic">
              {inQuotes(quote)}
            </Text>
            <Group gap={6}>
              <KindBadge kind={role} meaning={translated(vocabulary.MentionRole.meanings[role])} size="sm" />
              <Text size="xs" c="dimmed">
                {wording(place)}
              </Text>
              {orphanReason && (
                <Badge size="sm" color="orange" variant="light" title={wording(orphanReason)}>
                  {t('Words lost')}
                </Badge>
              )}
            </Group>
          </Stack>
        ))}
      </Stack>
    </Section>
  )
}
