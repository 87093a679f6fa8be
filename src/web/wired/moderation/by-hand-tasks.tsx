import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { HandTasksPage } from '../../pages/moderation/by-hand-tasks.tsx'
import { useTell } from '../../parts/toast.tsx'
import { momentOf } from '../../when.ts'
import { InBook } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'

type Act = OutputOf<StaffApi, 'moderation.list-acts'>['acts'][number]

const whats: Record<Act['act'], string> = {
  delete: 'Take it away',
  reject: 'Take it away',
  hide: 'Hide it',
  unhide: 'Show it again',
  reply: 'Answer it',
  block: 'Block the writer',
  unblock: 'End the block',
  mute: 'Mute the writer',
}

export function Screen() {
  return (
    <InBook section="comments">
      <HandTasks />
    </InBook>
  )
}

function HandTasks() {
  const list = useQueryOf('moderation.list-acts', {})
  const done = useRun('moderation.act-done')
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  return (
    <Loaded query={list}>
      {({ acts }) => (
        <HandTasksPage
          now={now}
          tasks={acts.map(({ act, askedBy, askedAt, pack, ...one }) => ({
            ...one,
            channel: channel(one.channel),
            what: whats[act],
            asked: `${askedBy ?? 'The policy'} asked for it ${momentOf(askedAt, now)}.`,
            steps: pack?.checklist ?? [],
            text: pack?.text ?? '',
            openUrl: pack?.openUrl ?? null,
          }))}
          onCopy={words => void navigator.clipboard.writeText(words).then(() => tell('Copied.'))}
          onDone={actId =>
            done.mutate(
              { actId },
              { onSuccess: () => tell('It is on record.'), onError: failure => tell(failure.message) },
            )
          }
        />
      )}
    </Loaded>
  )
}
