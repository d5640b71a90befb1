export { addComment } from './use-cases/add-comment.ts'
