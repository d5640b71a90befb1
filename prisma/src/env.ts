const ours = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'))

/**
 * The environment for PostgreSQL's own programs: this process's, without the `PG…` variables
 * that would redirect them and with messages in English, whatever the locale.
 */
export const serverEnvironment: NodeJS.ProcessEnv = { ...Object.fromEntries(ours), LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }

/** Where the system keeps programs and locale data may be missing; this says where to look for `unshare` and `id`. */
export const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
