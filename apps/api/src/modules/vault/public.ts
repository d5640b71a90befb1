export { keepIdentity } from './use-cases/keep-identity.ts'
export { lookIntoVault } from './use-cases/look-into-vault.ts'
export { rotateVaultKeys } from './use-cases/rotate-vault-keys.ts'
export { countByKey } from './vault.reads.ts'
