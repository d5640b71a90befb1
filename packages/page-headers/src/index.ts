export { contentPolicy } from './content-policy.ts'
export { fixedHeaders, pageHeaders } from './page-headers.ts'
