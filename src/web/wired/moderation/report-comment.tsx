import { useQueryOf, useRun } from '../../api/hooks.tsx'
import {
  CommentReceivedPage,
  ReportCommentPage,
  type ReportedComment,
} from '../../pages/moderation/report-comment.tsx'
import { momentOf } from '../../when.ts'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'

export function Screen() {
  return (
    <InBook section="home">
      <Report />
    </InBook>
  )
}

function Report() {
  const { school } = useReader()
  const accounts = useQueryOf('channels.list-accounts', {})
  const run = useRun('moderation.report-comment')
  const channel = useChannels()
  const now = useNow()
  if (run.data) return <CommentReceivedPage at={momentOf(run.data.receivedAt, now)} />
  const byField = run.error?.byField ?? {}
  const errors: Record<string, string> =
    run.error && Object.keys(byField).length === 0 ? { form: run.error.message } : byField
  const report = ({ text, ...given }: ReportedComment) =>
    run.mutate({ ...given, text: text.trim() === '' ? null : text })
  return (
    <Loaded query={accounts}>
      {({ accounts: all }) => (
        <ReportCommentPage
          accounts={all
            .filter(({ state }) => state === 'active')
            .filter(({ schoolId }) => schoolId === null || schoolId === school?.id)
            .map(({ id, name, channel: on }) => ({ id, name, channel: channel(on) }))}
          busy={run.isPending}
          errors={errors}
          onReport={report}
        />
      )}
    </Loaded>
  )
}
