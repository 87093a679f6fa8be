import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { momentOf } from '../../when.ts'

/** What only a person can do about a comment, and nobody has said yet that it is done. */
export interface HandTask {
  id: string
  channel: ChannelRef
  account: string
  /** "Take it away", "Answer". */
  what: string
  /** "Mrs Nair asked for it today at 11:48." */
  asked: string
  dueAt: string
  steps: readonly string[]
  /** Ready words, for a reply; else empty. */
  text: string
  openUrl: string | null
}

interface HandTasksProps {
  now: string
  tasks: readonly HandTask[]
  onCopy: (text: string) => void
  onDone: (id: string) => void
}

/** What was left for later: decided here, and still to be done in an app that lets Copybook in nowhere. */
export function HandTasksPage({ now, tasks, onCopy, onDone }: HandTasksProps) {
  return (
    <div className="page-by-hand">
      <PageHead
        title="To do by hand"
        meta="It is decided. Only a person can do the last part."
        back={{ href: '/comments', label: 'Comments' }}
      />
      <div className="stack">
        {tasks.length === 0 && (
          <section className="sheet">
            <EmptyPage title="Nothing is left to do by hand." next="What only a person can do comes here." />
          </section>
        )}
        {tasks.map((task, index) => (
          <Sheet key={task.id}>
            <h2 className="row">
              <ChannelIcon channel={task.channel} />
              {task.what}: {task.channel.name}, {task.account}
            </h2>
            <p className="meta">
              {task.asked} Do it by {momentOf(task.dueAt, now)}.
            </p>
            <ol className="how">
              {task.steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <div className="foot-act">
              <Button look={index === 0 ? 'primary' : undefined} onClick={() => onDone(task.id)}>
                It is done
              </Button>
              {task.text !== '' && <Button onClick={() => onCopy(task.text)}>Copy the words</Button>}
              {task.openUrl !== null && (
                <a className="btn" href={task.openUrl} target="_blank" rel="noreferrer">
                  Open {task.channel.name}
                </a>
              )}
            </div>
          </Sheet>
        ))}
      </div>
    </div>
  )
}
