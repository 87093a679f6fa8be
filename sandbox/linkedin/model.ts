export const roles = ['ADMINISTRATOR', 'DIRECT_SPONSORED_CONTENT_POSTER', 'RECRUITING_POSTER'] as const
export type Role = (typeof roles)[number]

/** What an app may ask a member for. The older names without `_feed` are still listed on the Posts page. */
export const scopes = [
  'r_organization_social_feed',
  'w_organization_social_feed',
  'rw_organization_admin',
  'r_organization_social',
  'w_organization_social',
] as const
export type Scope = (typeof scopes)[number]

/** Ids are whole URNs; times are ISO 8601. */
export interface Organization {
  /** `urn:li:organization:5583111` */
  id: string
  name: string
  /** The last part of the public address, `vanityName` to the API. */
  slug: string
  /** The member who runs it, `urn:li:person:…`, and as what. */
  personId: string
  role: Role
}

/** What a member's consent was traded for. */
export interface Key {
  token: string
  personId: string
  scopes: Scope[]
  expiresAt: string
  revoked: boolean
  refreshToken: string | null
  /** A year from the first consent; a refresh never extends it. */
  refreshExpiresAt: string | null
}

export interface Image {
  /** `urn:li:image:…` */
  id: string
  organizationId: string
  status: 'WAITING_UPLOAD' | 'PROCESSING' | 'AVAILABLE' | 'PROCESSING_FAILED'
  /** The last part of the upload's address: whoever knows it may upload. */
  secret: string
  /** How often it still says that it is being processed. */
  looksLeft: number
  type: 'image/jpeg' | 'image/png' | null
  /** SHA-256 of the bytes. */
  hash: string | null
}

export interface Post {
  /** `urn:li:share:…` */
  id: string
  /** `urn:li:activity:…`, what comments hang on. */
  activity: string
  organizationId: string
  /** Little text, as it came. */
  commentary: string
  images: { id: string; altText: string }[]
  article: { source: string; title: string; description: string } | null
  createdAt: string
  lastModifiedAt: string
  /** Of everything that a reader sees, for the network's refusal of duplicates. */
  fingerprint: string
}

export interface Comment {
  /** `urn:li:comment:(urn:li:activity:…,…)` */
  id: string
  postId: string
  /** The top-level comment that it answers, or null. */
  parentId: string | null
  /** `urn:li:person:…` or `urn:li:organization:…` */
  actor: string
  /** Shown on the public page; the API never tells it. */
  actorName: string
  text: string
  createdAt: string
  lastModifiedAt: string
}
