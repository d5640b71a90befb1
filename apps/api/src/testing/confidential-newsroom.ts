import { Anonymity, disclosureOf, SourceTerms, type Role } from '@sourceline/domain'
import { createArticle, publishArticle } from '../modules/articles/public.ts'
import { createAttribution, createClaim } from '../modules/claims/public.ts'
import { createSource } from '../modules/sources/public.ts'
import { typedId } from '../platform/ids.ts'
import type { TestNewsroom } from './newsroom.ts'

/** One choice of terms and anonymity, with a word of its own planted in everything that could give the source away. */
export interface Secret {
  readonly terms: SourceTerms
  readonly anonymity: Anonymity
  /** Whether readers may see it, by the rule. */
  readonly shown: boolean
  /** A random word in name, description, role, quotation, cue and reason, and in the names of those spoken for and known through. */
  readonly marker: string
  readonly claimId: string
  readonly sourceId: string
  readonly attributionId: string
}

/** An article whose claims have every choice of terms behind them, and each a source on the record besides. */
export interface ConfidentialStory {
  readonly articleId: string
  readonly slug: string
  readonly secrets: readonly Secret[]
  /** The name of the source on the record. */
  readonly witness: string
}

let planted = 0

/** A word that nothing else holds. */
const markerWord = (): string => `zq${Math.random().toString(36).slice(2, 10).replaceAll(/\d/g, 'x')}${(planted += 1)}`

/** Every choice of terms and anonymity that the database lets exist. */
export const everyChoice = SourceTerms.values.flatMap((terms) =>
  Anonymity.values.map((anonymity) => ({ terms, anonymity })),
)

/** Writes a draft whose claims have the given choices behind them. */
export async function writeConfidentialStory(
  newsroom: TestNewsroom,
  choices: readonly { terms: SourceTerms; anonymity: Anonymity }[] = everyChoice,
  { role = 'EDITOR', witnessed = true }: { role?: Role; witnessed?: boolean } = {},
): Promise<ConfidentialStory> {
  const witness = `Witness ${markerWord()}`
  const source = await newsroom.does(createSource, { name: witness, kind: 'PERSON' }, role)
  const secrets: Secret[] = []
  for (const choice of choices) {
    const { claimId } = await newsroom.does(createClaim, { statement: `Gate ${markerWord()} is shut.` }, role)
    const id = typedId('claim', claimId)
    if (witnessed)
      await newsroom.does(
        createAttribution,
        { claimId: id, sourceId: typedId('source', source.sourceId), stance: 'ASSERTS', form: 'PARAPHRASE' },
        role,
      )
    secrets.push(await plantSecret(newsroom, id, choice, role))
  }
  const { articleId } = await newsroom.does(
    createArticle,
    { headline: `Gates shut ${markerWord()}`, slug: markerWord(), body: bodyOf(secrets) },
    role,
  )
  const { slug } = await newsroom.prisma.article.findUniqueOrThrow({ where: { id: articleId } })
  return { articleId: typedId('article', articleId), slug, secrets, witness }
}

/** Records an attribution of a claim, with its marker everywhere. */
export async function plantSecret(
  newsroom: TestNewsroom,
  claimId: string,
  { terms, anonymity }: { terms: SourceTerms; anonymity: Anonymity },
  role: Role,
): Promise<Secret> {
  const marker = markerWord()
  const standIn = anonymity !== 'NAMED'
  const sourceOf = async (name: string, input: object) =>
    typedId('source', (await newsroom.does(createSource, { name, kind: 'PERSON', ...input }, role)).sourceId)
  const sourceId = await sourceOf(`Name ${marker}`, { standIn, description: `About ${marker}`, role: `Role ${marker}` })
  const onBehalfOfId = await sourceOf(`Body ${marker}`, { kind: 'ORGANIZATION' })
  const reportedViaId = await sourceOf(`Paper ${marker}`, { kind: 'PUBLICATION' })
  // What the rule refuses at entry may be recorded from before there was the rule.
  const legacy = terms === 'BACKGROUND' && anonymity === 'NAMED'
  const { attributionId } = await newsroom.does(
    createAttribution,
    {
      claimId,
      sourceId,
      stance: 'CONFIRMS',
      form: 'DIRECT_QUOTE',
      anonymity,
      terms: legacy ? 'ON_RECORD' : terms,
      quote: `they shut it at dawn ${marker}`,
      cue: `whispered ${marker}`,
      anonymityReason: `Fears ${marker}.`,
      onBehalfOfId,
      reportedViaId,
    },
    role,
  )
  if (legacy) await newsroom.prisma.attribution.update({ where: { id: attributionId }, data: { terms } })
  const { edge: shown } = disclosureOf({ terms, anonymity, standIn })
  return { terms, anonymity, shown, marker, claimId, sourceId, attributionId: typedId('attribution', attributionId) }
}

/** A body that makes claims, and names nobody. */
export const bodyOf = (secrets: readonly Pick<Secret, 'claimId'>[]) => ({
  type: 'doc',
  content: secrets.map(({ claimId }, index) => ({
    type: 'paragraph',
    attrs: { id: `b_${index}` },
    content: [
      { type: 'text', text: `Gate ${index} `, marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }] },
      { type: 'text', text: 'is shut.' },
    ],
  })),
})

/** Publishes an article's newest draft. */
export async function publishNow(newsroom: TestNewsroom, id: string, more: object = {}): Promise<void> {
  await newsroom.does(publishArticle, { id, expectedVersion: await versionOf(newsroom, 'article', id), ...more })
}

/** The present version of a record. */
export async function versionOf(
  newsroom: TestNewsroom,
  type: 'article' | 'claim' | 'source' | 'attribution' | 'collection',
  id: string,
): Promise<number> {
  const { node } = await newsroom.editorial(
    `query ($id: ID!) { node(id: $id) { ... on ${type.charAt(0).toUpperCase()}${type.slice(1)} { version } } }`,
    { id },
  )
  return node.version
}
