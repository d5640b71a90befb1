'use client'

import { Anchor, Box, Text } from '@mantine/core'
import { useId } from 'react'
import type { EditorClaimFragment, EditorProposalFragment } from '@/generated/graphql.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { MatchRow } from './match-row.tsx'
import classes from './matches.module.css'
import { useJoining } from './use-joining.ts'
import { useMatches } from './use-matches.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  claim: EditorClaimFragment
  /** The proposal of the claim, which waits. */
  proposal: EditorProposalFragment
}

/**
 * The recorded claims that may say what is proposed, so that nothing is recorded twice and nothing joined that differs.
 * Their place is kept free while they are looked for, so that nothing moves below the pointer.
 */
export function MaySayTheSame({ claim, proposal }: Props) {
  const { articleId, mayWrite } = useEditorSession()
  const mayJoin = mayWrite && claim.can.includes('claim:join')
  const joining = useJoining(claim)
  const { matches, isPending, error, retry } = useMatches(proposal, articleId)
  const title = useId()
  if (error)
    return (
      <Text size="xs" c="dimmed">
        {t('Recorded claims could not be looked for.')}{' '}
        <Anchor component="button" type="button" inherit onClick={retry}>
          {t('Try again')}
        </Anchor>
      </Text>
    )
  if (matches.length === 0)
    return (
      <Box className={classes.none}>
        {!isPending && (
          <Text size="xs" c="dimmed">
            {t('Nothing on record says the same.')}
          </Text>
        )}
      </Box>
    )
  return (
    <Box role="group" aria-labelledby={title} className={classes.matches}>
      <Text size="xs" fw={600} id={title}>
        {t('May say the same')}
      </Text>
      <ul className={classes.list}>
        {matches.map((match) => (
          <MatchRow key={match.claim.id} match={match} joining={mayJoin ? joining : null} />
        ))}
      </ul>
    </Box>
  )
}
