import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { ReferralsPage } from '../../pages/answers/referrals.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'

export function Screen() {
  return (
    <InBook section="comments">
      <Referrals />
    </InBook>
  )
}

const leading: readonly string[] = ['headteacher', 'senior-leader', 'trust-ceo']

function Referrals() {
  const { me, school } = useReader()
  // Who leads the school has its whole log; anybody else what was handed to them.
  const leads = me.roles.some(
    held => leading.includes(held.role) && (held.school === null || held.school.id === school?.id),
  )
  const ofSchool = leads && school !== null ? `?schoolId=${school.id}` : ''
  const list = useQueryOf('moderation.referrals', {})
  const acknowledge = useRun('moderation.acknowledge-referral')
  const finish = useRun('moderation.finish-referral')
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  const after = (said: string) => ({
    onSuccess: () => tell(said),
    onError: (failure: Error) => tell(failure.message),
  })
  return (
    <Loaded query={list}>
      {({ referrals }) => (
        <ReferralsPage
          now={now}
          csvHref={`/api/v1/moderation/complaints-csv${ofSchool}`}
          referrals={referrals.map(({ madeBy, ...one }) => ({
            ...one,
            channel: channel(one.channel),
            madeBy: madeBy.name,
          }))}
          onAcknowledge={({ id, version }) => acknowledge.mutate({ id, version }, after('It is on record.'))}
          onFinish={({ id, version }, outcome) =>
            finish.mutate({ id, version, outcome }, after('It is on record.'))
          }
        />
      )}
    </Loaded>
  )
}
