import { typedId } from '../../platform/ids.ts'

/** The typed id of a user: `user_01h…`. */
export const userId = ({ id }: { readonly id: string }): string => typedId('user', id)

/** The typed id of a bearer token: `token_01h…`. */
export const apiTokenId = ({ id }: { readonly id: string }): string => typedId('token', id)
