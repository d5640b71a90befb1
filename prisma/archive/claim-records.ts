import { chanceOf, sha256, type Chance } from './chance.ts'
import { dated, endingOf, fateOf, idOf, iso, momentOf, publicFromOf, revised, type Add, type Extent } from './extent.ts'
import { placeCount, placeName, statement } from './text.ts'

const stances = ['ASSERTS', 'CONFIRMS', 'DISPUTES']

/** How many claims an article makes. */
export const claimsEach = 5

/** The article that made a claim first, and at which place in it. */
export interface Made {
  readonly article: number
  readonly place: number
}

/** Which claim stands at a place of an article: its own, or one that an earlier article made. */
export const claimAt = (number: number, place: number): Made =>
  place === 4 && number % 7 === 1 && number > 7 && fateOf(number - 7) === 'PUBLISHED' && fateOf(number) === 'PUBLISHED'
    ? { article: number - 7, place: 0 }
    : { article: number, place }

const claimNumber = (made: Made): number => made.article * claimsEach + made.place

/** A claim's id. */
export const claimIdOf = (made: Made, extent: Extent): string =>
  idOf('claim', claimNumber(made), momentOf(made.article, extent))

/** What a claim says. */
export const statementOf = (made: Made): string => {
  const chance = chanceOf(20_000_000 + claimNumber(made))
  return statement(chance, placeName(chance.below(placeCount)))
}

/** Adds a claim with two attributions, as the article that makes it first has it. */
export function addClaim(extent: Extent, made: Made, add: Add): void {
  const at = momentOf(made.article, extent)
  const fate = fateOf(made.article)
  const claimId = claimIdOf(made, extent)
  const publicFrom = publicFromOf(fate, at)
  const count = claimNumber(made)
  const chance = chanceOf(40_000_000 + count)
  const isPublic = fate !== 'DRAFT'
  const state = isPublic ? 'ACCEPTED' : 'PROPOSED'
  const since = { public_from: isPublic ? publicFrom : null }
  add('claim', { id: claimId, state, version: 2, ...dated(at) })
  add('claim_revision', {
    ...revised(idOf('claim revision', count, at), at, { sealed: isPublic }),
    claim_id: claimId,
    statement: statementOf(made),
    kind: 'FACT',
  })
  if (isPublic) {
    add('claim_publication', {
      id: idOf('claim publication', count, at),
      claim_id: claimId,
      revision_id: idOf('claim revision', count, at),
      ...since,
      ...endingOf(fate, at),
    })
  }
  addBacking(extent, { count, claimId, at, state, since, chance }, add)
  if (isPublic && count % 10 === 4)
    add('assessment', {
      id: idOf('assessment', count, at),
      claim_id: claimId,
      verdict: chance.of(['VERIFIED', 'CORROBORATED', 'DISPUTED', 'FALSE']),
      rationale: '',
      assessed_at: publicFrom,
      ...since,
    })
  if (!isPublic)
    add('proposal', {
      id: idOf('proposal', count, at),
      article_id: idOf('article', made.article, at),
      fingerprint: sha256(`proposal ${count}`),
      subject_type: 'CLAIM',
      subject_id: claimId,
      words: statementOf(made),
      drafted: statementOf(made),
      reference_choices: [],
      proposed_by: 'extraction',
      score: 0.5,
      decision: 'PROPOSED',
      created_at: iso(at),
    })
}

interface Backed {
  readonly count: number
  readonly claimId: string
  readonly at: Date
  readonly state: string
  readonly since: { readonly public_from: string | null }
  readonly chance: Chance
}

/** Two sources stand behind a claim, and something bears on every fifth. */
function addBacking(extent: Extent, { count, claimId, at, state, since, chance }: Backed, add: Add): void {
  const first = chance.below(extent.sources)
  for (const step of [0, 1]) {
    add('attribution', {
      id: idOf('attribution', count * 2 + step, at),
      claim_id: claimId,
      source_id: idOf('source', (first + step * 7) % extent.sources),
      source_stand_in: false,
      stance: chance.of(stances),
      form: 'PARAPHRASE',
      basis: 'UNSTATED',
      anonymity: 'NAMED',
      terms: 'ON_RECORD',
      state,
      version: 1,
      ...since,
      ...dated(at),
    })
  }
  if (count % 5 === 2)
    add('evidence', {
      id: idOf('evidence', count, at),
      claim_id: claimId,
      kind: 'LINK',
      bearing: 'SUPPORTS',
      title: 'Minutes of the meeting',
      url: `https://minutes.example/${count}`,
      state,
      version: 1,
      ...since,
      ...dated(at),
    })
}
