import { publishFigures } from './publish-figures.ts'
import { report } from './report.ts'
import { reportCsv } from './report-csv.ts'
import { showPublished } from './show-published.ts'

/** What moderation came to. */
export const reportOperations = [report, reportCsv, showPublished, publishFigures] as const
