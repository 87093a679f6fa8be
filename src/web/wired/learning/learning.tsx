import { useQueryOf } from '../../api/hooks.tsx'
import { LearningPage } from '../../pages/learning/learning.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { labelWords } from '../moderation/gist.ts'
import { Trying } from './trying.tsx'

export function Screen() {
  return (
    <InBook section="comments">
      <Learning />
    </InBook>
  )
}

/** Of the whole trust for who works in all of it; else of the reader's school. */
function Learning() {
  const { me, may } = useReader()
  const ofTrust = me.roles.some(({ school }) => school === null)
  const schoolId = me.roles.find(role => role.school !== null)?.school?.id
  const asked = { ...(!ofTrust && schoolId !== undefined && { schoolId }) }
  const read = useQueryOf('moderation.agreement', asked)
  return (
    <Loaded query={read}>
      {data => (
        <LearningPage
          {...data}
          labels={data.labels.map(one => ({ ...one, label: labelWords(one.label) }))}
          trying={may('cut:try') ? <Trying asked={asked} /> : undefined}
        />
      )}
    </Loaded>
  )
}
