/** What each of Meta's permissions is for, to be read after "to". */
export const purposes: Readonly<Record<string, string>> = {
  pages_show_list: 'see which pages you look after',
  pages_manage_posts: 'publish posts and take them down',
  pages_read_engagement: 'read the page’s own posts',
  pages_read_user_content: 'read comments and visitors’ posts',
  pages_manage_engagement: 'answer, hide and remove comments',
  pages_manage_metadata: 'be told of new comments',
  business_management: 'see pages that belong to a business',
  instagram_basic: 'see the account and its posts',
  instagram_content_publish: 'publish posts',
  instagram_manage_comments: 'read, answer, hide and remove comments',
}
