/** Where Meta's API is called, and where people sign in and look. */
export const graphAddresses = {
  origin: 'https://graph.facebook.com',
  site: 'https://www.facebook.com',
} as const
