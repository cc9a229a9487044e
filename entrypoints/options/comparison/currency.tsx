import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CheckField } from '@/components/check-field';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import { ECB_ORIGIN } from '@/utils/model/rate';
import { currencies } from '../zones-and-currencies';
import { Card } from './card';
import type { CardProps } from './comparison';
import { TypedRates } from './typed-rates';
import { UsedRates } from './used-rates';

const HOST = new URL(ECB_ORIGIN).host;
const ECB_PATTERN = `${ECB_ORIGIN}/*`;

/** Whether two currencies meet in one, in which, and by whose rates. */
export function CurrencyCard({ shell, settings, cards, onChange }: CardProps) {
  const { say } = useTexts();
  const client = useQueryClient();
  const { displayCurrency } = settings;
  const access = useQuery({
    queryKey: ['origin', ECB_PATTERN],
    queryFn: () => shell.hasOrigins([ECB_PATTERN]),
  });

  // The browser's prompt is asked for before anything is waited for: it has to come from the click itself.
  async function allow() {
    const isAllowed = await shell.requestOrigins([ECB_PATTERN]);
    client.setQueryData(['origin', ECB_PATTERN], isAllowed);
  }

  async function turn(isOn: boolean) {
    if (isOn) await allow();
    onChange({ displayCurrency: isOn ? usual(cards) : null });
  }

  return (
    <Card title={say('currency.title')} about={say('currency.convert-hint')}>
      <CheckField
        label={say('currency.convert')}
        hint={displayCurrency === null && say('currency.ask', { host: HOST })}
        checked={displayCurrency !== null}
        onChange={turn}
      />
      {displayCurrency !== null && access.data === false && (
        <Notice
          tone="plain"
          title={say('currency.refused', { host: HOST })}
          action={
            <button type="button" className="btn" onClick={allow}>
              {say('currency.allow')}
            </button>
          }
        >
          {say('currency.refused-text')}
        </Notice>
      )}
      {displayCurrency !== null && (
        <div className="narrow">
          <DisplayCurrency value={displayCurrency} onChange={(code) => onChange({ displayCurrency: code })} />
        </div>
      )}
      {displayCurrency !== null && <UsedRates shell={shell} settings={settings} />}
      <TypedRates rates={settings.typedRates} onChange={(typedRates) => onChange({ typedRates })} />
    </Card>
  );
}

function DisplayCurrency({ value, onChange }: { value: string; onChange(code: string): void }) {
  const { say } = useTexts();
  const { often, all } = currencies();
  const known = often.includes(value) ? often : [value, ...often];
  return (
    <Field label={say('currency.display')} hint={say('currency.display-hint')}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <optgroup label={say('form.often')}>
            {known.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </optgroup>
          <optgroup label={say('form.all')}>
            {all
              .filter((code) => code !== value)
              .map((code) => (
                <option key={code}>{code}</option>
              ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}

/** The one that most connections are in. */
function usual(cards: CardProps['cards']): string {
  const counts = [...Map.groupBy(cards, ({ currency }) => currency)];
  const [most] = counts.toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? 'USD';
}
