/** The channels at whose networks a school registers an app of its own: `docs/networks/`. */
export const registrable = ['facebook', 'instagram', 'x', 'youtube', 'linkedin'] as const
