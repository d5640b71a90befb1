/** The present name of the user or token that an expression names by id; null for the system, or where nobody is noted. */
export const actorName = (id: string): string =>
  `coalesce((SELECT u.name FROM public."user" u WHERE u.id = ${id}), (SELECT k.name FROM public.api_token k WHERE k.id::text = ${id}))`
