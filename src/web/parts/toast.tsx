import { Toast as Base } from '@base-ui/react/toast'
import type { ReactNode } from 'react'
import { useCountdown } from './countdown.ts'
import { useDeadline } from './deadline.ts'
import { Icon } from './icon.tsx'

/** What a toast offers. `onOver` runs when nobody undid it in time, `onUndo` when somebody did: never both. */
export interface Undoable {
  /** "The post goes out in": the seconds follow it. */
  words: string
  /** Setting of the pack; 10 where it says nothing. */
  seconds?: number | undefined
  /** Instant after which the server undoes no more: then the clock never stands still. */
  until?: string | undefined
  onUndo: () => void
  onOver?: (() => void) | undefined
  /** Takes the place of the last one of this name: many a minute must not pile up over the page. */
  instead?: string | undefined
}

/** A sentence that says what was done. It goes away by itself; nothing depends on reading it. */
interface Told {
  says: string
}

type Shown = Undoable | Told

/** Wraps the app; `useUndo` then works anywhere inside it. */
export function Toasts({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={0} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="toasts" aria-label="Things that can still be undone">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

/** Shows a toast with undo. Our own clock runs in it, so that the seconds are seen and stop while it has focus. */
export function useUndo(): (what: Undoable) => void {
  const manager = Base.useToastManager<Shown>()
  return what =>
    void manager.add({
      ...(what.instead !== undefined && { id: what.instead }),
      description: what.words,
      data: what,
      timeout: 0,
    })
}

/** Says in a sentence what was done. */
export function useTell(): (says: string) => void {
  const manager = Base.useToastManager<Shown>()
  return says => void manager.add({ description: says, data: { says }, timeout: 6000 })
}

function ToastList() {
  const { toasts, close } = Base.useToastManager<Shown>()
  return toasts.map(toast =>
    toast.data === undefined ? null : (
      <Base.Root
        key={toast.id}
        toast={toast}
        className="toast"
        swipeDirection={[]}
        aria-label={'says' in toast.data ? 'Done' : 'Can still be undone'}
      >
        <OneToast what={toast.data} close={() => close(toast.id)} />
      </Base.Root>
    ),
  )
}

function OneToast({ what, close }: { what: Shown; close: () => void }) {
  if ('says' in what)
    return (
      <div className="toast-in">
        <Base.Description render={<span />}>{what.says}</Base.Description>
      </div>
    )
  return what.until === undefined ? (
    <PatientToast what={what} close={close} />
  ) : (
    <DeadlineToast key={what.until} what={what} until={what.until} close={close} />
  )
}

interface UndoToastProps {
  what: Undoable
  close: () => void
}

/** Its clock stands still while somebody points at it or has focus in it. */
function PatientToast({ what, close }: UndoToastProps) {
  const { left, dispatch } = useCountdown(what.seconds ?? 10, () => {
    what.onOver?.()
    close()
  })
  return (
    <div
      className="toast-in"
      onMouseEnter={() => dispatch({ hold: 'pointer' })}
      onMouseLeave={() => dispatch({ letGo: 'pointer' })}
      onFocus={() => dispatch({ hold: 'focus' })}
      onBlur={() => dispatch({ letGo: 'focus' })}
    >
      <Counting what={what} left={left} close={close} />
    </div>
  )
}

/** The server's clock decides: it promises no second more than there is. */
function DeadlineToast({ what, until, close }: UndoToastProps & { until: string }) {
  const left = useDeadline(until, () => {
    what.onOver?.()
    close()
  })
  return (
    <div className="toast-in">
      <Counting what={what} left={left} close={close} />
    </div>
  )
}

function Counting({ what, left, close }: UndoToastProps & { left: number }) {
  return (
    <>
      <Base.Description render={<span />}>
        {what.words} <b className="nums">{left}</b> {left === 1 ? 'second' : 'seconds'}.
      </Base.Description>
      <button
        type="button"
        className="btn small push"
        data-undo
        onClick={() => {
          what.onUndo()
          close()
        }}
      >
        <Icon name="undo" />
        Undo <kbd>Z</kbd>
      </button>
    </>
  )
}
