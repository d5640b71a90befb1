import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of the vault. */
export const { refusal, refused } = defineRefusals({
  'source-named-to-readers': 'This source is named to readers: an identity is kept for stand-ins only.',
  'identity-of-another': 'An identity is seen, changed and removed by whoever kept it, and by editors.',
  'identity-missing': 'No identity is kept for this source.',
  'vault-keys-unavailable': 'The vault is locked. {reason} Ask an administrator.',
  'vault-key-missing':
    'The vault is locked for this source: its key "{keyId}" is not among the configured ones. Ask an administrator to bring it back.',
  'vault-entry-altered':
    'What is kept for this source was altered outside Sourceline and cannot be read. Ask an administrator to restore it from a backup.',
  'identity-version-invalid': 'Send the version of the identity that you replace, or 0 where none is kept yet.',
  'reason-too-short': 'Write the reason in at least {min} characters: it is kept in the log.',
})
