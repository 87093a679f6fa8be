/** How a role of the API is called on screen. */
export const roleWords = {
  'trust-ceo': 'Trust CEO',
  'trust-administrator': 'Trust administrator',
  'policy-owner': 'Policy owner',
  headteacher: 'Headteacher',
  'senior-leader': 'Senior leader',
  dsl: 'Designated safeguarding lead',
  'deputy-dsl': 'Deputy safeguarding lead',
  'behaviour-lead': 'Behaviour lead',
  office: 'School office',
  staff: 'Staff',
  governor: 'Governor',
} as const

export type RoleId = keyof typeof roleWords

interface HeldRole {
  role: RoleId
  standsInFor: { name: string } | null
}

/** The role that stands on the label: the first that is more than "Staff", with whose stand-in it is. */
export function roleOnLabel(roles: readonly HeldRole[]): string {
  const first = roles.find(({ role }) => role !== 'staff') ?? roles[0]
  if (!first) return 'No role yet'
  const words = roleWords[first.role]
  return first.standsInFor ? `${words} for ${first.standsInFor.name}` : words
}
