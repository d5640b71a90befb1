export { bodyExtensions } from './body-extensions.ts'
export { BlockIds, assignBlockIds, blockIdPlugin } from './block-ids.ts'
export { Claim } from './claim.ts'
