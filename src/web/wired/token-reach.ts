/** Permissions that only read. Their names end so in the one table (`docs/permissions.md`). */
const reads = /:(view|read|search|own)$/
/** Beginning or making something for oneself is more than looking, whatever its name ends with. */
const notReading = new Set(['token:own', 'suggestion:own'])

/** Of what somebody may do, what a token that only looks gets. */
export const lookOnly = (permissions: readonly string[]): string[] =>
  permissions.filter(name => reads.test(name) && !notReading.has(name))

/** What a token may do, in two words. */
export const reachWords = (permissions: readonly string[]): string =>
  lookOnly(permissions).length === permissions.length ? 'Only looks' : 'May change things'
