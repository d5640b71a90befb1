export { Job, visibleJobs } from './job.graphql.ts'
export { jobShape } from './job.reads.ts'
