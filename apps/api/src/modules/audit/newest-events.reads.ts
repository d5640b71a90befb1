/** Asks for the position of the newest event, as text; 0 where there is none. All events up to it are committed. */
export const newestEventPosition = 'SELECT coalesce(max(position), 0)::text AS position FROM public.change_event'

/** SQL of the events after a position (a parameter such as $1) in their order, at most so many: position, at, subject_type, subject_id. */
export const eventsAfter = (position: string, limit: number): string => `
        SELECT position, at, subject_type, subject_id FROM public.change_event
        WHERE position > ${position} ORDER BY position LIMIT ${limit}`
