import type { SourceKind } from '@sourceline/domain'
import type { ProposedSource } from '@sourceline/extraction'
import type { Transaction } from '../../platform/change-log.ts'
import { findPublication, findSourceByName, insertSource } from '../sources/public.ts'

/** Who acts, and when. */
export interface Proposing {
  readonly now: Date
  readonly by: string | null
}

interface Wanted {
  readonly name: string
  readonly kind: SourceKind
  readonly standIn: boolean
  readonly role?: string | null
  readonly affiliationId?: string | null
}

/** Finds a source by its name, or creates it as a proposal. */
async function sourceNamed(
  tx: Transaction,
  wanted: Wanted,
  { now, by }: Proposing,
): Promise<{ id: string; isNew: boolean }> {
  const name = wanted.name.slice(0, 300)
  const known =
    (await findSourceByName(tx, name, wanted.standIn)) ??
    (wanted.kind === 'PUBLICATION' ? await findPublication(tx, name) : null)
  if (known) return { id: known, isNew: false }
  const content = {
    name,
    kind: wanted.kind,
    roleTitle: wanted.role?.slice(0, 300) ?? null,
    affiliationId: wanted.affiliationId ?? null,
    description: '',
    sameAs: [],
  }
  return { id: await insertSource(tx, { content, standIn: wanted.standIn, state: 'PROPOSED', now, by }), isNew: true }
}

/** The publication that a text names as where it comes from; never a claimant. */
export async function proposeOriginalSource(
  tx: Transaction,
  { name }: { name: string },
  who: Proposing,
): Promise<string> {
  return (await sourceNamed(tx, { name, kind: 'PUBLICATION', standIn: false }, who)).id
}

/** The source of a proposal, with the body it belongs to. */
export async function proposeSource(
  tx: Transaction,
  source: ProposedSource,
  who: Proposing,
): Promise<{ id: string; isNew: boolean }> {
  const standIn = source.anonymity !== 'NAMED'
  const affiliation =
    source.affiliation && source.affiliation !== source.name
      ? await sourceNamed(tx, { name: source.affiliation, kind: 'ORGANIZATION', standIn: false }, who)
      : null
  return sourceNamed(
    tx,
    { name: source.name, kind: source.kind, standIn, role: source.role, affiliationId: affiliation?.id ?? null },
    who,
  )
}
