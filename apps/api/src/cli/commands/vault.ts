import type { Result } from '@sourceline/domain'
import type { Command } from 'commander'
import { addKeyToFile } from '../../platform/encryption/key-file.ts'
import { keyKeeper } from '../../platform/encryption/key-keeper.ts'
import type { KeyRing } from '../../platform/encryption/key-ring.ts'
import type { Rewrapped } from '../../platform/encryption/rewrap-each.ts'
import type { Failure } from '../../platform/failure.ts'
import { outsideTransaction } from '../../platform/transactions/begin.ts'
import { asOperator, valueOf } from '../outcome.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

const vaultModule = () => import('../../modules/vault/public.ts')
const redactionsModule = () => import('../../modules/redactions/public.ts')

/** How many of each the keys of the vault keep. */
interface Kept {
  readonly identities: number
  readonly redactions: number
}

const inWords = ({ identities, redactions }: Kept): string =>
  `${identities} ${identities === 1 ? 'identity' : 'identities'} and ${redactions} ${redactions === 1 ? 'redaction' : 'redactions'}`

/** How many identities, and redactions that can be applied again, each key keeps. */
async function keptByKey(terminal: Terminal): Promise<ReadonlyMap<string, Kept>> {
  const [{ countByKey }, { countRedactionsByKey }] = await Promise.all([vaultModule(), redactionsModule()])
  return terminal.withDatabase(async ({ prisma }) => {
    const identities = await countByKey(prisma)
    const redactions = await countRedactionsByKey(outsideTransaction(prisma))
    const of = (counts: readonly { keyId: string; entries: number }[], keyId: string) =>
      counts.find((count) => count.keyId === keyId)?.entries ?? 0
    const keyIds = [...new Set([...identities, ...redactions].map(({ keyId }) => keyId))]
    return new Map(
      keyIds.map((keyId) => [keyId, { identities: of(identities, keyId), redactions: of(redactions, keyId) }]),
    )
  })
}

/** Calls a rotation batch after batch. */
async function rotateAll(
  rotate: (input: { after: string | null }) => Promise<Result<Rewrapped, Failure>>,
): Promise<{ rewrapped: number; locked: number }> {
  const sum = { rewrapped: 0, locked: 0 }
  let after: string | null = null
  do {
    const batch: Rewrapped = valueOf(await rotate({ after }))
    sum.rewrapped += batch.rewrapped
    sum.locked += batch.locked
    after = batch.next
  } while (after !== null)
  return sum
}

/** `vault status`, `vault add-key`, `vault rotate`: the keys of the vault. What is kept in it, no command shows. */
export function vaultCommand(program: Command, terminal: Terminal): void {
  const vault = program.command('vault').description('the keys under which the identities of unnamed sources are kept')

  vault
    .command('status')
    .description('list the keys by id, the current one first, with how many identities and redactions each keeps')
    .option('--json', 'print one object a line')
    .action(async ({ json }: { json?: true }) => {
      const ring = ringOf(terminal)
      const counts = await keptByKey(terminal)
      const present = ring ? [...ring.keys.keys()] : []
      const missing = [...counts.keys()].filter((keyId) => !present.includes(keyId))
      const states = [
        ...present.map((keyId) => ({ keyId, state: keyId === ring?.current.id ? 'current' : 'earlier' })),
        ...missing.map((keyId) => ({ keyId, state: 'MISSING' })),
      ]
      for (const { keyId, state } of states) {
        const kept = counts.get(keyId) ?? { identities: 0, redactions: 0 }
        terminal.print(json ? JSON.stringify({ keyId, state, ...kept }) : `${keyId}  ${state}  ${inWords(kept)}`)
      }
      if (states.length === 0) terminal.note('There is no key yet: the first is drawn when the first identity is kept.')
      if (missing.length > 0)
        throw new CommandFailed('What a missing key keeps cannot be read: bring the key back, and it can.')
    })

  vault
    .command('add-key')
    .description('draw a key into the key file, to be the current one from now on; "vault rotate" brings all under it')
    .action(() => {
      const { vaultKeys: place } = terminal.env()
      if (place.kind === 'environment')
        throw new CommandFailed(
          'The keys are in SOURCELINE_VAULT_KEYS: write a new one before the others there, as "id:base64" of 32 random bytes.',
        )
      if (place.kind === 'file') ringOf(terminal)
      const added = addKeyToFile(place.file, new Date())
      if (!added.ok) throw new CommandFailed(added.failure)
      terminal.note(`The key ${added.value} is in ${place.file}. Copy the file to where its copies are kept.`)
    })

  vault
    .command('rotate')
    .description('bring all that the keys keep under the current one; can be interrupted and repeated')
    .action(async () => {
      const { vaultKeys } = terminal.env()
      const [{ rotateVaultKeys }, { rotateRedactionKeys }] = await Promise.all([vaultModule(), redactionsModule()])
      const { identities, redactions } = await terminal.withDatabase(async (database) => {
        const context = { ...asOperator(database), keys: keyKeeper(vaultKeys) }
        return {
          identities: await rotateAll((input) => rotateVaultKeys(context, input)),
          redactions: await rotateAll((input) => rotateRedactionKeys(context, input)),
        }
      })
      const sumOf = (part: 'rewrapped' | 'locked'): Kept => ({
        identities: identities[part],
        redactions: redactions[part],
      })
      terminal.note(`Brought ${inWords(sumOf('rewrapped'))} under the current key.`)
      if (identities.locked + redactions.locked > 0)
        throw new CommandFailed(`Left ${inWords(sumOf('locked'))} locked: "vault status" lists the missing keys.`)
    })
}

function ringOf(terminal: Terminal): KeyRing | null {
  const ring = keyKeeper(terminal.env().vaultKeys).read()
  if (!ring.ok) throw new CommandFailed(ring.failure)
  return ring.value
}
