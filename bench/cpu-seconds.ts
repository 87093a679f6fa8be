import { readFile } from 'node:fs/promises'
import type pg from 'pg'

/** As Linux counts for programs, on every machine that this runs on. */
const TICKS_A_SECOND = 100

/**
 * What this process and the database's have computed so far, in seconds of one core: unlike the time on the clock it does
 * not grow with what else the machine has to do. Null for the database where the system does not tell (not Linux).
 */
export async function cpuSeconds(admin: pg.Pool): Promise<{ server: number; database: number | null }> {
  const { user, system } = process.cpuUsage()
  const { rows } = await admin.query<{ pid: number }>(
    'select pid from pg_stat_activity where pid is not null',
  )
  const each = await Promise.all(rows.map(({ pid }) => ofProcess(pid)))
  return {
    server: (user + system) / 1e6,
    database: each.includes(null) ? null : each.reduce((sum, one) => sum! + one!, 0),
  }
}

/** The 14th and 15th field of `/proc/…/stat`; the name before them is in brackets and may hold spaces. */
async function ofProcess(pid: number): Promise<number | null> {
  try {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return null
  }
}
