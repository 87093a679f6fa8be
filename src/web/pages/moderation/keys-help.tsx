import { Dialog } from '../../parts/dialog.tsx'
import { Tick } from '../../parts/tick.tsx'
import { deskKeys } from './single-keys.ts'

interface KeysHelpProps {
  open: boolean
  on: boolean
  onChange: (on: boolean) => void
  onClose: () => void
}

/** All keys of the desk, and the switch that turns them off (WCAG 2.1.4). */
export function KeysHelp({ open, on, onChange, onClose }: KeysHelpProps) {
  return (
    <Dialog open={open} title="All keys" onClose={onClose}>
      <dl className="keys">
        {deskKeys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Tick
        checked={on}
        onChange={onChange}
        more="Turn them off if you speak to your machine, or press keys by accident. The buttons stay. This device remembers it."
      >
        Use single keys as shortcuts
      </Tick>
      <p className="hint">On a touch screen: swipe left to remove, right to keep.</p>
    </Dialog>
  )
}
