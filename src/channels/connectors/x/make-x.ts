import type { MakeConnector } from '../make-connector.ts'
import { x } from './x.ts'

export const makeX: MakeConnector = ({ addresses: at, http, clock, settle, app }) => {
  const addresses = at('x', { api: 'https://api.x.com', web: 'https://x.com' })
  if (!addresses) return null
  const registered = app('x')
  return x({ http: http(addresses.api), clock, addresses, ...(registered && { app: registered }), ...settle })
}
