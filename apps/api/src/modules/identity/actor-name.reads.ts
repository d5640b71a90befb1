/** The present name of the user or token that an expression names by id; null for the system, or where nobody is noted. */
export const actorName = (id: string): string =>
  `coalesce((SELECT u.name FROM public."user" u WHERE u.id = ${id}), (SELECT k.name FROM public.api_token k WHERE k.id::text = ${id}))`

/** The id of whoever an expression names, where that is a person who has an account. */
export const userNamed = (id: string): string => `(SELECT u.id FROM public."user" u WHERE u.id = ${id})`

/** The ids and present names of the users whom an expression names by an array of ids, as JSON, by their names. */
export const peopleNamed = (ids: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id), '[]')
    FROM public."user" u WHERE u.id = ANY(${ids}))`
