import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { Ask } from '@/utils/messages/map';
import type { HiddenPlaces } from '@/utils/model/presence';
import type { Site } from '@/utils/model/site';

/** One host, whose pages they are, and what was said about them. */
export function SiteRow({ site, hidden, onSet, onShow, onRemove }: SiteRowProps) {
  const { say } = useTexts();
  const { host, connections, bound, allowed, on, showsAll } = site;
  const names = connections.map(({ name }) => name).join(', ');
  return (
    <article className="site">
      <Tile mark={connections[0]?.mark ?? ''} />
      <div className="title">
        <h2 className="cut" title={host}>
          {host}
        </h2>
        <p className="mid">
          {say('sites.of', { names })}
          {bound && ` · ${say('sites.bound')}`}
        </p>
        {!allowed && <p className="c-alert">{say('sites.not-allowed')}</p>}
        {hidden && (
          <p className="mid">
            {hidden.whole ? say('sites.hidden') : say('sites.hidden-pages', { count: hidden.pages })}{' '}
            <button
              type="button"
              className="btn link"
              aria-label={say('sites.show-again-of', { host })}
              onClick={onShow}
            >
              {say('sites.show-again')}
            </button>
          </p>
        )}
      </div>
      <div className="choices">
        <Switch
          label={say('sites.on-of', { host })}
          word={say('sites.on')}
          on={on}
          onChange={(next) => onSet({ on: next })}
        />
        {showsAll !== null && (
          <Switch
            label={say('sites.all-of', { host })}
            word={say('sites.all')}
            on={showsAll}
            onChange={(next) => onSet({ showsAll: next })}
          />
        )}
      </div>
      {bound && (
        <button
          type="button"
          className="btn"
          aria-label={say('sites.remove-of', { host })}
          onClick={onRemove}
        >
          {say('sites.remove')}
        </button>
      )}
    </article>
  );
}

function Switch({ label, word, on, onChange }: SwitchProps) {
  return (
    <label>
      <input
        type="checkbox"
        aria-label={label}
        checked={on}
        onChange={({ target }) => onChange(target.checked)}
      />{' '}
      {word}
    </label>
  );
}

interface SwitchProps {
  /** What a screen reader says: the same words stand in every row. */
  label: string;
  word: string;
  on: boolean;
  onChange(on: boolean): void;
}

interface SiteRowProps {
  site: Site;
  hidden: HiddenPlaces['hosts'][number] | undefined;
  onSet(said: Omit<Ask<'sites.set'>, 'pattern'>): void;
  onShow(): void;
  onRemove(): void;
}
