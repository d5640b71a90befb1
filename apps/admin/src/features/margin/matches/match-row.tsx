'use client'

import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import Link from 'next/link'
import { Fragment } from 'react'
import { VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { agreements, usedWords, warnings } from './match-words.ts'
import classes from './matches.module.css'
import type { useJoining } from './use-joining.ts'
import type { Match } from './use-matches.ts'
import { t } from '@/shared/words/words.ts'
import { insideSentence } from '@/shared/ui/formats.ts'

function UsedIn({ claim }: Pick<Match, 'claim'>) {
  return (
    <Text size="xs" c="dimmed" className={classes.line}>
      {usedWords(claim)}{' '}
      {claim.usedIn.map(({ id, headline, state }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Anchor component={Link} href={`/articles/${id}`} target="_blank" inherit>
            {headline}
          </Anchor>{' '}
          ({insideSentence(wording(state))})
        </Fragment>
      ))}
      {claim.articleCount > claim.usedIn.length && ' …'}
    </Text>
  )
}

/** One recorded claim that may say what is proposed: why, where it is used, and the two answers. */
export function MatchRow({ match, joining }: { match: Match; joining: ReturnType<typeof useJoining> | null }) {
  const { claim } = match
  const { id, statement, verdict, state } = claim
  const against = warnings(match)
  const isPending = joining !== null && (joining.join.isPending || joining.keepApart.isPending)
  return (
    <li className={classes.match}>
      <Group gap={6} wrap="nowrap" align="flex-start" justify="space-between">
        <Anchor component={Link} href={`/claims/${id}`} target="_blank" size="sm" lh={1.4} className={classes.line}>
          {statement}
        </Anchor>
        <VerdictBadge verdict={verdict} size="xs" />
      </Group>
      {against.map((text) => (
        <Group key={text} gap={5} wrap="nowrap" className={classes.warning}>
          <IconAlertTriangle size={13} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="xs" span className={classes.line}>
            {text}
          </Text>
        </Group>
      ))}
      <Text size="xs" c="dimmed" className={classes.line}>
        {agreements(match)}
        {state === 'PROPOSED' && ` · ${t('only proposed')}`}
      </Text>
      <UsedIn claim={claim} />
      {joining && (
        <Group gap={6} mt={4}>
          <Button
            size="compact-xs"
            variant="light"
            disabled={isPending}
            aria-label={t('Join with: {statement}', { statement })}
            onClick={() => joining.join.mutate(id)}
          >
            {t('Join')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={isPending}
            aria-label={t('Keep apart from: {statement}', { statement })}
            onClick={() => joining.keepApart.mutate(id)}
          >
            {t('Keep apart')}
          </Button>
        </Group>
      )}
    </li>
  )
}
