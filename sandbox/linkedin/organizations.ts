import { readPart } from './body.ts'
import { part } from './call.ts'
import type { Endpoint } from './call.ts'
import { roles } from './model.ts'
import { badQuery, notFound } from './rest-error.ts'

/** `GET /organizationAcls?q=roleAssignee`: in which organisations the key's member has which role. */
export const listAcls: Endpoint = ({ state, personId, query }) => {
  const role = query.get('role')
  if (role !== null && !roles.some(known => known === role)) throw badQuery('role')
  const standing = query.get('state')
  if (standing !== null && standing !== 'APPROVED') throw badQuery('state')
  const range = readPart(query, 100)
  const run = async () => {
    const held = [...state.organizations.values()]
      .filter(
        organization => organization.personId === personId && (role === null || organization.role === role),
      )
      .map(organization => ({
        organization: organization.id,
        role: organization.role,
        roleAssignee: personId,
        state: 'APPROVED',
      }))
    return { status: 200 as const, body: part(held, range) }
  }
  return { does: 'read', run }
}

/** `GET /organizations/{id}`, the number alone. Members without a role get less of it; the stand-in gives them nothing. */
export const getOrganization: Endpoint = ({ state, personId, path }) => {
  const id = path['organizationId'] ?? ''
  const organization = state.organizations.get(`urn:li:organization:${id}`)
  if (organization?.personId !== personId) throw notFound(id)
  const body = { id: Number(id), localizedName: organization.name, vanityName: organization.slug }
  return { does: 'read', run: async () => ({ status: 200, body }) }
}
