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

/** What somebody may do with an action, after "you cannot": `article:publish` is "publish articles". */
export function deedOf(action: string): string {
  const [type = '', verb = ''] = action.split(':')
  const noun = nouns[type] ?? type.replaceAll('-', ' ')
  const many = manyOf[noun] ?? `${noun}s`
  if (verb === 'override-gate') return `publish ${many} over the publish gate`
  if (verb === 'change-role') return `change the role of ${many}`
  if (verb === 'propose') return `have claims proposed for ${many}`
  return `${verb.replaceAll('-', ' ')} ${many}`
}
