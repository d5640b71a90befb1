import type { SourceVaultStateFragment } from '@/generated/graphql.ts'

type VaultEvent = Pick<SourceVaultStateFragment['history'][number], 'changes'>

/** The reason that somebody gave, or an empty text where none is asked for. */
export function reasonOf({ changes }: VaultEvent): string {
  const reason: unknown = Reflect.get(Object(changes), 'reason')
  return typeof reason === 'string' ? reason : ''
}
