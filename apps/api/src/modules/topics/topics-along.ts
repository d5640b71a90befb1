import { publishedAlong } from '../../platform/records/published-along.ts'
import { topicRecord } from './topic.record.ts'

/** Topics go public with what is about them, and with the topics below them. */
export const topicsAlong = publishedAlong(topicRecord, 'topic:publish')
