import { Menu } from '@/components/explore/menu';
import { PickList } from '@/components/explore/pick-list';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ExploreSource } from '@/utils/model/explore';
import type { Dimension } from '@/utils/model/report';
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

/** In what money of two currencies meets. */
export function CurrencyPick({ place, go, scope }: PageParts) {
  const { say } = useTexts();
  const used = new Set(scope.sources.map(({ currency }) => currency));
  // As it is by itself: the settings' currency, or the one that all have.
  const usual = scope.currency ?? onlyOf(used);
  const unchosen = (!place.currency && usual) || say('explore.own-currency');
  const codes = [...used, ...Intl.supportedValuesOf('currency').filter((code) => !used.has(code))];
  return (
    <select
      className="sel"
      aria-label={say('explore.currency')}
      title={say('explore.currency')}
      value={place.currency ?? ''}
      onChange={({ target }) => go({ currency: target.value || null })}
    >
      <option value="">{unchosen}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {code}
        </option>
      ))}
    </select>
  );
}

function onlyOf(currencies: ReadonlySet<string>): string | undefined {
  return currencies.size === 1 ? [...currencies][0] : undefined;
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

/** A filter for words that rows are not grouped by, or only for some of their values. */
export function FilterMenu({ place, go, scope }: PageParts) {
  const { say } = useTexts();
  const words = scope.words.filter((word) => word !== 'day' && word !== 'hour');
  const count = Object.keys(place.filter).length;

  function filterBy(word: Dimension, typed: string): void {
    const ids = typed
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);
    const { [word]: _, ...rest } = place.filter;
    go({ filter: ids.length > 0 ? { ...rest, [word]: ids } : rest, open: [] });
  }

  return (
    <Menu
      label={say('explore.filter')}
      text={
        <>
          <Icon name="filter" small />
          {say('explore.filter')} {count > 0 && <em>{count}</em>}
        </>
      }
    >
      {() => (
        <div className="menu-fields">
          <p className="t12 mid">{say('explore.filter-text')}</p>
          {words.map((word) => (
            <label className="field" key={word}>
              <span className="name">{say(`word.${word}`)}</span>
              <input
                className="in"
                defaultValue={place.filter[word]?.join(', ')}
                onBlur={({ target }) => filterBy(word, target.value)}
                onKeyDown={({ key, currentTarget }) => key === 'Enter' && filterBy(word, currentTarget.value)}
              />
            </label>
          ))}
        </div>
      )}
    </Menu>
  );
}
