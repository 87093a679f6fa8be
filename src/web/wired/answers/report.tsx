import { useState } from 'react'
import { useQueryOf } from '../../api/hooks.tsx'
import { ReportPage } from '../../pages/answers/report.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'

export function Screen() {
  return (
    <InBook section="comments">
      <Report />
    </InBook>
  )
}

/** Of the whole trust for who works in all of it; else of the reader's school. */
function Report() {
  const { me } = useReader()
  const [term, setTerm] = useState<string | null>(null)
  const ofTrust = me.roles.some(({ school }) => school === null)
  const schoolId = me.roles.find(role => role.school !== null)?.school?.id
  const asked = {
    ...(!ofTrust && schoolId !== undefined && { schoolId }),
    ...(term !== null && { term }),
  }
  const read = useQueryOf('moderation.report', asked, { keepLast: true })
  const query = new URLSearchParams(asked).toString()
  return (
    <Loaded query={read}>
      {report => (
        <ReportPage
          title={ofTrust ? 'Comments on all our pages' : 'Comments on our pages'}
          {...report}
          csvHref={`/api/v1/moderation/report-csv${query === '' ? '' : `?${query}`}`}
          onTerm={setTerm}
          onPrint={() => globalThis.print()}
        />
      )}
    </Loaded>
  )
}
