'use client'

import { Stack, Text, UnstyledButton } from '@mantine/core'
import { useSimilarClaims } from '@/shared/attribution/use-similar-claims.ts'
import { wording } from '@/shared/ui/wording.ts'
import { t } from '@/shared/words/words.ts'
import classes from '../card-parts/claim-card.module.css'

const shown = 4

interface Props {
  /** What is claimed, in the words typed so far. */
  statement: string
  except: readonly string[]
  onChoose: (claimId: string) => void
}

/** Claims on record that may say the same, with the reason, each one press away. */
export function RecordedClaims({ statement, except, onChoose }: Props) {
  const { similar, error } = useSimilarClaims(statement)
  const claims = similar.filter(({ claim }) => !except.includes(claim.id)).slice(0, shown)
  if (error)
    return (
      <Text size="xs" c="dimmed">
        {t('Recorded claims could not be searched. A new one can be made.')}
      </Text>
    )
  if (claims.length === 0) return null
  return (
    <Stack gap={4}>
      <Text size="xs" fw={600} id="recorded-claims">
        {t('Or one on record that may say the same')}
      </Text>
      <ul className={classes.recorded} aria-labelledby="recorded-claims">
        {claims.map(({ claim: { id, statement: words, kind, verdict, state }, why }) => (
          <li key={id}>
            <UnstyledButton className={classes.record} onClick={() => onChoose(id)}>
              <Text size="sm" component="span" display="block" lineClamp={2} lh={1.35}>
                {words}
              </Text>
              <Text size="xs" component="span" display="block" c="dimmed">
                {[why, wording(kind), verdict ? wording(verdict) : '', state === 'PROPOSED' ? 'proposed' : '']
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
