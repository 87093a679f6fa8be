import type { CommentFinding, Moderated } from '../policy/comment-finding.ts'

/** One answer as a line of JSON. The order of the keys is the documented one. */
export function moderateLine(id: string, { action, labels, route, findings }: Moderated): string {
  return JSON.stringify({ id, action, labels, route, findings: findings.map(findingLine) })
}

function findingLine(finding: CommentFinding): Record<string, unknown> {
  return {
    ...(finding.label === null ? {} : { label: finding.label }),
    ground: finding.ground,
    clause: finding.clause,
    action: finding.action,
    start: finding.start,
    end: finding.end,
    text: finding.text,
    message: finding.message,
  }
}

const verdicts = { keep: 'keep', review: 'a person decides', remove: 'proposed for removal' }
const ways = { none: '', complaint: ', to be answered', safeguarding: ', to the safeguarding lead' }

/** The same for people: the verdict, then a line for each reason. */
export function moderateReport(id: string, { action, labels, route, findings }: Moderated): string {
  const named = labels.length === 0 ? '' : ` (${labels.map(({ label }) => label).join(', ')})`
  return [
    `${id}: ${verdicts[action]}${named}${ways[route]}`,
    ...findings.map(finding => `  ${placeOf(finding)} ${finding.message} [${finding.clause}]`),
  ].join('\n')
}

const placeOf = ({ start, end }: CommentFinding): string => (start === null ? 'all' : `${start}–${end}`)
