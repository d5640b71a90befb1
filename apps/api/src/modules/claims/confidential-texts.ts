import { withheldIn } from '@sourceline/domain'
import { holdPublicTextsTo } from '../../platform/records/public-texts.ts'
import { givenQuotations, withheldQuotations } from './withheld-quotations.store.ts'

// Whatever record a text is of, and whoever publishes it. It is not told whose words they are, nor of which claim.
holdPublicTextsTo(async ({ tx }, { said, read }) => {
  const suspected = await withheldQuotations(tx, said)
  if (suspected.length === 0) return null
  const given = await givenQuotations(tx, suspected)
  const findings = (await read()).flatMap(({ what, texts }) => withheldIn(what, texts, suspected, given))
  return findings.length > 0 ? { failure: { kind: 'publish-blocked', findings } } : null
})
