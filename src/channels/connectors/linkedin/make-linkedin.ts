import type { MakeConnector } from '../make-connector.ts'
import { linkedin } from './linkedin.ts'

export const makeLinkedin: MakeConnector = ({ addresses, http, clock, settle, app }) => {
  const where = addresses('linkedin', {
    origin: 'https://api.linkedin.com',
    site: 'https://www.linkedin.com',
  })
  if (!where) return null
  const registered = app('linkedin')
  // Sign-in, permalinks and the addresses for pictures are at another host than the API.
  const out = http(where.origin, where.site)
  return linkedin({ http: out, clock, ...where, ...(registered && { app: registered }), ...settle })
}
