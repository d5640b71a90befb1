import { publishedAlong } from '../../platform/records/published-along.ts'
import { authorRecord } from './author.record.ts'

/** Authors go public with the articles that name them. */
export const authorsAlong = publishedAlong(authorRecord, 'author:publish')
