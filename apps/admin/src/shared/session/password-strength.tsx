'use client'

import { Progress, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { weaknesses } from '@sourceline/passwords/weaknesses'
import { useQuery } from '@tanstack/react-query'
import { t } from '../words/words.ts'

const words = () =>
  [t('Guessed at once'), t('Very easy to guess'), t('Easy to guess'), t('Strong'), t('Very strong')] as const
const colors = ['red', 'red', 'orange', 'teal', 'teal'] as const

/** Measures in the browser; the word lists are loaded once somebody types. */
async function measure(password: string, about: readonly string[]) {
  const { measurePassword } = await import('@sourceline/passwords')
  const { score, weakness } = measurePassword(password, about)
  return { score, advice: weakness && weaknesses[weakness] }
}

/** Tells how strong a password is while it is typed, by the measure of the server, and how to do better. */
export function PasswordStrength({ password, about }: { password: string; about: readonly string[] }) {
  const [typed] = useDebouncedValue(password, 200)
  const { data } = useQuery({
    queryKey: [t('password strength'), typed, ...about],
    queryFn: () => measure(typed, about),
    enabled: typed !== '',
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: (previous) => previous,
  })
  if (!password || !data) return null
  return (
    <div role="status">
      <Progress value={(data.score + 1) * 20} color={colors[data.score]} size="sm" mt={8} aria-hidden />
      <Text size="xs" mt={4}>
        {words()[data.score]}
        {data.advice && `. ${data.advice}`}
      </Text>
    </div>
  )
}
