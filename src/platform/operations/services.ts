import type { FileStore } from '../file-store.ts'
import type { HttpOut } from '../http-out.ts'
import type { SecretBox } from '../secret-box.ts'

/** What the ground floor lends to every room. */
export interface Services {
  files: FileStore
  secrets: SecretBox
  http: HttpOut
  /** The address that people reach this server by, without a trailing slash. */
  publicUrl: string
  /** Base address of each network's API, by channel: the real one, or the stand-in of a demo. */
  networks: Readonly<Record<string, string>>
}
