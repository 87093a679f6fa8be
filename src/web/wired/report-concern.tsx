import { useState } from 'react'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { ReceiptPage, ReportPage, type Reported } from '../pages/concerns/report.tsx'
import { momentOf } from '../when.ts'
import { InBook, useReader } from './book.tsx'
import { instantOf, localOf } from './london-time.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="concerns">
      <ReportConcern />
    </InBook>
  )
}

/** The fields of the page by those of the operation; what belongs to no field is said beside the first. */
const fields: Record<string, keyof Reported> = { seenAt: 'when' }

function ReportConcern() {
  const { school } = useReader()
  // Whoever cannot read who works here reports all the same.
  const staff = useQueryOf('people.list-staff', school ? { schoolId: school.id } : {})
  const run = useRun('concerns.report')
  const [opened] = useState(() => localOf(new Date().toISOString()))
  const now = useNow()
  if (run.data) {
    const { id, receivedAt } = run.data
    return <ReceiptPage number={id.slice(0, 8).toUpperCase()} at={momentOf(receivedAt, now)} />
  }
  const byField = Object.entries(run.error?.byField ?? {})
  const errors: Partial<Record<keyof Reported, string>> = Object.fromEntries(
    byField.map(([field, words]) => [fields[field] ?? field, words]),
  )
  if (run.error && byField.length === 0) errors.what = run.error.message
  const report = ({ when, link, aboutId, ...given }: Reported) =>
    run.mutate({
      ...given,
      schoolId: school?.id ?? null,
      seenAt: instantOf(when === '' ? opened : when),
      link: link.trim() === '' ? null : link.trim(),
      aboutId: aboutId === '' ? null : aboutId,
    })
  return (
    <ReportPage
      now={opened}
      staff={(staff.data?.staff ?? []).filter(({ leftOn }) => leftOn === null)}
      errors={errors}
      onReport={report}
    />
  )
}
