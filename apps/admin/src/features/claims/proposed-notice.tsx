'use client'

import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { IconProgress } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import type { Decision } from '@/shared/editor-session/editor-session.ts'
import { useDecisions } from '@/shared/proposals/use-decisions.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import type { ClaimDetail } from './use-claim.ts'
import { t } from '@/shared/words/words.ts'
import { listText } from '@/shared/ui/formats.ts'

/** What waits, in an editor's words. */
function waitingWords({ state }: ClaimDetail, sources: readonly string[]): { title: string; text: string } {
  const names = listText(new Set(sources))
  if (state === 'PROPOSED')
    return {
      title: t('This claim waits for a decision'),
      text: names === '' ? t('It was found in a text.') : t('It was found in a text, said by {names}.', { names }),
    }
  if (sources.length === 0)
    return {
      title: t('A use of this claim waits for a decision'),
      text: t('A text makes this claim, which is on record.'),
    }
  return {
    title: t('{count, plural, one {An attribution waits} other {# attributions wait}} for a decision', {
      count: sources.length,
    }),
    text: t('A text says where {count, plural, one {{names} stands} other {{names} stand}} on it.', {
      names,
      count: new Set(sources).size,
    }),
  }
}

/** Says that something proposed of a claim waits for a decision, and takes it. */
export function ProposedNotice({ claim }: { claim: ClaimDetail }) {
  const may = useMay()
  const { decideOn } = useDecisions()
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const waiting = claim.proposals.filter(({ decision }) => decision === 'PROPOSED')
  if (waiting.length === 0) return null
  const open = waiting.flatMap((proposal) => proposal.open)
  const { title, text } = waitingWords(
    claim,
    waiting.flatMap(({ source }) => source?.name ?? []),
  )
  const article = claim.mentions.nodes.at(0)?.article
  const decide = async (decision: Decision): Promise<void> => {
    setDeciding(decision)
    await decideOn(
      decision,
      waiting.map(({ id }) => id),
    )
    setDeciding(null)
  }
  return (
    <Alert variant="light" mb="md" icon={<IconProgress size={18} aria-hidden />} title={title}>
      <Text size="sm">
        {text}
        {open.length > 0 && ' '}
        {open.length > 0 &&
          t('Say in the article what {words} means; then it can be accepted.', {
            words: open.map(({ words }) => inQuotes(words)).join(', '),
          })}
      </Text>
      <Group mt="sm" gap="xs">
        {may('proposal:accept') && open.length === 0 && (
          <Button
            size="xs"
            loading={deciding === 'accept'}
            disabled={deciding === 'reject'}
            onClick={() => void decide('accept')}
          >
            {t('Accept')}
          </Button>
        )}
        {may('proposal:reject') && (
          <Button
            size="xs"
            variant="default"
            loading={deciding === 'reject'}
            disabled={deciding === 'accept'}
            onClick={() => void decide('reject')}
          >
            {t('Reject')}
          </Button>
        )}
        {article && (
          <Anchor component={Link} size="sm" href={`/articles/${article.id}`}>
            {t('See it in the article')}
          </Anchor>
        )}
      </Group>
    </Alert>
  )
}
