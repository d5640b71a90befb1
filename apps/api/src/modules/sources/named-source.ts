import { newUuid } from '../../platform/ids.ts'
import { jsonText } from '../../platform/json-text.work.ts'
import type { Writing } from '../../platform/records/revise.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { knownSources } from './found-sources.store.ts'
import { foundSources } from './known-sources.work.ts'
import { sourceRows } from './source-rows.work.ts'
import { insertSources, loadSource } from './source.store.ts'

/**
 * The UUID of the recorded source of a name. One that is not recorded is proposed, of the kind of the source in whose
 * place it comes.
 */
export async function sourceNamed(
  tx: Transaction,
  name: string,
  { insteadOf, ...writing }: Writing & { readonly insteadOf: string },
): Promise<string> {
  const before = await loadSource(tx, insteadOf)
  const kind = before?.revision.kind ?? 'PERSON'
  const role = before?.revision.roleTitle ?? null
  const wanted = [{ name, standIn: false, publication: false, person: null, role }]
  const [known] = foundSources(wanted, await knownSources(tx, jsonText(wanted), []))
  if (known) return known
  const content = { name, kind, roleTitle: null, affiliationId: null, description: '', sameAs: [] }
  const id = newUuid()
  await insertSources(tx, sourceRows([{ id, content, standIn: false }]), { state: 'PROPOSED', ...writing })
  return id
}
