import { createAppRunner } from '../src/app.ts'
import { connectorRegistry } from '../src/channels/connectors/registry.ts'
import { temporarySigningKey } from '../src/evidence/signing-key.ts'
import { createFakePictureReader } from '../src/media/testing/fake-picture-reader.ts'
import { adoptPolicy } from '../src/governance/adopt-policy.ts'
import { readerThatFinds } from '../src/moderation/testing/readers.ts'
import { PushCounts } from '../src/moderation/intake/push-counts.ts'
import { countDays } from '../src/moderation/reports/count-days.ts'
import { report } from '../src/moderation/reports/report.ts'
import { tryCut } from '../src/moderation/learning/try-cut.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { FileStore } from '../src/platform/file-store.ts'
import { makerHere } from '../src/posts/testing/maker-here.ts'
import { createSecretBox } from '../src/platform/secret-box.ts'
import type { Bench } from './bench.ts'
import { quantile, round } from './bench.ts'
import { loadDesk } from './desk-load.ts'
import { withWorld } from './with-world.ts'

/** `BENCH_COMMENTS=1000000 npm run bench -- report` for the whole; CI takes a fiftieth. */
const COMMENTS = Number(process.env['BENCH_COMMENTS'] ?? 20_000)
const SCHOOLS = 20
const TIMES = 40

export interface MeasuredReport {
  comments: number
  decided: number
  counted: number
  /** Counting all days up once; afterwards each day is counted when it is over. */
  countingSeconds: number
  /** Of this term, by the chief executive: all schools. */
  trustP50Ms: number
  trustP95Ms: number
  /** Of the days of a whole year, all schools. */
  yearP95Ms: number
  /** By a headteacher: one school. */
  schoolP95Ms: number
  /** The first part of trying another certainty, which counts as well: of all schools, and of one. */
  tryCutTrustP95Ms: number
  tryCutSchoolP95Ms: number
}

/** Reports over comments of a year in 20 schools, on the embedded PostgreSQL, as an actor of the trust asks for them. */
export function measureReport(comments: number): Promise<MeasuredReport> {
  return withWorld('report', async ({ admin, db, world }) => {
    const runner = createAppRunner({
      db,
      clock: systemClock,
      services: {
        // Nothing here brings a file.
        files: {} as FileStore,
        secrets: createSecretBox(Buffer.alloc(32, 7)),
        publicUrl: 'http://localhost:3000',
        demo: false,
        connectors: connectorRegistry([]),
        networkApps: new Map(),
        pushes: new PushCounts(),
        makeReader: readerThatFinds(),
        pictureReader: createFakePictureReader(),
        pictureMaker: makerHere,
        filmTools: null,
        signingKey: temporarySigningKey(),
      },
      async enqueue() {},
    })
    const { ceo, headteacher } = world.people
    await runner.run(adoptPolicy, ceo, { label: 'In force', bundled: 'dlpt-2025-11.yaml' })
    await loadDesk(admin, world, { comments, schools: SCHOOLS, openShare: 0.05 })
    const started = performance.now()
    const rows = async (table: string) => {
      const { rows: counted } = await admin.query<{ n: number }>(`select count(*)::int as n from ${table}`)
      return counted[0]!.n
    }
    // A year is counted up in some sweeps, a month in each.
    for (let sweep = 0; sweep < 14; sweep++) await runner.runSystem(world.trustId, 'reports', countDays)
    const countingSeconds = round((performance.now() - started) / 1000, 1)
    await admin.query('vacuum analyze report_count')
    const year = { from: new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10) }
    const trust = await times(() => runner.run(report, ceo, {}))
    const ofYear = await times(() => runner.run(report, ceo, year))
    const school = await times(() => runner.run(report, headteacher, { schoolId: world.school.id }))
    const cut = { rule: 'spam', line: 0, atLeast: 0.9 }
    const tryTrust = await times(() => runner.run(tryCut, ceo, cut))
    const trySchool = await times(() =>
      runner.run(tryCut, headteacher, { ...cut, schoolId: world.school.id }),
    )
    return {
      comments,
      decided: await rows('comment_decision'),
      counted: await rows('report_count'),
      countingSeconds,
      trustP50Ms: round(quantile(trust, 0.5), 1),
      trustP95Ms: round(quantile(trust, 0.95), 1),
      yearP95Ms: round(quantile(ofYear, 0.95), 1),
      schoolP95Ms: round(quantile(school, 0.95), 1),
      tryCutTrustP95Ms: round(quantile(tryTrust, 0.95), 1),
      tryCutSchoolP95Ms: round(quantile(trySchool, 0.95), 1),
    }
  })
}

async function times(work: () => Promise<unknown>): Promise<number[]> {
  for (let n = 0; n < 3; n++) await work()
  const samples: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const from = performance.now()
    await work()
    samples.push(performance.now() - from)
  }
  return samples
}

export const reportOfModeration: Bench = {
  name: 'report',
  async run() {
    const few = await measureReport(COMMENTS / 10)
    const all = await measureReport(COMMENTS)
    const grown = (name: 'trustP95Ms' | 'yearP95Ms' | 'schoolP95Ms') => round(all[name] / few[name], 2)
    const growth = { trust: grown('trustP95Ms'), year: grown('yearP95Ms'), school: grown('schoolP95Ms') }
    return { withATenth: { ...few }, withAll: { ...all }, growth }
  },
}
