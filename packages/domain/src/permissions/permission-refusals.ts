/** Why a role keeps somebody from something. */
export const permissionRefusals = {
  'role-forbids': 'The role {role} does not allow this ({action}). Ask an administrator for another role.',
  'maker-forbids':
    'The role {role} of this token’s maker does not allow this ({action}). Ask an administrator for a service token.',
  'of-others': 'The role {role} allows this ({action}) only with what is yours. Ask an editor to assign it to you.',
} as const
