import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { NetworkApps } from './channels/connectors/network-apps.ts'
import { readNetworkApps } from './channels/connectors/read-network-apps.ts'
import type { Config } from './platform/config.ts'
import { AppError } from './platform/errors.ts'

/**
 * The apps that the school registered, from `NETWORKS_FILE` or, where that is not set, from `networks.yaml` in the data
 * directory, which may be missing.
 * @throws AppError where the file that was named is not there, is open to others on the machine, or has mistakes.
 */
export async function networkAppsFile(config: Config): Promise<NetworkApps> {
  const path = config.networksFile ?? join(config.dataDirectory, 'networks.yaml')
  const info = await stat(path).catch(() => null)
  if (info === null) {
    if (config.networksFile === null) return new Map()
    throw new AppError('unavailable', `NETWORKS_FILE: there is no file ${path}.`)
  }
  if (process.platform !== 'win32' && (info.mode & 0o077) !== 0) {
    throw new AppError('unavailable', `Others on this machine can read ${path}. Run: chmod 600 ${path}`)
  }
  return readNetworkApps(await readFile(path, 'utf8'), path)
}
