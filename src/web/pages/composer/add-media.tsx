import { Icon, type IconName } from '../../parts/icon.tsx'

interface AddMediaProps {
  icon: IconName
  label: string
  /** Types and endings that the telephone offers; its camera is one of the ways. */
  accept: string
  several?: boolean
  onAdd: (files: readonly File[]) => void
}

function AddMedia({ icon, label, accept, several = false, onAdd }: AddMediaProps) {
  return (
    <label className="btn small add-pic">
      <Icon name={icon} />
      {label}
      <input
        className="sr"
        type="file"
        accept={accept}
        multiple={several}
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          // So that the same file may be chosen again.
          event.target.value = ''
          if (files.length > 0) onAdd(files)
        }}
      />
    </label>
  )
}

export function AddPictures({ first, onAdd }: { first: boolean; onAdd: AddMediaProps['onAdd'] }) {
  return (
    <AddMedia
      icon="camera"
      label={first ? 'Add pictures' : 'Add more pictures'}
      // An iPhone's own kind has no type that every browser knows.
      accept="image/*,.heic,.heif"
      several
      onAdd={onAdd}
    />
  )
}

export function AddFilm({ onAdd }: { onAdd: AddMediaProps['onAdd'] }) {
  return (
    <AddMedia icon="upload" label="Add a film" accept="video/mp4,video/quicktime,.mp4,.mov" onAdd={onAdd} />
  )
}
