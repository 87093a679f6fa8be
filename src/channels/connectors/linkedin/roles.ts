import { ConnectorFailure } from '../failure.ts'
import { elementsOf } from './client.ts'
import type { KeyHolder, Rest } from './client.ts'

export interface HeldRole {
  /** `urn:li:organization:…` */
  organization: string
  role: string
}

const perPage = 100
const mostPages = 5

/**
 * Which organisations the key's member has a role in, with the scope `rw_organization_admin`:
 * https://learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-access-control-by-role
 */
export async function heldRoles(rest: Rest, key: KeyHolder): Promise<HeldRole[]> {
  const held: HeldRole[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const query = {
      q: 'roleAssignee',
      state: 'APPROVED',
      start: String(page * perPage),
      count: String(perPage),
    }
    const elements = elementsOf(await rest.call(key, 'GET', ['organizationAcls'], { query }))
    for (const { organization, role } of elements) {
      if (typeof organization !== 'string' || typeof role !== 'string') {
        throw new ConnectorFailure('unavailable', 'LinkedIn')
      }
      held.push({ organization, role })
    }
    if (elements.length < perPage) break
  }
  return held
}

/** Whoever posts jobs may post, but sees an empty list where comments stand, and no error. */
export const mayReadComments = ({ role }: HeldRole): boolean =>
  role === 'ADMINISTRATOR' || role === 'DIRECT_SPONSORED_CONTENT_POSTER'
