import { Role } from '../vocabulary/access.ts'

/** Whoever is signed in. */
export const everyone: readonly Role[] = Role.values

/** Who writes articles. */
export const writers: readonly Role[] = ['ADMINISTRATOR', 'EDITOR', 'REPORTER']

/** Who records claims, sources and what bears on them. */
export const contributors: readonly Role[] = ['ADMINISTRATOR', 'EDITOR', 'FACT_CHECKER', 'REPORTER']

/** Who decides on proposals, assesses, and publishes claims and sources. */
export const checkers: readonly Role[] = ['ADMINISTRATOR', 'EDITOR', 'FACT_CHECKER']

/** Who publishes and corrects articles. */
export const editors: readonly Role[] = ['ADMINISTRATOR', 'EDITOR']

/** Who manages people and tokens. */
export const administrators: readonly Role[] = ['ADMINISTRATOR']
