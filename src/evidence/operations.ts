import { checkpoints } from './checkpoints.ts'
import { downloadCheckpoint } from './download-checkpoint.ts'
import { entry } from './entry.ts'
import { erase } from './erase.ts'
import { exportRecord } from './export-record.ts'
import { listEntries } from './list-entries.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { verifyRecord } from './verify-record.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  listEntries,
  entry,
  verifyRecord,
  exportRecord,
  checkpoints,
  downloadCheckpoint,
  makeCheckpoint,
  erase,
] as const
