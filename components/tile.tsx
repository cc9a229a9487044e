/** Two letters of a platform in a neutral tile. The name stands beside it, so it is silent. */
export function Tile({ mark, size = 'm' }: { mark: string; size?: 's' | 'm' | 'l' }) {
  return (
    <span className={size === 'm' ? 'tile' : `tile ${size}`} aria-hidden="true">
      {mark}
    </span>
  );
}
