'use client'

import { Anchor, Grid, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type HomeArticleFragment, HomeDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { useViewer } from '@/shared/session/viewer.ts'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { numberText } from '@/shared/ui/formats.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { Section } from '@/shared/ui/section.tsx'
import { StateBadge } from '@/shared/ui/word-badge.tsx'
import { RecentActivity } from './recent-activity.tsx'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

interface ArticlesProps {
  title: string
  articles: { totalCount: number; nodes: HomeArticleFragment[] }
  all: string
  none: string
}

function Articles({ title, articles: { totalCount, nodes }, all, none }: ArticlesProps) {
  return (
    <Section
      title={totalCount > 0 ? `${title} (${numberText(totalCount)})` : title}
      actions={
        totalCount > nodes.length && (
          <Anchor component={Link} href={all} size="sm">
            {t('Show all')}
          </Anchor>
        )
      }
    >
      {nodes.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      <Stack gap="sm">
        {nodes.map(({ id, headline, state, updatedAt }) => (
          <Group key={id} justify="space-between" align="flex-start" wrap="nowrap" gap="md">
            <RecordLink href={`/articles/${id}`} size="sm">
              {headline}
            </RecordLink>
            <Group gap={8} wrap="nowrap" style={{ flexShrink: 0 }}>
              <Moment at={updatedAt} c="dimmed" size="xs" visibleFrom="xs" />
              <StateBadge state={state} size="sm" />
            </Group>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}

/** What the viewer was writing, what waits, what colleagues did, and where to begin. */
export function HomePage({ actions }: { actions: ReactNode }) {
  const { data: viewer } = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => execute(HomeDocument, {}, signal),
  })
  const name = viewer?.name.split(' ')[0]
  const proposed = data?.proposedClaims.totalCount ?? 0
  return (
    <Page
      title={name ? t('Welcome back, {name}', { name }) : t('Home')}
      description={
        proposed > 0 ? (
          <Trans
            id="{count, plural, one {<link># proposed claim</link> waits} other {<link># proposed claims</link> wait}} for a decision."
            values={{ count: proposed }}
            components={{
              link: <Anchor component={Link} href="/claims?state=PROPOSED" inherit underline="always" />,
            }}
          />
        ) : (
          data && t('No proposals wait for a decision.')
        )
      }
      actions={actions}
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState label={t('Loading your tasks')} />}
      {data && (
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Stack gap="md">
              <Articles
                title={t('What you were writing')}
                articles={data.unfinished}
                all="/articles?mine=yes&state=DRAFT"
                none={t('Nothing of yours is unfinished. Begin a new article above.')}
              />
              <Articles
                title={t('Proposals to decide')}
                articles={data.waiting}
                all="/articles?proposals=open"
                none={t('None. Import a text and what is found in it waits here for your decision.')}
              />
              <Articles
                title={t('Your published articles')}
                articles={data.published}
                all="/articles?mine=yes&state=PUBLISHED"
                none={t('Nothing of yours is published yet.')}
              />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <RecentActivity events={data.changeEvents.nodes} />
          </Grid.Col>
        </Grid>
      )}
    </Page>
  )
}
