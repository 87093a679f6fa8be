import type { Checked, Finding } from '../policy/finding.ts'
import type { LineError } from './check-json-line.ts'

/** One answer as a line of JSON. The order of the keys is the documented one. */
export function answerLine(id: string, checked: Checked): string {
  return JSON.stringify({
    id,
    decision: checked.decision,
    category: checked.category,
    findings: checked.findings.map(findingLine),
  })
}

function findingLine(finding: Finding): Record<string, unknown> {
  return {
    rule: finding.rule,
    clause: finding.clause,
    decision: finding.decision,
    start: finding.start,
    end: finding.end,
    text: finding.text,
    message: finding.message,
    mend: finding.mend?.label ?? null,
    ...(finding.media === null ? {} : { media: finding.media }),
  }
}

export const errorLine = (line: number, error: LineError): string => JSON.stringify({ line, error })

/** The same for people: the verdict, then a line for each mark. */
export function answerReport(id: string, checked: Checked): string {
  const verdict = { publish: 'may go out', hold: 'on hold', refuse: 'refused' }[checked.decision]
  return [
    `${id}: ${verdict} (${checked.category})`,
    ...checked.findings.map(
      finding =>
        `  ${placeOf(finding)} ${finding.message} [${finding.clause}]${finding.mend === null ? '' : ` → ${finding.mend.label}`}`,
    ),
  ].join('\n')
}

function placeOf(finding: Finding): string {
  if (finding.start !== null) return `${finding.start}–${finding.end}`
  return finding.media === null ? 'post' : `picture ${finding.media + 1}`
}

export const errorReport = (line: number, error: LineError): string =>
  `line ${line}: ${error.message} (${error.field})`
