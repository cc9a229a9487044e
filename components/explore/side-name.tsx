import { Tile } from '@/components/tile';

/** A connection by its mark and its name. */
export function SideName({ side: { mark, name } }: { side: { mark: string; name: string } }) {
  return (
    <span className="name-cell mid">
      <Tile mark={mark} size="s" />
      <span className="cut" title={name}>
        {name}
      </span>
    </span>
  );
}
