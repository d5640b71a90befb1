import { publishedAlong } from '../../platform/records/published-along.ts'
import { sectionRecord } from './section.record.ts'

/** Sections go public with the articles that name them. */
export const sectionsAlong = publishedAlong(sectionRecord, 'section:publish')
