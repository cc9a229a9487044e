import { Menu } from '@/components/explore/menu';
import { PickList } from '@/components/explore/pick-list';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ExploreSource } from '@/utils/model/explore';
import type { PageParts } from './page-parts';

/** Who against whom: one tracker, and some or all of what its offers lead to. */
export function WhoCompared({ place, go, scope }: PageParts) {
  const { say } = useTexts();
  const { here, others, sources } = scope;
  const chosen = others.filter(
    ({ connection }) => place.there.length === 0 || place.there.includes(connection),
  );
  const trackers = sources.filter(({ role }) => role === 'tracker');
  return (
    <Menu
      label={say('explore.who')}
      text={
        <>
          {here && <Tile mark={here.mark} size="s" />}
          <span className="cut who-name">{here?.name}</span>
          <em>↔</em>
          {chosen.slice(0, 4).map(({ connection, mark }) => (
            <Tile key={connection} mark={mark} size="s" />
          ))}
          <span className="cut who-name">
            {chosen.length === 1 ? chosen[0]?.name : say('explore.networks', { count: chosen.length })}
          </span>
        </>
      }
    >
      {() => (
        <div className="menu-fields">
          {trackers.length > 1 && (
            <label className="field">
              <span className="name">{say('explore.tracker')}</span>
              <select
                className="in"
                value={here?.connection}
                onChange={({ target }) => go({ here: target.value, open: [], show: null })}
              >
                {trackers.map(({ connection, name }) => (
                  <option key={connection} value={connection}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <PickList
            label={say('explore.other-side')}
            options={others.map(optionOf)}
            chosen={chosen.map(({ connection }) => connection)}
            onChange={(there) => go({ there: there.length === others.length ? [] : there, show: null })}
          />
        </div>
      )}
    </Menu>
  );
}

/** Whose own numbers. */
export function WhoPlain({ go, scope: { of, sources } }: PageParts) {
  const { say } = useTexts();
  return (
    <Menu
      label={say('explore.connections')}
      text={
        <>
          {of.slice(0, 4).map(({ connection, mark }) => (
            <Tile key={connection} mark={mark} size="s" />
          ))}
          <span className="cut who-name">
            {of.length === 1 ? of[0]?.name : say('explore.connections-count', { count: of.length })}
          </span>
        </>
      }
    >
      {() => (
        <PickList
          label={say('explore.connections')}
          options={sources.map(optionOf)}
          chosen={of.map(({ connection }) => connection)}
          onChange={(connections) => go({ of: connections, open: [], filter: {} })}
        />
      )}
    </Menu>
  );
}

function optionOf({ connection, name, mark }: ExploreSource) {
  return {
    value: connection,
    text: (
      <>
        <Tile mark={mark} size="s" /> {name}
      </>
    ),
  };
}
