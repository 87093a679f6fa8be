/** Server settings by their PostgreSQL name. */
export type PostgresSettings = Readonly<Record<string, string>>

/**
 * What the embedded server runs with, unless told otherwise. Its log keeps what the server does and leaves out what
 * people wrote: errors of statements go back to us anyway, and they would carry values of rows.
 */
const defaults: PostgresSettings = {
  unix_socket_permissions: '0700',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
}

/** The settings as arguments of `postgres`. */
export function settingArguments(socketDirectory: string, extra: PostgresSettings): string[] {
  // The setting is a list of directories; in quotes, a comma or blank in the path is part of it.
  const unix_socket_directories = `"${socketDirectory.replaceAll('"', '""')}"`
  const settings = { ...defaults, ...extra, listen_addresses: '', unix_socket_directories }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Whether acknowledged rows survive a power cut with these settings. */
export function isDurable(extra: PostgresSettings): boolean {
  return extra['fsync'] !== 'off'
}
