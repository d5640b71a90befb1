export { contentPolicy } from './content-policy.ts'
export { fixedHeaders, strictTransport } from './page-headers.ts'
