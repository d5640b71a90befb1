import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    vault_entry: true
  }
}

/** Who stands behind an unnamed source, encrypted. */
export const vaultEntryRecord = defineRecord({
  type: 'vault_entry',
  table: 'vault_entry',
  words: { one: 'entry of the vault', many: 'entries of the vault' },
  parent: { to: 'source', column: 'source_id' },
})
