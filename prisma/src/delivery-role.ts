import type { ClientBase, Pool } from 'pg'

/** The role under which readers' requests run: it sees published views and nothing else. */
export const deliveryRole = 'sourceline_delivery'

/** The schemas whose views readers may see: as of now, and as of a given time. */
export const deliverySchemas = ['delivery', 'delivery_as_of'] as const

/** Whether the role is as it must be; `reason` says in a sentence why not. */
export type DeliveryRoleResult = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/**
 * Makes the delivery role, or mends it: no login, no right on any table, the right to read
 * every view of the delivery schemas. Call it after migrating; calling it again is harmless.
 *
 * @param role A login of its own to be given the same rights, where roles cannot be made.
 */
export async function ensureDeliveryRole(
  connection: ClientBase | Pool,
  role: string = deliveryRole,
): Promise<DeliveryRoleResult> {
  try {
    await connection.query(ensureRole(role))
    return { ok: true }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    return {
      ok: false,
      reason:
        `The database user may not make or grant the role ${role}${code}: ` +
        'let an administrator make it, or set DELIVERY_DATABASE_URL to a login that reads the delivery views.',
    }
  }
}

/**
 * One statement, and so one transaction. Two processes that make the role at once meet on its
 * catalogue row; the advisory lock lets them take turns.
 */
function ensureRole(role: string): string {
  const schemas = deliverySchemas.map((schema) => `'${schema}'`).join(', ')
  return `
DO $ensure$
DECLARE
  role_name text := '${role.replaceAll("'", "''")}';
  schema_name text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('sourceline delivery role'));
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
    EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION', role_name);
  END IF;
  -- From PostgreSQL 16 on, who makes a role is its member without the right to switch to it.
  IF NOT pg_has_role(current_user, role_name,
    CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) THEN
    EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
  END IF;
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', role_name);
  FOR schema_name IN SELECT nspname FROM pg_namespace WHERE nspname IN (${schemas}) LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', schema_name, role_name);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', schema_name, role_name);
    EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA %I TO %I', schema_name, role_name);
  END LOOP;
END
$ensure$`
}
