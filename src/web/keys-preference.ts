const key = 'copybook.single-keys'

/**
 * Whether single letters do something (WCAG 2.1.4). Kept for this device: whoever speaks to a desk's machine may press
 * keys on a phone. They are on until somebody turns them off.
 */
export const singleKeysOn = (storage: Storage = localStorage): boolean => storage.getItem(key) !== 'off'

export const keepSingleKeys = (on: boolean, storage: Storage = localStorage): void => {
  if (on) storage.removeItem(key)
  else storage.setItem(key, 'off')
}
