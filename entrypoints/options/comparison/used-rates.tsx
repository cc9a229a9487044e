import { useQuery } from '@tanstack/react-query';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { ShownRate } from '@/utils/messages/map';
import { dayAt } from '@/utils/model/day';
import type { Settings } from '@/utils/model/settings';
import type { Texts } from '@/utils/texts/texts';
import type { Shell } from '../shell';

/** With which rate each foreign currency is converted today, and who says so. */
export function UsedRates({ shell, settings }: { shell: Shell; settings: Settings }) {
  const texts = useTexts();
  const { say } = texts;
  const { displayCurrency, typedRates } = settings;
  const used = useQuery({
    queryKey: ['rates', displayCurrency, typedRates],
    queryFn: () => shell.ask('rates.list', null),
    placeholderData: (previous) => previous,
  });
  if (!used.data || displayCurrency === null) return null;
  return (
    <section className="rates" aria-label={say('rates.used')}>
      <h3>{say('rates.used')}</h3>
      {used.data.length === 0 && (
        <p className="mid">{say('rates.used-none', { currency: displayCurrency })}</p>
      )}
      <ul>
        {alike(used.data).map((group) => (
          <UsedRate key={`${group[0]?.from} ${group[0]?.connection}`} group={group} />
        ))}
      </ul>
    </section>
  );
}

function UsedRate({ group }: { group: readonly ShownRate[] }) {
  const texts = useTexts();
  const { say, format } = texts;
  const [first] = group;
  if (!first) return null;
  const names = group.map(({ name }) => name).join(', ');
  const { from, to, used } = first;
  if (!used) {
    return (
      <li className="c-notice">
        <Icon name="warn" small />
        <span>{say('rates.missing', { from, to, name: names })}</span>
      </li>
    );
  }
  return (
    <li>
      <b className="medium">{say('rates.used-rate', { from, to, rate: format.rate(used.rate) })}</b>
      <span className="muted">
        {tellOrigins(texts, used)} · {say('rates.for', { names })}
      </span>
    </li>
  );
}

function tellOrigins({ say, format }: Texts, { origins, fixedOn }: NonNullable<ShownRate['used']>): string {
  const today = dayAt(Temporal.Now.instant().toString(), 'UTC');
  const said = origins.map((origin) => say(`rates.origin.${origin}`)).join(' + ');
  return say('rates.fixed', { origins: said, day: format.days({ from: fixedOn, to: fixedOn }, today) });
}

/** Connections with the very same rate are one line. */
function alike(rates: readonly ShownRate[]): ShownRate[][] {
  return [...Map.groupBy(rates, ({ from, used }) => JSON.stringify([from, used])).values()];
}
