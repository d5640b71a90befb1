import type { Command } from 'commander'
import { addKeyToFile } from '../../platform/encryption/key-file.ts'
import { keyKeeper } from '../../platform/encryption/key-keeper.ts'
import type { KeyRing } from '../../platform/encryption/key-ring.ts'
import { asOperator, valueOf } from '../outcome.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

/** What one batch of a rotation did, and where the next begins. */
interface Rotated {
  readonly rewrapped: number
  readonly locked: number
  readonly next: string | null
}

const vaultModule = () => import('../../modules/vault/public.ts')

/** `vault status`, `vault add-key`, `vault rotate`: the keys of the vault. What is kept in it, no command shows. */
export function vaultCommand(program: Command, terminal: Terminal): void {
  const vault = program.command('vault').description('the keys under which the identities of unnamed sources are kept')

  vault
    .command('status')
    .description('list the keys by id, the current one first, with how many identities each keeps')
    .option('--json', 'print one object a line')
    .action(async ({ json }: { json?: true }) => {
      const ring = ringOf(terminal)
      const { countByKey } = await vaultModule()
      const counts = new Map(
        (await terminal.withDatabase(({ prisma }) => countByKey(prisma))).map(({ keyId, entries }) => [keyId, entries]),
      )
      const present = ring ? [...ring.keys.keys()] : []
      const missing = [...counts.keys()].filter((keyId) => !present.includes(keyId))
      const states = [
        ...present.map((keyId) => ({ keyId, state: keyId === ring?.current.id ? 'current' : 'earlier' })),
        ...missing.map((keyId) => ({ keyId, state: 'MISSING' })),
      ]
      for (const { keyId, state } of states) {
        const identities = counts.get(keyId) ?? 0
        terminal.print(json ? JSON.stringify({ keyId, state, identities }) : `${keyId}  ${state}  ${identities}`)
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
    .description('bring every identity under the current key; can be interrupted and repeated')
    .action(async () => {
      const { vaultKeys } = terminal.env()
      const { rotateVaultKeys } = await vaultModule()
      let rewrapped = 0
      let locked = 0
      await terminal.withDatabase(async (database) => {
        const context = { ...asOperator(database), keys: keyKeeper(vaultKeys) }
        let after: string | null = null
        do {
          const batch: Rotated = valueOf(await rotateVaultKeys(context, { after }))
          rewrapped += batch.rewrapped
          locked += batch.locked
          after = batch.next
        } while (after !== null)
      })
      terminal.note(`${rewrapped === 1 ? 'One identity is' : `${rewrapped} identities are`} now under the current key.`)
      if (locked > 0)
        throw new CommandFailed(
          `${locked === 1 ? 'One identity stays' : `${locked} identities stay`} locked: "vault status" lists the missing keys.`,
        )
    })
}

function ringOf(terminal: Terminal): KeyRing | null {
  const ring = keyKeeper(terminal.env().vaultKeys).read()
  if (!ring.ok) throw new CommandFailed(ring.failure)
  return ring.value
}
