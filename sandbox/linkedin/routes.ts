import type { Route } from './call.ts'
import { deleteComment, getComment, listComments, postComment } from './comments.ts'
import { getImage, initializeUpload } from './images.ts'
import type { Scope } from './model.ts'
import { getOrganization, listAcls } from './organizations.ts'
import { createPost, deletePost, getPost, listPosts } from './posts.ts'

const read: Scope[] = ['r_organization_social_feed', 'r_organization_social']
const write: Scope[] = ['w_organization_social_feed', 'w_organization_social']
const administer: Scope[] = ['rw_organization_admin']

const comments = '/rest/socialActions/{urn}/comments'

/** Every call that the stand-in knows. */
export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/organizationAcls',
    required: { q: 'roleAssignee' },
    optional: ['role', 'state', 'start', 'count'],
    scopes: administer,
    endpoint: listAcls,
  },
  {
    method: 'GET',
    path: '/rest/organizations/{organizationId}',
    scopes: administer,
    endpoint: getOrganization,
  },
  { method: 'POST', path: '/rest/posts', scopes: write, endpoint: createPost },
  {
    method: 'GET',
    path: '/rest/posts',
    required: { q: 'author', author: null },
    optional: ['start', 'count', 'sortBy'],
    scopes: read,
    endpoint: listPosts,
  },
  { method: 'GET', path: '/rest/posts/{urn}', scopes: read, endpoint: getPost },
  { method: 'DELETE', path: '/rest/posts/{urn}', scopes: write, endpoint: deletePost },
  {
    method: 'POST',
    path: '/rest/images',
    required: { action: 'initializeUpload' },
    scopes: write,
    endpoint: initializeUpload,
  },
  { method: 'GET', path: '/rest/images/{urn}', scopes: [...read, ...write], endpoint: getImage },
  { method: 'GET', path: comments, optional: ['start', 'count'], scopes: read, endpoint: listComments },
  { method: 'POST', path: comments, scopes: write, endpoint: postComment },
  { method: 'GET', path: `${comments}/{commentId}`, scopes: read, endpoint: getComment },
  {
    method: 'DELETE',
    path: `${comments}/{commentId}`,
    required: { actor: null },
    scopes: write,
    endpoint: deleteComment,
  },
]
