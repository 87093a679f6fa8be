import { useRun } from '../api/hooks.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'

interface DisconnectProps {
  accountId: string
  name: string
  onClose: () => void
}

/** Throws an account's key away, and says how to take our access back at the network too. */
export function Disconnect({ accountId, name, onClose }: DisconnectProps) {
  const disconnect = useRun('channels.disconnect-account')
  const { data, error, isPending } = disconnect
  return (
    <Dialog open title={data ? `${name} is disconnected` : `Disconnect ${name}?`} onClose={onClose}>
      {data ? (
        <p role="status">{data.takeBack ?? 'Its key is thrown away.'}</p>
      ) : (
        <p>
          Copybook throws its key away. Posts wait, and comments are not seen, until it is connected again.
        </p>
      )}
      {error && <p role="alert">{error.message}</p>}
      <div className="foot-act">
        {!data && (
          <Button look="primary" onClick={() => !isPending && disconnect.mutate({ accountId })}>
            {isPending ? 'Disconnecting…' : 'Disconnect it'}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {data ? 'Close' : 'Leave it'}
        </Button>
      </div>
    </Dialog>
  )
}
