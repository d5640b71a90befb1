'use client'

import { Stack, Text, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FindClaimsDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { wording } from '@/shared/ui/wording.ts'
import classes from './claim-card.module.css'

const shown = 4

interface Props {
  /** Words to find claims by, however these are worded. */
  search: string
  except: readonly string[]
  onChoose: (claimId: string) => void
}

/** Claims on record that resemble some words, each one press away. */
export function RecordedClaims({ search, except, onChoose }: Props) {
  const [settled] = useDebouncedValue(search.trim(), 250)
  const { data, error } = useQuery({
    queryKey: ['recorded-claims', settled],
    queryFn: async ({ signal }) => (await execute(FindClaimsDocument, { search: settled }, signal)).claims.nodes,
    placeholderData: keepPreviousData,
    enabled: settled !== '',
  })
  const claims = (data ?? []).filter(({ id }) => !except.includes(id)).slice(0, shown)
  if (error) return <Text size="xs" c="dimmed">Recorded claims could not be searched. A new one can be made.</Text>
  if (claims.length === 0) return null
  return (
    <Stack gap={4}>
      <Text size="xs" fw={600} id="recorded-claims">Or one on record</Text>
      <ul className={classes.recorded} aria-labelledby="recorded-claims">
        {claims.map(({ id, statement, kind, verdict, state }) => (
          <li key={id}>
            <UnstyledButton className={classes.record} onClick={() => onChoose(id)}>
              <Text size="sm" component="span" lineClamp={2} lh={1.35}>{statement}</Text>
              <Text size="xs" component="span" c="dimmed">{[wording(kind), verdict ? wording(verdict) : '', state === 'PROPOSED' ? 'proposed' : ''].filter(Boolean).join(' · ')}</Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
