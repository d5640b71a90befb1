/** The parts of an action that its name does not tell: `api-token` is "API token". */
const nouns: Readonly<Record<string, string>> = {
  'api-token': 'API token',
  'claim-link': 'link between claims',
  user: 'person',
}

const manyOf: Readonly<Record<string, string>> = {
  evidence: 'evidence',
  'link between claims': 'links between claims',
  person: 'people',
}

/** Actions that are no verb and noun: the vault is one, and what is done there is done to identities. */
const phrases: Readonly<Record<string, string>> = {
  'vault:keep': 'keep identities in the vault',
  'vault:look': 'look into the vault',
  'vault:remove': 'remove identities from the vault',
  'vault:oversee': 'oversee the vault',
  'vault:rotate': 'rotate the keys of the vault',
}

const nounOf = (type: string): string => nouns[type] ?? type.replaceAll('-', ' ')

/** One record of a type, by the prefix of its ids: "an article", "evidence". */
export function oneOf(type: string): string {
  const noun = nounOf(type)
  if (manyOf[noun] === noun) return noun
  return `${/^[aeio]/iu.test(noun) ? 'an' : 'a'} ${noun}`
}

/** What somebody may do with an action, after "you cannot": `article:publish` is "publish articles". */
export function actionPhrase(action: string): string {
  const own = phrases[action]
  if (own) return own
  const [type = '', verb = ''] = action.split(':')
  const noun = nounOf(type)
  const many = manyOf[noun] ?? `${noun}s`
  if (verb === 'override-gate') return `publish ${many} over the publish gate`
  if (verb === 'change-role') return `change the role of ${many}`
  if (verb === 'propose') return `have claims proposed for ${many}`
  return `${verb.replaceAll('-', ' ')} ${many}`
}
