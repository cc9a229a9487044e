import { useTexts } from '@/components/texts';
import type { PageParts } from './page-parts';

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
