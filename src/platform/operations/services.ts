import type { FileStore } from '../file-store.ts'
import type { SecretBox } from '../secret-box.ts'

/**
 * What is lent to every room: the ground floor's own, and what rooms add for those above them, by
 * `declare module '../platform/operations/services.ts' { interface Services { … } }`.
 */
export interface Services {
  files: FileStore
  secrets: SecretBox
  /** The address that people reach this server by, without a trailing slash. */
  publicUrl: string
  /** A demo's database: fictional people, stand-in networks, sign-in by a button. */
  demo: boolean
}
