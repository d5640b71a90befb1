import { CreateEmbedDocument, EmbedByIdDocument, type EmbedChoiceFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'

const asked = new Map<string, Promise<EmbedChoiceFragment | null>>()

/** What is known of an embed by its id; null where there is none such. */
export function knownEmbed(id: string): Promise<EmbedChoiceFragment | null> {
  const before = asked.get(id)
  if (before) return before
  const embed = execute(EmbedByIdDocument, { id }).then((answer) => answer.embed ?? null)
  asked.set(id, embed)
  embed.catch(() => asked.delete(id))
  return embed
}

/** Looks up a page of another site to be embedded. Throws where nothing of that site can be. */
export async function lookUpEmbed(url: string): Promise<EmbedChoiceFragment> {
  const { embed } = accepted((await execute(CreateEmbedDocument, { input: { url } })).createEmbed)
  asked.set(embed.id, Promise.resolve(embed))
  return embed
}
