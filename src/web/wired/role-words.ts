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

const weighty: readonly RoleId[] = [
  'trust-ceo',
  'headteacher',
  'trust-administrator',
  'policy-owner',
  'dsl',
  'deputy-dsl',
  'senior-leader',
  'behaviour-lead',
  'office',
  'governor',
  'staff',
]

/** The role that stands on the label: the one that decides most, with whose stand-in it is. */
export function roleOnLabel(roles: readonly HeldRole[]): string {
  const first = roles.toSorted((a, b) => weighty.indexOf(a.role) - weighty.indexOf(b.role))[0]
  if (!first) return 'No role yet'
  const words = roleWords[first.role]
  return first.standsInFor ? `${words} for ${first.standsInFor.name}` : words
}
