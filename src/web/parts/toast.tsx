import { Toast as Base } from '@base-ui/react/toast'
import type { ReactNode } from 'react'
import { useCountdown } from './countdown.ts'
import { Icon } from './icon.tsx'

/** What a toast offers. `onOver` runs when nobody undid it in time, `onUndo` when somebody did: never both. */
export interface Undoable {
  /** "The post goes out in": the seconds follow it. */
  words: string
  /** Setting of the pack; 10 where it says nothing. */
  seconds?: number | undefined
  onUndo: () => void
  onOver?: (() => void) | undefined
}

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
  const manager = Base.useToastManager<Undoable>()
  return what => void manager.add({ description: what.words, data: what, timeout: 0 })
}

function ToastList() {
  const { toasts, close } = Base.useToastManager<Undoable>()
  return toasts.map(toast =>
    toast.data === undefined ? null : (
      <Base.Root key={toast.id} toast={toast} className="toast" swipeDirection={[]}>
        <UndoToast what={toast.data} close={() => close(toast.id)} />
      </Base.Root>
    ),
  )
}

function UndoToast({ what, close }: { what: Undoable; close: () => void }) {
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
    </div>
  )
}
