import { keeperOf, mayReadConfidences, nameFinding, type Actor, type GateFinding } from '@sourceline/domain'
import { typedId } from '../../platform/ids.ts'
import { holdPublicTextsTo, type GoingTexts } from '../../platform/records/public-texts.ts'
import type { Running } from '../../platform/running.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { protectedNames } from '../sources/public.ts'
import { confidencesOf } from './confidential-names.store.ts'
import { withoutHint } from './gated-claims.ts'
import { nameOpenly } from './use-cases/name-openly.ts'
import { refuseNaming } from './use-cases/refuse-naming.ts'

/** A name that texts would give away, and what is found of it. */
interface NamedInConfidence {
  readonly sourceId: string
  readonly finding: GateFinding
  /** What kind of record holds it, in one word: "topic". */
  readonly what: string
  /** Whether whoever publishes may know of it. */
  readonly readable: boolean
}

/** What of the texts that go public names somebody who is known to the newsroom in confidence alone. */
export async function namedInConfidence(
  tx: Transaction,
  going: GoingTexts,
  actor: Actor,
): Promise<NamedInConfidence[]> {
  const names = await protectedNames(tx, going)
  if (names.length === 0) return []
  const sourceIds = [...new Set(names.map(({ sourceId }) => sourceId))]
  const confidences = new Map((await confidencesOf(tx, going, sourceIds)).map((one) => [one.sourceId, one]))
  const texts = await going.read()
  const keeper = keeperOf(actor)
  return names.flatMap(({ sourceId, name }) => {
    const { spokeOfIt = false, keepers = [] } = confidences.get(sourceId) ?? {}
    const readable = mayReadConfidences(actor) || (keeper !== null && keepers.includes(keeper))
    return texts.flatMap(({ what, texts: said }) => {
      const finding = nameFinding(what, said, { name, spokeOfIt })
      return finding ? [{ sourceId, finding, what, readable }] : []
    })
  })
}

// Whatever record a text is of, and whoever publishes it. Only an editor in charge lifts it, and only where what is
// published makes no claim of which the source spoke. Both ends are logged with the source, and so for those who may
// know it.
holdPublicTextsTo(async (running, going, overrideReason) => {
  const { tx, actor } = running
  const found = await namedInConfidence(tx, going, actor)
  const lifted = overrideReason !== null && mayReadConfidences(actor)
  if (found.some(({ finding }) => !finding.overridable || !lifted)) {
    const findings = found.filter(({ readable }) => readable).map(({ finding }) => finding)
    return {
      failure: {
        kind: 'publish-blocked',
        findings: findings.length === found.length ? findings : withoutHint(findings),
      },
      trace: (later) => logRefused(later, found),
    }
  }
  for (const { sourceId, what } of found) {
    const logged = await nameOpenly.within(running, {
      id: typedId('source', sourceId),
      overrideReason,
      texts: what,
    })
    if (!logged.ok) throw new Error('a name was let through and not logged')
  }
  return null
})

async function logRefused(running: Running, found: readonly NamedInConfidence[]): Promise<void> {
  const named = new Map(found.map(({ sourceId, what }) => [`${sourceId} ${what}`, { sourceId, what }]))
  for (const { sourceId, what } of named.values()) {
    const logged = await refuseNaming.within(running, { id: typedId('source', sourceId), texts: what })
    if (!logged.ok) throw new Error('a name was kept back and not logged')
  }
}
