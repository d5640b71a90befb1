import { byCode, t } from '../words/words.ts'
import { nounOf } from './nouns.ts'

/** Actions that are no verb and noun: the vault is one, and what is done there is done to identities. */
const phrases = (): Readonly<Record<string, string>> => ({
  'vault:keep': t('keep identities in the vault'),
  'vault:look': t('look into the vault'),
  'vault:remove': t('remove identities from the vault'),
  'vault:oversee': t('oversee the vault'),
  'vault:rotate': t('rotate the keys of the vault'),
})

/** What somebody may do with an action, after "you cannot": `article:publish` is "publish articles". */
export function actionPhrase(action: string): string {
  const own = phrases()[action]
  if (own) return own
  const [type = '', verb = ''] = action.split(':')
  const { many } = nounOf(type)
  if (verb === 'override-gate') return t('publish {many} over the publish gate', { many })
  if (verb === 'change-role') return t('change the role of {many}', { many })
  if (verb === 'propose') return t('have claims proposed for {many}', { many })
  return t('{verb} {many}', { verb: byCode(`verb.${verb}`, verb.replaceAll('-', ' ')), many })
}
