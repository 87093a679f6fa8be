import { owningSchool } from '../../channels/owning-school.ts'
import { download, query } from '../../platform/operations/operation.ts'
import { reasons } from '../tables.ts'
import { csvOf } from './csv.ts'
import { reportInput, reportOf } from './report.ts'

export const reportCsv = query({
  name: 'moderation.report-csv',
  about:
    'The figures of a term as a table for a spreadsheet: one row for each school and urgency, and the counts.',
  permission: 'report:read',
  input: reportInput,
  output: download,
  download: true,
  target: ({ tx }, { schoolId }) => owningSchool(tx, schoolId ?? null),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  async run(context, { schoolId, ...asked }) {
    const { period, places } = await reportOf(context, asked, schoolId)
    const rows = places.flatMap(({ name, figures }) => [
      ...figures.times.flatMap(({ urgency, count, median, ninetieth, inTime }) => [
        [name, 'decided', urgency, count],
        [name, 'minutes, median', urgency, median],
        [name, 'minutes, 90%', urgency, ninetieth],
        [name, 'in time', urgency, inTime],
      ]),
      ...reasons.map(reason => [name, 'removed', reason, figures.removed[reason] ?? 0]),
      [name, 'kept', '', figures.decided.keep],
      [name, 'strikes', '', figures.strikes],
      [name, 'answered', '', figures.answered],
      [name, 'referred', '', figures.referred],
      [name, 'blocks', 'proposed', figures.blocks.proposed],
      [name, 'blocks', 'decided: blocked', figures.blocks.blocked],
      [name, 'blocks', 'decided: not blocked', figures.blocks.declined],
      [name, 'blocks', 'at once', figures.blocks.atOnce],
      [name, 'blocks', 'ended', figures.blocks.lifted],
      [name, 'challenges', 'made', figures.challenges.made],
      [name, 'challenges', 'stayed removed', figures.challenges.upheld],
      [name, 'challenges', 'put back', figures.challenges.overturned],
    ])
    const head = ['School', 'What', 'Of what', `From ${period.from} to ${period.until}`]
    return {
      filename: `moderation-${period.from}-${period.until}.csv`,
      type: 'text/csv; charset=utf-8',
      body: Buffer.from(csvOf([head, ...rows])),
    }
  },
})
