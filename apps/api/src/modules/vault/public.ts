export { rotateVaultKeys } from './use-cases/rotate-vault-keys.ts'
export { countByKey } from './vault.reads.ts'
