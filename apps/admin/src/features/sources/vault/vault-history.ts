import type { SourceVaultStateFragment } from '@/generated/graphql.ts'

type VaultEvent = Pick<SourceVaultStateFragment['history'][number], 'action' | 'changes'>

const noted = (changes: unknown, key: string): unknown =>
  typeof changes === 'object' && changes !== null ? Reflect.get(changes, key) : undefined

/** The reason that somebody gave, or an empty text where none is asked for. */
export function reasonOf({ changes }: VaultEvent): string {
  const reason = noted(changes, 'reason')
  return typeof reason === 'string' ? reason : ''
}

/** What happened, after the name of who did it. */
export function deedIn({ action, changes }: VaultEvent): string {
  if (action === 'vault:look') return 'viewed the identity'
  if (action === 'vault:remove') return 'removed the identity'
  if (action === 'vault:rotate') return 'brought it under a new key'
  return noted(changes, 'replaced') === true ? 'replaced the identity' : 'kept an identity'
}
