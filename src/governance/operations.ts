import { adoptPolicy } from './adopt-policy.ts'
import { adoptProposed } from './adopt-proposed.ts'
import { bundledPacks } from './bundled-packs.ts'
import { channels } from './channels.ts'
import { clause } from './clause.ts'
import { coverage } from './coverage.ts'
import { listVersions } from './list-versions.ts'
import { policy } from './policy.ts'
import { proposePolicy } from './propose-policy.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  policy,
  clause,
  channels,
  coverage,
  bundledPacks,
  listVersions,
  proposePolicy,
  adoptPolicy,
  adoptProposed,
] as const
